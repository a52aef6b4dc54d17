// What follows from the open roadmap and the place in it? Derived when asked for, kept until something changes.
import { type Choice, choices } from '../core/choices.ts';
import { lookupOf } from '../core/lookup.ts';
import type { Scenario } from '../core/scenario.ts';
import { type Situation, play } from '../core/situation.ts';
import { outlineOf, type OutlineRow } from '../picture/outline.ts';
import { type Replay, type Taken, replay } from '../roadmap/replay.ts';
import type { Place, Roadmap } from '../roadmap/roadmap.ts';
import { type Schedule, schedule } from '../roadmap/schedule.ts';
import { indexOf, lineTo } from '../roadmap/tree-index.ts';
import { type State, roadmapOf } from './document.ts';

/** Keeps the last answer about each subject: asked again in the same way, the very same object comes back. */
export function kept<S extends object, A extends readonly unknown[], R>(
  question: (subject: S, ...asked: A) => R,
): (subject: S, ...asked: A) => R {
  const last = new WeakMap<S, { readonly asked: A; readonly answer: R }>();
  return (subject, ...asked) => {
    const known = last.get(subject);
    if (known?.asked.every((argument, index) => argument === asked[index])) return known.answer;
    const answer = question(subject, ...asked);
    last.set(subject, { asked, answer });
    return answer;
  };
}

/** The end of the line that is followed: the branch's tip, else as far as first children go. */
export function tipOf(state: State): Place {
  const roadmap = roadmapOf(state);
  const branch = roadmap.branches.find(({ id }) => id === state.branch);
  if (branch && (state.place === null || isOn(roadmap, state.place, branch.tip))) return branch.tip;
  return endFrom(roadmap, state.place);
}

const isOn = kept((roadmap: Roadmap, place: Place, tip: Place): boolean =>
  lineTo(roadmap, tip).some(({ id }) => id === place),
);

function endFrom(roadmap: Roadmap, place: Place): Place {
  const { children } = indexOf(roadmap);
  let end = place;
  for (let next = children.get(end)?.[0]; next !== undefined; next = children.get(end)?.[0])
    end = next;
  return end;
}

const replayed = kept((roadmap: Roadmap, place: Place): Replay => replay(roadmap, place));

/** Every step on the line that is followed, with what it did. */
export function lineOf(state: State): Replay {
  return replayed(roadmapOf(state), tipOf(state));
}

/** The steps taken on the line, by node. */
export const takenOn = kept(
  (line: Replay): ReadonlyMap<string, Taken> => new Map(line.taken.map((t) => [t.node.id, t])),
);

export interface Here {
  readonly situation: Situation;
  readonly before: Situation;
  /** The step that led here; null at the start. */
  readonly last: Taken | null;
  /** How many steps lead here. */
  readonly number: number;
}

const stoodAt = kept((line: Replay, place: Place): Here => {
  const at = line.taken.findIndex(({ node }) => node.id === place);
  const last = line.taken[at] ?? null;
  return {
    situation: last?.after ?? line.start,
    before: last?.before ?? line.start,
    last,
    number: at + 1,
  };
});

/** Where the process stands at the cursor. */
export function hereOf(state: State): Here {
  return stoodAt(lineOf(state), state.place);
}

const after = kept((situation: Situation, scenario: Scenario, id: string): Situation | null => {
  const step = lookupOf(scenario).steps.get(id);
  return step ? play(scenario, situation, step) : null;
});

/** Where the process would stand after the step that the reader rests on; null where they rest on none. */
export function nextOf(state: State): Situation | null {
  const { rested } = state.view;
  if (rested === null) return null;
  return after(hereOf(state).situation, roadmapOf(state).scenario, rested);
}

const judged = kept((roadmap: Roadmap, situation: Situation): readonly Choice[] =>
  choices(roadmap.scenario, situation, roadmap.binding),
);

/** Every step and setback at the cursor with its verdict. */
export function choicesOf(state: State): readonly Choice[] {
  return judged(roadmapOf(state), hereOf(state).situation);
}

const rowsOf = kept(
  (roadmap: Roadmap, tip: Place, open: ReadonlySet<string>): readonly OutlineRow[] =>
    outlineOf(roadmap, { tip, open }),
);

/** The rows of the outline. */
export function outlineRows(state: State): readonly OutlineRow[] {
  return rowsOf(roadmapOf(state), tipOf(state), state.view.open);
}

const dated = kept((roadmap: Roadmap, tip: Place): Schedule => schedule(roadmap, tip));

/** The dates of the line that is followed. */
export function datesOf(state: State): Schedule {
  return dated(roadmapOf(state), tipOf(state));
}
