// When does each branch end, at the earliest, typically and at the latest?
import { useRef } from 'react';
import { type EndsPicture, endsOf } from '../../../picture/exposure/ends.ts';
import { markOf } from '../../../words/compare.ts';
import { ENDS } from '../../../words/compare-cells.ts';
import { useWords } from '../../app-context.tsx';
import { useSize } from '../map/use-size.ts';
import type { PartProps } from './part.ts';
import { BranchName } from './mark.tsx';
import style from './compare.module.css';

/** The dates as a table, and beside it the same on one axis. */
export function Ends({ comparison }: PartProps) {
  const words = useWords();
  const frame = useRef<HTMLDivElement>(null);
  const size = useSize(frame);
  const picture = size === null ? null : endsOf(comparison, { width: size.width, words });
  return (
    <div className={style['ends']}>
      <table>
        <caption className="unseen">{words.say('compare.ends')}</caption>
        <thead>
          <tr>
            <th scope="col">{words.say('compare.branch')}</th>
            {ENDS.map(([label]) => (
              <th key={label} scope="col">
                {words.say(label)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {comparison.lines.map(({ branch, schedule: { end } }, line) => (
            <tr key={branch.id}>
              <th scope="row">
                <BranchName branch={branch} line={line} />
              </th>
              {ENDS.map(([label, estimate]) => (
                <td key={label} data-strong={estimate === 'typical' || undefined}>
                  {words.month(end[estimate])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <div ref={frame} className={style['chart']}>
        {picture ? <Axis picture={picture} /> : null}
      </div>
    </div>
  );
}

function Axis({ picture }: { readonly picture: EndsPicture }) {
  const { width, height, ticks, bars, start } = picture;
  return (
    <svg width={width} height={height} className={style['axis']} aria-hidden="true">
      {ticks.map(({ at, label }) => (
        <g key={at}>
          <line x1={at} x2={at} y1={26} y2={height} className={style['grid']} />
          <text x={at} y={18} textAnchor="middle">
            {label}
          </text>
        </g>
      ))}
      {bars.map(({ y, low, typical, high }, line) => (
        <g key={y} data-line={line}>
          <line x1={start} x2={low} y1={y} y2={y} className={style['way']} />
          <rect x={low} y={y - 5} width={Math.max(1, high - low)} height={10} rx={2} />
          <line x1={typical} x2={typical} y1={y - 9} y2={y + 9} className={style['typical']} />
          <text x={8} y={y + 4} textAnchor="middle" className={style['letter']}>
            {markOf(line)}
          </text>
        </g>
      ))}
    </svg>
  );
}
