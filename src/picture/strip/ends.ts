// Which goals does a line end in, and where do their names stand below it?
import type { Goal } from '../../core/scenario.ts';
import { goalsAt } from '../../roadmap/goals.ts';
import { replay } from '../../roadmap/replay.ts';
import type { Place, Roadmap } from '../../roadmap/roadmap.ts';
import type { Words } from '../../words/words.ts';
import { balanced } from './lettering.ts';
import { FOOT, LEFT, type Measures, RIGHT } from './measures.ts';
import type { Lettering, StripEnd } from './shapes.ts';

export interface Reached {
  readonly goal: Goal;
  /** The number of the step from which on it holds; 0 where it held from the beginning. */
  readonly since: number;
}

const COLUMN = 232;
/** Between the mark of a goal and its name. */
const GOAL_ARM = 20;

/** The goals that hold at the end of a line, in the order in which they came to hold; null where there is none to reach or no step. */
export function reachedAt(roadmap: Roadmap, tip: Place): readonly Reached[] | null {
  const { scenario } = roadmap;
  if (tip === null || scenario.goals.length === 0) return null;
  const { taken, start } = replay(roadmap, tip);
  const situations = [start, ...taken.map(({ after }) => after)];
  const last = situations.at(-1) ?? start;
  const held = goalsAt(scenario, last).map((goal) => ({ goal, since: 0 }));
  const sought = new Map(held.map((each) => [each.goal.id, each]));
  for (let at = situations.length - 1; at > 0 && sought.size > 0; at -= 1) {
    const before = new Set(goalsAt(scenario, situations[at - 1] ?? start).map(({ id }) => id));
    for (const [id, each] of sought) {
      if (before.has(id)) continue;
      each.since = at;
      sought.delete(id);
    }
  }
  return held.toSorted((a, b) => a.since - b.since);
}

interface Under {
  readonly width: number;
  readonly top: number;
  readonly measures: Measures;
  readonly words: Words;
}

/** The goals in columns. */
export function endOf(reached: readonly Reached[], under: Under): StripEnd {
  const { width, top, measures, words } = under;
  const title = setAt([words.say('strip.goals', { count: reached.length })], {
    x: LEFT,
    y: FOOT + measures.titleHeight / 2,
    type: measures.title,
    height: measures.titleHeight,
    width: width - LEFT - RIGHT,
  });
  const columns = Math.max(1, Math.floor((width - LEFT - RIGHT) / COLUMN));
  const wide = (width - LEFT - RIGHT) / columns;
  let y = title.box.bottom + 6;
  const goals = rowsIn(reached, columns).flatMap((row) => {
    const set = row.map(({ goal, since }) =>
      balanced(
        since === 0
          ? words.text(goal.name)
          : words.say('strip.goal', { name: words.text(goal.name), number: since }),
        { width: wide - GOAL_ARM - 12, most: 3 },
        measures.name,
      ),
    );
    const here = y + measures.nameHeight / 2;
    y += Math.max(...set.map(({ lines }) => lines.length)) * measures.nameHeight + 6;
    return set.map(({ lines, width: own, whole }, at) => ({
      key: row[at]?.goal.id ?? '',
      x: LEFT + at * wide + GOAL_ARM / 2 - 2,
      y: here,
      label: {
        ...setAt(lines, {
          x: LEFT + at * wide + GOAL_ARM,
          y: here,
          type: measures.name,
          height: measures.nameHeight,
          width: own,
        }),
        whole,
      },
    }));
  });
  return { top, height: y + FOOT, title, goals };
}

function rowsIn<T>(all: readonly T[], columns: number): readonly (readonly T[])[] {
  const rows: T[][] = [];
  all.forEach((each, at) => {
    if (at % columns === 0) rows.push([each]);
    else rows.at(-1)?.push(each);
  });
  return rows;
}

interface SetAt {
  readonly x: number;
  /** The middle of the first line. */
  readonly y: number;
  readonly type: Measures['name'];
  readonly height: number;
  readonly width: number;
}

function setAt(lines: readonly string[], { x, y, type, height, width }: SetAt): Lettering {
  const top = y - height / 2;
  return {
    lines,
    whole: true,
    x,
    y: y + type.size * 0.34,
    anchor: 'start',
    size: type.size,
    lineHeight: height,
    box: { left: x, right: x + width, top, bottom: top + lines.length * height },
  };
}
