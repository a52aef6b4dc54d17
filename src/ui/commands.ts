// What can be done, by which name and key? Menu, palette, keys and help all read this table.
import { indexOf } from '../roadmap/tree-index.ts';
import { adopt, choose, reveal, setView, toggleSide } from './actions.ts';
import type { App } from './app-context.tsx';
import { type State, roadmapOf } from './document.ts';
import { isMac, sayKey } from './say-key.ts';
import type { MenuItem } from './parts/menu.tsx';
import { focusFilter, focusNote, focusedStep, openPins, toggleTheme } from './page.ts';
import { ROADMAPS } from './roadmap-commands.ts';
import { WALKS } from './walk-commands.ts';
import { type Command, type CommandTarget, targetIn } from './command.ts';
import { EDITS } from './edit-commands.ts';
import { take } from './stand.ts';

const always = () => true;
const hasStep = (_: State, { step }: CommandTarget) => step !== null;

/** Opens the reasons of the step that has the focus; closes them where they stand open. */
function askWhy({ doc }: App): void {
  const id = focusedStep();
  if (id === null) return;
  const { chosen } = doc.get().view;
  choose(doc, chosen?.kind === 'step' && chosen.id === id ? null : { kind: 'step', id });
}

const TAKES: readonly Command[] = [
  {
    id: 'take',
    label: 'command.take',
    group: 'take',
    keys: ['Enter'],
    enabled: hasStep,
    run: ({ stand }, { step }) => step !== null && take(stand, { step }),
  },
  {
    id: 'take-on-branch',
    label: 'command.take-on-branch',
    group: 'take',
    keys: ['Shift+Enter'],
    enabled: hasStep,
    run: ({ stand }, { step }) => step !== null && take(stand, { step, newBranch: true }),
  },
  { id: 'why', label: 'command.why', group: 'take', keys: ['w'], enabled: always, run: askWhy },
  {
    id: 'filter',
    label: 'command.filter',
    group: 'take',
    keys: ['/'],
    enabled: always,
    run: ({ doc }) => {
      reveal(doc, 'choices', { desk: 'choices' });
      focusFilter();
    },
  },
  {
    id: 'note',
    label: 'command.note',
    group: 'edit',
    keys: ['c'],
    enabled: ({ place }) => place !== null,
    run: ({ doc }) => {
      reveal(doc, 'node', { chosen: null });
      focusNote();
    },
  },
];

const VIEWS: readonly Command[] = [
  {
    id: 'palette',
    label: 'command.palette',
    group: 'view',
    keys: ['$mod+k'],
    inFields: true,
    enabled: always,
    run: ({ session }) => session.send({ type: 'OPEN', dialog: 'palette' }),
  },
  {
    id: 'ask',
    label: 'command.ask',
    group: 'view',
    keys: ['a'],
    enabled: always,
    run: ({ doc }) => reveal(doc, 'choices', { desk: 'ask' }),
  },
  {
    id: 'pin',
    label: 'command.pin',
    group: 'view',
    keys: ['t'],
    enabled: (state) => roadmapOf(state).scenario.goals.length > 0,
    run: ({ doc }) => {
      reveal(doc, 'board');
      openPins();
    },
  },
  {
    id: 'adopt',
    label: 'command.adopt',
    group: 'take',
    keys: ['g'],
    enabled: (state) => state.view.ghost !== null,
    run: ({ doc }) => {
      const { ghost } = doc.get().view;
      if (ghost) adopt(doc, ghost);
    },
  },
  {
    id: 'present',
    label: 'command.present',
    group: 'view',
    keys: ['Shift+P', 'F5'],
    enabled: always,
    run: ({ session }) => session.send({ type: 'PRESENT' }),
  },
  {
    id: 'wide',
    label: 'command.wide',
    group: 'view',
    keys: ['f'],
    enabled: always,
    run: ({ doc }) => setView(doc, { wide: !doc.get().view.wide }),
  },
  {
    id: 'unfold',
    label: 'command.unfold',
    group: 'view',
    keys: [],
    enabled: always,
    run: unfoldAll,
  },
  {
    id: 'theme',
    label: 'command.theme',
    group: 'view',
    keys: [],
    enabled: always,
    run: toggleTheme,
  },
  {
    id: 'help',
    label: 'command.help',
    group: 'view',
    keys: ['Shift+?', 'F1'],
    enabled: always,
    run: ({ session }) => session.send({ type: 'OPEN', dialog: 'help' }),
  },
];

/** Commands of the menu of a branch, by id. */
export const branchMenu = [
  'make-main',
  'promote',
  'branch-up',
  'branch-down',
  'order',
  'delete-branch',
] as const;

/** All commands, in the order of palette and help. */
export const commands: readonly Command[] = [...WALKS, ...TAKES, ...EDITS, ...ROADMAPS, ...VIEWS];

/**
 * Runs a command where it is enabled, on what is said or else on what the reader stands at. Returns whether it ran. Throws
 * where there is none of that id.
 */
export function runCommand(
  app: App,
  asked: string | Command,
  about: Partial<CommandTarget> = {},
): boolean {
  const command = commandOf(asked);
  const state = app.doc.get();
  const target = targetIn(state, about);
  if (!command.enabled(state, target)) return false;
  command.run(app, target);
  return true;
}

/** The command of an id; one that is not in the table says itself what it is. */
function commandOf(id: string | Command): Command {
  if (typeof id !== 'string') return id;
  const command = commands.find((each) => each.id === id);
  if (!command) throw new Error(`no command "${id}"`);
  return command;
}

/** Some commands as rows of a menu of that target. */
export function menuItemsFor(
  app: App,
  asked: readonly (string | Command)[],
  about: Partial<CommandTarget> = {},
): readonly MenuItem[] {
  const state = app.doc.get();
  const target = targetIn(state, about);
  return asked.map((each) => {
    const { id, label, keys, enabled } = commandOf(each);
    const [key] = keys;
    return {
      id,
      label: app.words.say(label),
      disabled: !enabled(state, target),
      onPick: () => runCommand(app, each, about),
      ...(key === undefined ? {} : { keys: sayKey(key, isMac()) }),
    };
  });
}

/** Opens every side line of the outline; all open, it folds them again. */
function unfoldAll({ doc }: App): void {
  const state = doc.get();
  const { children } = indexOf(roadmapOf(state));
  const sides = [...children.values()].filter((siblings) => siblings.length > 1).flat();
  const closed = sides.filter((id) => !state.view.open.has(id));
  for (const id of closed.length > 0 ? closed : sides) toggleSide(doc, id);
}
