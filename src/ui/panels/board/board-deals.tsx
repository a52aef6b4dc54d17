// Which promises run where the reader stands, and which goals do the parties read differently there?
import { useMemo } from 'react';
import { type CommitmentRun, runsAlong } from '../../../roadmap/commitments.ts';
import { readingsAt } from '../../../roadmap/readings.ts';
import { replay } from '../../../roadmap/replay.ts';
import { scheduleOf } from '../../../roadmap/schedule.ts';
import { sayReading } from '../../../words/readings.ts';
import { situationOf } from '../../../../machines/process.ts';
import { useChart, useDocument, useWords } from '../../app-context.tsx';
import { roadmapOf } from '../../document.ts';
import { PromiseList } from '../../parts/promise-list.tsx';
import style from './board.module.css';

/** What needs attention first. Those that were kept are counted. */
const ORDER = ['broken', 'open', 'late', 'void'] as const satisfies CommitmentRun['status'][];

/** The promises of the way to the place with their clocks; under them who regards which goal as met. */
export function BoardDeals() {
  const words = useWords();
  const roadmap = useDocument(roadmapOf);
  const place = useDocument((state) => state.place);
  const { scenario } = roadmap;
  const situation = useChart(situationOf);
  const { path, runs } = useMemo(() => {
    const way = replay(roadmap, place);
    return { path: way, runs: runsAlong(way, scheduleOf(way, roadmap.binding)) };
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
}
