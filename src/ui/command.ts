// What is a command, and what is it about?
import { branchAt } from '../roadmap/branch-lines.ts';
import type { Place } from '../roadmap/roadmap.ts';
import type { MessageId } from '../words/words.ts';
import type { App } from './app-context.tsx';
import { type State, roadmapOf } from './document.ts';

/** What a command is about. */
export interface CommandTarget {
  readonly node: Place;
  readonly branch: string | null;
  readonly step: string | null;
}

export interface Command {
  readonly id: string;
  readonly label: MessageId;
  readonly group: 'walk' | 'take' | 'edit' | 'roadmap' | 'view';
  /** In tinykeys' notation; the first is the one that is shown. */
  readonly keys: readonly string[];
  /** Works while a text field has the focus. */
  readonly inFields?: true;
  readonly enabled: (state: State, target: CommandTarget) => boolean;
  readonly run: (app: App, target: CommandTarget) => void;
}

/**
 * What is meant where only a part is said: else the place, the branch that is followed and the chosen step. The branch
 * of another node is the followed one where it leads there.
 */
export function targetIn(state: State, said: Partial<CommandTarget> = {}): CommandTarget {
  const { chosen } = state.view;
  const { node } = said;
  const step = chosen?.kind === 'step' ? chosen.id : null;
  const branch = node === undefined ? state.branch : branchTo(state, node);
  return { node: state.place, step, branch, ...said };
}

function branchTo(state: State, node: Place): string | null {
  return branchAt(roadmapOf(state), node, state.branch ?? undefined)?.id ?? null;
}
