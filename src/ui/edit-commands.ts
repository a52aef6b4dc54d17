// Which commands change the roadmap at a node or a branch?
import { lookupOf } from '../core/lookup.ts';
import { moveBranch, removeBranch } from '../roadmap/edit.ts';
import { makeMain, promote } from '../roadmap/promote.ts';
import { remove } from '../roadmap/remove.ts';
import type { Roadmap } from '../roadmap/roadmap.ts';
import { indexOf } from '../roadmap/tree-index.ts';
import { edit, redo, undo } from './actions.ts';
import type { App } from './app-context.tsx';
import type { Command, CommandTarget } from './command.ts';
import { type Label, type State, roadmapOf } from './document.ts';

/** An edit that is possible where it changes anything. What it was about can be told afterwards, too. */
function editing(
  id: Label['id'],
  change: (roadmap: Roadmap, target: CommandTarget) => Roadmap,
  about?: (app: App, target: CommandTarget) => Label['values'],
): Pick<Command, 'group' | 'keys' | 'enabled' | 'run'> {
  return {
    group: 'edit',
    keys: [],
    enabled: (state, target) => change(roadmapOf(state), target) !== roadmapOf(state),
    run: (app, target) => {
      const label = { id, values: about?.(app, target) ?? {} };
      edit(app.doc, label, (open) => change(open, target));
    },
  };
}

const atNode =
  (change: (roadmap: Roadmap, node: string) => Roadmap) =>
  (roadmap: Roadmap, { node }: CommandTarget): Roadmap =>
    node === null ? roadmap : change(roadmap, node);

const ofBranch =
  (change: (roadmap: Roadmap, branch: string) => Roadmap) =>
  (roadmap: Roadmap, { branch }: CommandTarget): Roadmap =>
    branch === null ? roadmap : change(roadmap, branch);

const movedBy = (by: number) =>
  ofBranch((roadmap, id) =>
    moveBranch(roadmap, id, roadmap.branches.findIndex((each) => each.id === id) + by),
  );

const nameOfStep = ({ doc, words }: App, { node }: CommandTarget) => {
  const roadmap = roadmapOf(doc.get());
  const step = indexOf(roadmap).byId.get(node ?? '')?.step ?? '';
  return { step: words.text(lookupOf(roadmap.scenario).steps.get(step)?.name) };
};

const nameOfBranch = ({ doc, words }: App, { branch }: CommandTarget) => ({
  branch: words.text(roadmapOf(doc.get()).branches.find(({ id }) => id === branch)?.name),
});

const hasBranch = (_: State, { branch }: CommandTarget) => branch !== null;

export const EDITS: readonly Command[] = [
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
  { id: 'promote', label: 'command.promote', ...editing('edit.promote', atNode(promote)) },
  { id: 'make-main', label: 'command.make-main', ...editing('edit.make-main', ofBranch(makeMain)) },
  { id: 'branch-up', label: 'command.branch-up', ...editing('edit.move-branch', movedBy(-1)) },
  { id: 'branch-down', label: 'command.branch-down', ...editing('edit.move-branch', movedBy(1)) },
  {
    id: 'order',
    label: 'command.order',
    group: 'edit',
    keys: [],
    enabled: hasBranch,
    run: (app, { branch }) => branch !== null && void order(app, branch),
  },
  {
    id: 'delete',
    label: 'command.delete',
    ...editing('edit.delete', atNode(remove), nameOfStep),
    keys: ['Delete'],
  },
  {
    id: 'delete-branch',
    label: 'command.delete-branch',
    ...editing('edit.delete-branch', ofBranch(removeBranch), nameOfBranch),
  },
];

/** Has to replay the branch many times: what does so comes when it is asked for. */
async function order(app: App, branch: string): Promise<void> {
  try {
    const { putInOrder } = await import('./branch-edits.ts');
    putInOrder(app, branch);
  } catch {
    const name = app.words.say('command.order');
    app.shelf.tell({ kind: 'save-failed', name, because: 'news.not-loaded' });
  }
}
