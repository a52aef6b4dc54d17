// Where on the map is the room?
import { Suspense } from 'react';
import { useDocument, useWords } from '../../app-context.tsx';
import { hereOf, lineOf } from '../../derived.ts';
import { late } from '../../late.tsx';
import style from './present.module.css';

const RoadmapMap = late(['map'], async () => (await import('../map/map.tsx')).RoadmapMap);

/** Letters for a wall: what is on it is read from the last row. */
const SIZES = [26, 22, 19, 16] as const;

/** The desk's own map, under the words that say where one is. */
export function RoomMap() {
  const words = useWords();
  const { last, number } = useDocument(hereOf);
  const length = useDocument((state) => lineOf(state).taken.length);
  const step = last ? words.text(last.step.name) : words.say('outline.start');
  return (
    <section className={style['whole']} aria-label={words.say('present.map')}>
      <p className={style['here']}>
        {words.say('present.here')} <b>{step}</b>{' '}
        <small>{words.say('outline.where', { number, length })}</small>
      </p>
      <div className={style['map']}>
        <Suspense fallback={null}>
          <RoadmapMap sizes={SIZES} />
        </Suspense>
      </div>
    </section>
  );
}
