// What can be done with a step or a branch of the map?
import { removeBranch } from '../../../roadmap/edit.ts';
import { branchesThrough } from '../../../roadmap/branch-lines.ts';
import { whatRemovalTakes } from '../../../roadmap/remove.ts';
import type { Branch, Place } from '../../../roadmap/roadmap.ts';
import { follow, go } from '../../actions.ts';
import type { App } from '../../app-context.tsx';
import { menuItemsFor } from '../../commands.ts';
import { LET_FOLLOW } from '../../let-follow-command.ts';
import { roadmapOf } from '../../document.ts';
import type { MenuItem } from '../../parts/menu.tsx';
import type { ScreenPoint } from './camera.ts';
import type { MapLook } from './map-look.ts';
import type { OpenMenu } from './map-menu.tsx';
import type { MenuOf } from './use-presses.ts';

export interface Verbs {
  readonly app: App;
  readonly look: MapLook;
  readonly change: (change: Partial<MapLook>) => void;
  readonly rename: (branch: string) => void;
}

/** Branches through one step that are offered by name. */
const MOST_FOLLOWED = 4;

/** The menu of a step. */
function stationItems({ app, ...rest }: Verbs, place: Place): readonly MenuItem[] {
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
    ...(own
      ? [
          renameItem({ app, ...rest }, own),
          ...menuItemsFor(app, ['make-main', 'order'], { branch: own.id }),
        ]
      : []),
    ...(place === null ? [] : nodeItems(app, place)),
  ];
}

/** The menu of a branch. */
function branchItems(verbs: Verbs, id: string): readonly MenuItem[] {
  const { app, look, change } = verbs;
  const { doc, words } = app;
  const state = doc.get();
  const roadmap = roadmapOf(state);
  const branch = roadmap.branches.find((each) => each.id === id);
  if (!branch) return [];
  const name = words.text(branch.name);
  const alone = look.focus === id;
  const lost = roadmap.nodes.length - removeBranch(roadmap, id).nodes.length;
  return [
    { ...followItem(app, branch), disabled: state.branch === id },
    renameItem(verbs, branch),
    ...menuItemsFor(app, ['make-main'], { branch: id }),
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
    ...menuItemsFor(app, ['branch-up', 'branch-down', 'order'], { branch: id }),
    ...menuItemsFor(app, ['delete-branch'], { branch: id }).map((item) => ({
      ...item,
      hint: sayLoss(app, lost, [branch]),
      warn: true,
    })),
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

function nodeItems(app: App, node: string): readonly MenuItem[] {
  const { nodes, branches } = whatRemovalTakes(roadmapOf(app.doc.get()), node);
  return [
    ...menuItemsFor(app, ['promote', LET_FOLLOW], { node }),
    ...menuItemsFor(app, ['delete'], { node }).map((item) => ({
      ...item,
      hint: sayLoss(app, nodes, branches),
      warn: true,
    })),
  ];
}

function sayLoss({ words }: App, steps: number, branches: readonly Branch[]): string {
  const names = words.list(branches.map(({ name }) => `“${words.text(name)}”`));
  return words.say('map.takes', { steps, branches: branches.length, names });
}

/** The menu of what was pressed; just below it unless it was pressed at a point. */
export function menuOf(
  verbs: Verbs,
  of: MenuOf,
  { from, at = below(from) }: { readonly from: Element; readonly at?: ScreenPoint | undefined },
): OpenMenu {
  const { doc, words } = verbs.app;
  const stands = { from, at };
  if (!('branch' in of))
    return { label: words.say('map.menu'), items: stationItems(verbs, of.node), ...stands };
  const branch = roadmapOf(doc.get()).branches.find(({ id }) => id === of.branch);
  const label = words.say('map.menu-branch', { name: words.text(branch?.name) });
  return { label, items: branchItems(verbs, of.branch), ...stands };
}

function below(from: Element) {
  const { left, bottom } = from.getBoundingClientRect();
  return { x: left, y: bottom + 4 };
}
