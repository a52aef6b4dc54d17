// How does one walk along a roadmap by name and key?
import type { Place } from '../roadmap/roadmap.ts';
import { forkBefore, nextSibling, phaseStarts, previousSibling } from '../roadmap/walk.ts';
import { go } from './actions.ts';
import type { Command } from './command.ts';
import { hereOf, lineOf, tipOf } from './derived.ts';
import { type State, roadmapOf } from './document.ts';

function walkTo(
  find: (state: State, from: Place) => Place | undefined,
): Pick<Command, 'enabled' | 'run'> {
  return {
    enabled: (state, { node }) => {
      const place = find(state, node);
      return place !== undefined && place !== state.place;
    },
    run: ({ doc }, { node }) => {
      const place = find(doc.get(), node);
      if (place !== undefined) go(doc, place);
    },
  };
}

function onLine(offset: number): (state: State) => Place | undefined {
  return (state) => {
    const line: readonly Place[] = [null, ...lineOf(state).taken.map(({ node }) => node.id)];
    return line[line.indexOf(state.place) + offset];
  };
}

/** Where the next phase on the line begins. */
function phaseAfter(state: State): Place | undefined {
  const { number } = hereOf(state);
  const ahead = lineOf(state).taken.slice(number);
  return ahead.find(({ node }) => node.phase !== undefined)?.node.id;
}

/** Where this phase begins, or the one before it where one stands at its beginning already. */
function phaseBefore(state: State): Place | undefined {
  const starts = phaseStarts(roadmapOf(state), state.place).filter(({ id }) => id !== state.place);
  return starts.at(-1)?.id ?? null;
}

/** Walking along the roadmap: no edit, nothing to undo. */
export const WALKS: readonly Command[] = [
  {
    id: 'forth',
    label: 'command.forth',
    group: 'walk',
    keys: ['ArrowRight', 'PageDown'],
    ...walkTo(onLine(1)),
  },
  {
    id: 'back',
    label: 'command.back',
    group: 'walk',
    keys: ['ArrowLeft', 'PageUp'],
    ...walkTo(onLine(-1)),
  },
  {
    id: 'sibling-next',
    label: 'command.sibling-next',
    group: 'walk',
    keys: ['ArrowDown'],
    ...walkTo((state, from) => nextSibling(roadmapOf(state), from) ?? undefined),
  },
  {
    id: 'sibling-previous',
    label: 'command.sibling-previous',
    group: 'walk',
    keys: ['ArrowUp'],
    ...walkTo((state, from) => previousSibling(roadmapOf(state), from) ?? undefined),
  },
  {
    id: 'fork',
    label: 'command.fork',
    group: 'walk',
    keys: ['Shift+ArrowLeft'],
    ...walkTo((state, from) => forkBefore(roadmapOf(state), from)),
  },
  { id: 'first', label: 'command.first', group: 'walk', keys: ['Home'], ...walkTo(() => null) },
  { id: 'last', label: 'command.last', group: 'walk', keys: ['End'], ...walkTo(tipOf) },
  {
    id: 'phase-next',
    label: 'command.phase-next',
    group: 'walk',
    keys: ['n'],
    ...walkTo(phaseAfter),
  },
  {
    id: 'phase-previous',
    label: 'command.phase-previous',
    group: 'walk',
    keys: ['p'],
    ...walkTo(phaseBefore),
  },
];
