// What can be done with a step or a branch of the map?
import { moveBranch, removeBranch } from '../../../roadmap/edit.ts';
import { branchesThrough } from '../../../roadmap/branch-lines.ts';
import { makeMain, promote } from '../../../roadmap/promote.ts';
import { remove, whatRemovalTakes } from '../../../roadmap/remove.ts';
import type { Branch, Place, Roadmap } from '../../../roadmap/roadmap.ts';
import { edit, follow, go } from '../../actions.ts';
import type { App } from '../../app-context.tsx';
import { roadmapOf } from '../../document.ts';
import type { MenuItem } from '../../parts/menu.tsx';
import type { MapLook } from './map-look.ts';

export interface Verbs {
  readonly app: App;
  readonly look: MapLook;
  readonly change: (change: Partial<MapLook>) => void;
  readonly rename: (branch: string) => void;
}

/** Branches through one step that are offered by name. */
const MOST_FOLLOWED = 4;

/** The menu of a step. */
export function stationItems({ app, ...rest }: Verbs, place: Place): readonly MenuItem[] {
  const { doc, words } = app;
  const state = doc.get();
  const roadmap = roadmapOf(state);
  const through = branchesThrough(roadmap, place);
  const own = through.length === 1 ? through[0] : undefined;
  return [
    {
      id: 'go',
      label: words.say('map.go'),
      disabled: place === state.place,
      onPick: () => go(doc, place),
    },
    ...through
      .filter(({ id }) => id !== state.branch)
      .slice(0, MOST_FOLLOWED)
      .map((branch) => followItem(app, branch)),
    ...(own ? [renameItem({ app, ...rest }, own), mainItem(app, own)] : []),
    ...(place === null ? [] : nodeItems(app, place)),
  ];
}

/** The menu of a branch. */
export function branchItems(verbs: Verbs, id: string): readonly MenuItem[] {
  const { app, look, change } = verbs;
  const { doc, words } = app;
  const state = doc.get();
  const roadmap = roadmapOf(state);
  const branch = roadmap.branches.find((each) => each.id === id);
  if (!branch) return [];
  const name = words.text(branch.name);
  const at = roadmap.branches.indexOf(branch);
  const alone = look.focus === id;
  const move = (by: number) =>
    edit(doc, 'edit.move-branch', (open) => moveBranch(open, id, at + by));
  return [
    { ...followItem(app, branch), disabled: state.branch === id },
    renameItem(verbs, branch),
    mainItem(app, branch),
    {
      id: 'focus',
      label: alone ? words.say('map.unfocus') : words.say('map.focus', { name }),
      onPick: () => change({ focus: alone ? null : id }),
    },
    {
      id: 'fold',
      label: words.say('map.fold', { name }),
      disabled: roadmap.main === id || state.branch === id,
      onPick: () => change({ folded: new Set([...look.folded, id]) }),
    },
    { id: 'up', label: words.say('map.move-up'), disabled: at === 0, onPick: () => move(-1) },
    {
      id: 'down',
      label: words.say('map.move-down'),
      disabled: at === roadmap.branches.length - 1,
      onPick: () => move(1),
    },
    {
      id: 'delete-branch',
      label: words.say('map.delete-branch'),
      hint: sayLoss(app, branchLoss(roadmap, id), [branch]),
      warn: true,
      onPick: () => edit(doc, 'edit.delete-branch', (open) => removeBranch(open, id)),
    },
  ];
}

function followItem({ doc, words }: App, { id, name }: Branch): MenuItem {
  return {
    id: `follow ${id}`,
    label: words.say('map.follow', { name: words.text(name) }),
    onPick: () => follow(doc, id),
  };
}

function renameItem({ app, rename }: Verbs, { id }: Branch): MenuItem {
  return { id: 'rename', label: app.words.say('map.rename'), onPick: () => rename(id) };
}

function mainItem({ doc, words }: App, { id, name }: Branch): MenuItem {
  return {
    id: 'make-main',
    label: words.say('map.make-main', { name: words.text(name) }),
    disabled: roadmapOf(doc.get()).main === id,
    onPick: () => edit(doc, 'edit.make-main', (open) => makeMain(open, id)),
  };
}

function nodeItems(app: App, node: string): readonly MenuItem[] {
  const { doc, words } = app;
  const roadmap = roadmapOf(doc.get());
  const { nodes, branches } = whatRemovalTakes(roadmap, node);
  return [
    {
      id: 'promote',
      label: words.say('map.promote'),
      disabled: promote(roadmap, node) === roadmap,
      onPick: () => edit(doc, 'edit.promote', (open) => promote(open, node)),
    },
    {
      id: 'delete',
      label: words.say('map.delete'),
      hint: sayLoss(app, nodes, branches),
      warn: true,
      onPick: () => edit(doc, 'edit.delete', (open) => remove(open, node)),
    },
  ];
}

function branchLoss(roadmap: Roadmap, id: string): number {
  return roadmap.nodes.length - removeBranch(roadmap, id).nodes.length;
}

function sayLoss({ words }: App, steps: number, branches: readonly Branch[]): string {
  const names = words.list(branches.map(({ name }) => `“${words.text(name)}”`));
  return words.say('map.takes', { steps, branches: branches.length, names });
}
