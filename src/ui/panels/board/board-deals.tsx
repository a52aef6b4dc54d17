// Which promises run where the reader stands, and which goals do the parties read differently there?
import { memo, useDeferredValue, useMemo } from 'react';
import { type CommitmentRun, runsAlong } from '../../../roadmap/commitments.ts';
import type { Place, Roadmap } from '../../../roadmap/roadmap.ts';
import { readingsAt } from '../../../roadmap/readings.ts';
import { replay } from '../../../roadmap/replay.ts';
import { scheduleOf } from '../../../roadmap/schedule.ts';
import { sayReading } from '../../../words/readings.ts';
import { useDocument, useWords } from '../../app-context.tsx';
import { roadmapOf } from '../../document.ts';
import { PromiseList } from '../../parts/promise-list.tsx';
import style from './board.module.css';

/** What needs attention first. Those that were kept are counted. */
const ORDER = ['broken', 'open', 'late', 'void'] as const satisfies CommitmentRun['status'][];

interface Way {
  readonly roadmap: Roadmap;
  readonly place: Place;
}

/** They follow from the whole way to the place, and so come right after the paint that shows the step. */
export function BoardDeals() {
  const roadmap = useDocument(roadmapOf);
  const place = useDocument((state) => state.place);
  const way = useMemo(() => ({ roadmap, place }), [roadmap, place]);
  return <DealsAlong way={useDeferredValue(way)} />;
}

/** The promises of the way to the place with their clocks; under them who regards which goal as met. */
const DealsAlong = memo(function DealsAlong({ way: { roadmap, place } }: { readonly way: Way }) {
  const words = useWords();
  const { scenario } = roadmap;
  const { path, runs, situation } = useMemo(() => {
    const way = replay(roadmap, place);
    return {
      path: way,
      runs: runsAlong(way, scheduleOf(way, roadmap.binding)),
      situation: way.taken.at(-1)?.after ?? way.start,
    };
  }, [roadmap, place]);
  const shown = ORDER.flatMap((status) => runs.filter((run) => run.status === status));
  const kept = runs.length - shown.length;
  const read = readingsAt(scenario, situation)
    .map((reading) => sayReading(words, scenario, reading))
    .filter((sentence) => sentence !== '');
  return (
    <>
      {runs.length > 0 ? (
        <section className={style['deals']}>
          <h3>
            {words.say('board.promises')}{' '}
            {kept > 0 ? <small>{words.say('board.kept', { count: kept })}</small> : null}
          </h3>
          <PromiseList runs={shown} path={path} />
        </section>
      ) : null}
      {read.length > 0 ? (
        <section className={style['deals']}>
          <h3>{words.say('board.readings')}</h3>
          <ul>
            {read.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
});
