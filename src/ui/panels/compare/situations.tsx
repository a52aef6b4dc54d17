// Where does each branch leave the tracks and gauges, and where do they differ?
import { useState } from 'react';
import type { GaugeRow, TrackRow } from '../../../roadmap/compare/tables.ts';
import { sayAmount } from '../../../words/amounts.ts';
import { useWords } from '../../app-context.tsx';
import type { PartProps } from './part.ts';
import { BranchHead } from './matrix.tsx';
import { Wide } from './wide.tsx';
import style from './compare.module.css';

/** Only what differs, unless all is asked for. */
export function Situations({ comparison }: PartProps) {
  const words = useWords();
  const [all, setAll] = useState(false);
  const { tracks, gauges } = comparison;
  const wanted = (row: { readonly differs: boolean }) => all || row.differs;
  const equal = [...tracks, ...gauges].filter(({ differs }) => !differs).length;
  const none = equal === tracks.length + gauges.length;
  return (
    <>
      <div className={style['beside']}>
        <p className={style['how']}>
          {none ? words.say('compare.equal') : words.say('compare.equal-count', { count: equal })}
        </p>
        <label className={style['tick-box']}>
          <input type="checkbox" checked={all} onChange={() => setAll(!all)} />
          {words.say('compare.everything')}
        </label>
      </div>
      {none && !all ? null : (
        <Wide label={words.say('compare.situations')}>
          <table className={style['situations']}>
            <caption className="unseen">{words.say('compare.situations')}</caption>
            <BranchHead comparison={comparison} corner={words.say('compare.track')} />
            <tbody>
              {gauges.filter(wanted).map((row) => (
                <GaugeCells key={row.gauge.id} row={row} />
              ))}
              {tracks.filter(wanted).map((row) => (
                <TrackCells key={row.track.id} row={row} />
              ))}
            </tbody>
          </table>
        </Wide>
      )}
    </>
  );
}

function TrackCells({ row: { track, stages, differs } }: { readonly row: TrackRow }) {
  const words = useWords();
  const ranks = stages.map((stage) => track.stages.findIndex(({ id }) => id === stage));
  const most = Math.max(...ranks);
  return (
    <tr data-differs={differs || undefined}>
      <th scope="row">{words.text(track.name)}</th>
      {ranks.map((rank, line) => (
        // eslint-disable-next-line react/no-array-index-key -- a branch is its place
        <td key={line} data-line={line} data-most={(differs && rank === most) || undefined}>
          {words.text(track.stages[rank]?.name)}
          <span className={style['rungs']} aria-hidden="true">
            {track.stages.map(({ id }, index) => (
              <i key={id} data-at={index === rank ? 'here' : index < rank ? 'passed' : undefined} />
            ))}
          </span>
        </td>
      ))}
    </tr>
  );
}

function GaugeCells({ row: { gauge, values, differs } }: { readonly row: GaugeRow }) {
  const words = useWords();
  const span = Math.max(1, gauge.max - gauge.min);
  return (
    <tr data-differs={differs || undefined}>
      <th scope="row">{words.text(gauge.name)}</th>
      {values.map((value, line) => (
        // eslint-disable-next-line react/no-array-index-key -- a branch is its place
        <td key={line} data-line={line}>
          {sayAmount(words, gauge, value)}
          <svg viewBox={`0 0 ${span} 4`} preserveAspectRatio="none" aria-hidden="true">
            <rect width={span} height="4" className={style['ground']} />
            <rect width={Math.max(0, value - gauge.min)} height="4" />
          </svg>
        </td>
      ))}
    </tr>
  );
}
