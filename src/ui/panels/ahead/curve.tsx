// How does the distance to the pinned goal fall along the branch?
import type { Distance } from '../../../analysis/ahead/toward.ts';
import type { Goal } from '../../../core/scenario.ts';
import { sayFar } from '../../../words/ahead.ts';
import { useApp, useDocument } from '../../app-context.tsx';
import { useAlong } from './use-ahead.ts';
import style from './ahead.module.css';

const HEIGHT = 20;

/** A stair from the start to the end of the branch, with the place where one stands. Gaps are where no steps lead there. */
export function Curve({ goal }: { readonly goal: Goal }) {
  const { words } = useApp();
  const place = useDocument((state) => state.place);
  const along = useAlong();
  const first = along[0];
  const last = along.at(-1);
  if (!first || !last || along.length < 2) return null;
  const counts = along.map(({ distance }) => stepsIn(distance));
  const most = Math.max(1, ...counts.filter((steps) => steps !== null));
  const here = along.findIndex(({ node }) => node === place);
  const said = words.say('ahead.curve', {
    goal: words.text(goal.name),
    first: sayFar(words, first.distance),
    last: sayFar(words, last.distance),
  });
  return (
    <svg
      className={style['curve']}
      viewBox={`0 0 ${along.length} ${HEIGHT + 2}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={said}
    >
      <title>{said}</title>
      <path className={style['fall']} d={stairs(counts, most)} />
      {here < 0 ? null : (
        <line className={style['stand']} x1={here + 0.5} x2={here + 0.5} y1="0" y2={HEIGHT + 2} />
      )}
    </svg>
  );
}

/** At least so many; null where no steps lead there. */
function stepsIn(distance: Distance): number | null {
  if (distance.kind === 'never') return null;
  return distance.kind === 'exact' ? distance.steps : distance.least;
}

function stairs(counts: readonly (number | null)[], most: number): string {
  return counts
    .map((steps, index) => {
      if (steps === null) return '';
      const y = (1 + HEIGHT - (steps / most) * HEIGHT).toFixed(2);
      const isOn = index > 0 && counts[index - 1] !== null;
      return `${isOn ? `V${y}` : `M${index} ${y}`}H${index + 1}`;
    })
    .join('');
}
