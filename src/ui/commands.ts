// What can be done, by which name and key? Menu, palette, keys and help all read this table.
import { indexOf } from '../roadmap/tree-index.ts';
import { makeMain, promote } from '../roadmap/promote.ts';
import { remove } from '../roadmap/remove.ts';
import { removeBranch } from '../roadmap/edit.ts';
import { adopt, choose, edit, redo, setView, toggleSide, undo } from './actions.ts';
import type { App } from './app-context.tsx';
import { type State, roadmapOf } from './document.ts';
import { isMac, sayKey } from './say-key.ts';
import type { MenuItem } from './parts/menu.tsx';
import { focusFilter, focusedStep, toggleTheme } from './page.ts';
import { ROADMAPS } from './roadmap-commands.ts';
import { WALKS } from './walk-commands.ts';
import type { Command } from './command.ts';
import { take } from './stand.ts';

const always = () => true;
const hasNode = (state: State) => state.place !== null;
const hasBranch = (state: State) => state.branch !== null;
const hasStep = (state: State) => state.view.chosen?.kind === 'step';

function takeChosen(app: App, options: { readonly newBranch?: true }): void {
  const { chosen } = app.doc.get().view;
  if (chosen?.kind === 'step') take(app.stand, { step: chosen.id, ...options });
}

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
    run: (app) => takeChosen(app, {}),
  },
  {
    id: 'take-on-branch',
    label: 'command.take-on-branch',
    group: 'take',
    keys: ['Shift+Enter'],
    enabled: hasStep,
    run: (app) => takeChosen(app, { newBranch: true }),
  },
  { id: 'why', label: 'command.why', group: 'take', keys: ['w'], enabled: always, run: askWhy },
  {
    id: 'filter',
    label: 'command.filter',
    group: 'take',
    keys: ['/'],
    enabled: always,
    run: focusFilter,
  },
];

const EDITS: readonly Command[] = [
  {
    id: 'undo',
    label: 'command.undo',
    group: 'edit',
    keys: ['$mod+z'],
    enabled: (state) => state.history.past.length > 0,
    run: ({ doc }) => undo(doc),
  },
  {
    id: 'redo',
    label: 'command.redo',
    group: 'edit',
    keys: ['$mod+Shift+z', '$mod+y'],
    enabled: (state) => state.history.future.length > 0,
    run: ({ doc }) => redo(doc),
  },
  {
    id: 'promote',
    label: 'command.promote',
    group: 'edit',
    keys: [],
    enabled: hasNode,
    run: ({ doc }) =>
      onNode(doc.get(), (node) => edit(doc, 'edit.promote', (open) => promote(open, node))),
  },
  {
    id: 'make-main',
    label: 'command.make-main',
    group: 'edit',
    keys: [],
    enabled: (state) => hasBranch(state) && state.branch !== roadmapOf(state).main,
    run: ({ doc }) =>
      onBranch(doc.get(), (branch) =>
        edit(doc, 'edit.make-main', (open) => makeMain(open, branch)),
      ),
  },
  {
    id: 'delete',
    label: 'command.delete',
    group: 'edit',
    keys: ['Delete'],
    enabled: hasNode,
    run: ({ doc }) =>
      onNode(doc.get(), (node) => edit(doc, 'edit.delete', (open) => remove(open, node))),
  },
  {
    id: 'delete-branch',
    label: 'command.delete-branch',
    group: 'edit',
    keys: [],
    enabled: hasBranch,
    run: ({ doc }) =>
      onBranch(doc.get(), (branch) =>
        edit(doc, 'edit.delete-branch', (open) => removeBranch(open, branch)),
      ),
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
    run: ({ doc }) => setView(doc, { desk: 'ask', wide: false }),
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
export const branchMenu = ['make-main', 'promote', 'delete-branch'] as const;
/** Commands of the menu of a taken step, by id. */
export const nodeMenu = ['promote', 'fork', 'delete'] as const;

/** All commands, in the order of palette and help. */
export const commands: readonly Command[] = [...WALKS, ...TAKES, ...EDITS, ...ROADMAPS, ...VIEWS];

/** Runs a command where it is enabled. Returns whether it ran. Throws where there is none of that id. */
export function runCommand(app: App, id: string): boolean {
  const command = commandOf(id);
  if (!command.enabled(app.doc.get())) return false;
  command.run(app);
  return true;
}

/** The command of an id. */
function commandOf(id: string): Command {
  const command = commands.find((each) => each.id === id);
  if (!command) throw new Error(`no command "${id}"`);
  return command;
}

/** Some commands as rows of a menu. */
export function menuItemsFor(app: App, ids: readonly string[]): readonly MenuItem[] {
  return ids.map((id) => {
    const command = commandOf(id);
    const [key] = command.keys;
    return {
      id,
      label: app.words.say(command.label),
      disabled: !command.enabled(app.doc.get()),
      onPick: () => runCommand(app, id),
      ...(key === undefined ? {} : { keys: sayKey(key, isMac()) }),
    };
  });
}

function onNode(state: State, then: (node: string) => void): void {
  if (state.place !== null) then(state.place);
}

function onBranch(state: State, then: (branch: string) => void): void {
  if (state.branch !== null) then(state.branch);
}

/** Opens every side line of the outline; all open, it folds them again. */
function unfoldAll({ doc }: App): void {
  const state = doc.get();
  const { children } = indexOf(roadmapOf(state));
  const sides = [...children.values()].filter((siblings) => siblings.length > 1).flat();
  const closed = sides.filter((id) => !state.view.open.has(id));
  for (const id of closed.length > 0 ? closed : sides) toggleSide(doc, id);
}
