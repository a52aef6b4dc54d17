// How exposed is a party along the branch, and where would it have more by leaving, beneath the bars?
import { useId, useMemo, useState } from 'react';
import { depthOf } from '../../../picture/exposure/marks.ts';
import { type ExposureLane, exposureLane } from '../../../picture/timeline/beneath.ts';
import type { Timeline } from '../../../picture/timeline/shapes.ts';
import { replay } from '../../../roadmap/replay.ts';
import { walkaway } from '../../../roadmap/walkaway.ts';
import { saySigned } from '../../../words/steps.ts';
import { sayPlace } from '../../../words/walkaway.ts';
import { useWords } from '../../app-context.tsx';
import { type BeneathProps, CalendarLines } from './beneath-part.tsx';
import style from './beneath.module.css';

/** The balance of one party, chosen at the left, with the band of its temptations below. */
export function Exposure({ plan, tip, timeline }: BeneathProps) {
  const words = useWords();
  const id = useId();
  const { roadmap, schedule } = plan;
  const { scenario } = roadmap;
  const path = useMemo(() => replay(roadmap, tip), [roadmap, tip]);
  const walks = useMemo(() => walkaway(path), [path]);
  const parties = scenario.parties.filter((party) => isCounted(walks.get(party.id)?.temptations));
  const [chosen, choose] = useState<string | null>(null);
  const tempting = (party: string) => walks.get(party)?.worst.temptation ?? 0;
  const [most] = parties.toSorted((a, b) => tempting(b.id) - tempting(a.id));
  const party = parties.find((each) => each.id === chosen) ?? most;
  const walk = party && walks.get(party.id);
  if (!party || !walk)
    return (
      <>
        <div className={style['names']} />
        <p className={style['waits']}>{words.say('timeline.no-exposure')}</p>
      </>
    );
  const lane = exposureLane(timeline, { replay: path, schedule }, party);
  const { node, temptation } = walk.worst;
  const step = path.taken.find((each) => each.node.id === node)?.step.id;
  const name = words.text(party.name);
  const worst =
    temptation > 0
      ? words.say('walk.tempted', {
          party: name,
          temptation,
          place: sayPlace(words, scenario, step),
        })
      : words.say('timeline.never-tempted', { party: name });
  const said = words.say('timeline.exposure-told', {
    party: name,
    low: saySigned(words, lane.low.balance),
    end: saySigned(words, walk.stay),
    worst,
  });
  return (
    <>
      <div className={style['names']}>
        <label htmlFor={id}>{words.say('timeline.exposure')}</label>
        <select id={id} value={party.id} onChange={({ target }) => choose(target.value)}>
          {parties.map((each) => (
            <option key={each.id} value={each.id}>
              {words.text(each.name)}
            </option>
          ))}
        </select>
        <small>{worst}</small>
      </div>
      <Lane lane={lane} width={timeline.width} timeline={timeline} said={said} />
    </>
  );
}

/** Does anything on the branch change what it holds? */
function isCounted(temptations: readonly number[] = []): boolean {
  return temptations.some((each) => each !== 0);
}

interface LaneProps {
  readonly lane: ExposureLane;
  readonly width: number;
  readonly timeline: Timeline;
  readonly said: string;
}

function Lane({ lane, width, timeline, said }: LaneProps) {
  const words = useWords();
  const { path, start, zero, low, high, tempted, band, height } = lane;
  return (
    <svg className={style['exposure']} width={width} height={height} role="img" aria-label={said}>
      <title>{said}</title>
      <CalendarLines timeline={timeline} height={height} />
      <path d={`M${start},${zero}H${width}`} data-zero="" />
      <path d={path} data-curve="" />
      {[low, high].map(({ balance, y }) =>
        balance === 0 ? null : (
          <text key={balance} x={start + 3} y={y + 4}>
            {saySigned(words, balance)}
          </text>
        ),
      )}
      {tempted.map(({ x, width: long, tempts, weight }) => (
        <rect
          key={x}
          x={x}
          y={band.y}
          width={long}
          height={band.height}
          fillOpacity={depthOf(weight)}
        >
          <title>{words.say('walk.more', { tempts })}</title>
        </rect>
      ))}
    </svg>
  );
}
