// Which steps lie behind the room on its road, and which ahead?
import { useSelector } from '@xstate/react';
import { useApp, useDocument } from '../../app-context.tsx';
import { hereOf, lineOf } from '../../derived.ts';
import { workshopOn } from '../../workshop.ts';
import style from './present.module.css';

const BEHIND = 2;
const AHEAD = 3;

/** A piece of the line around the place; what is ahead only while the room may see what comes next. */
export function Road() {
  const app = useApp();
  const { words } = app;
  const isShown = useSelector(workshopOn(app), ({ value }) => value.next === 'shown');
  const { taken } = useDocument(lineOf);
  const { number } = useDocument(hereOf);
  if (taken.length === 0) return null;
  const from = Math.max(0, number - 1 - BEHIND);
  const seen = taken.slice(from, number + (isShown ? AHEAD : 0));
  return (
    <section className={style['road']} aria-label={words.say('present.on-road')}>
      <ol>
        {seen.map(({ node, step, setback }, index) => (
          <li
            key={node.id}
            // Where the focus goes when the card that had it is gone.
            data-place={node.id}
            tabIndex={-1}
            aria-current={from + index + 1 === number ? 'step' : undefined}
            data-when={from + index < number ? 'behind' : 'ahead'}
            data-setback={setback || undefined}
          >
            <bdi>{words.text(step.name)}</bdi>
          </li>
        ))}
      </ol>
    </section>
  );
}
