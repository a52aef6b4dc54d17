// What does the roadmap look like once something is put into its scenario, or called otherwise there?
import type { ListName } from '../../core/draft.ts';
import type { Read } from '../../core/problem.ts';
import type { Roadmap } from '../roadmap.ts';
import { withScenario } from './edited.ts';
import { type MentionedList, type Named, rewritten } from './mentions.ts';

/** An item as it would stand in a file; it need not be sound. */
export interface Put {
  readonly list: ListName;
  readonly item: unknown;
  /** The index of the item in whose place it comes; left out, it comes last. */
  readonly at?: number;
}

/**
 * Puts items into the scenario, all or none: one edit. A new id in the place of an old one is a change of that item only:
 * `renameItem` carries the name on.
 * @returns the roadmap, or the problems with their places in the scenario as it would be
 */
export function putItems(roadmap: Roadmap, puts: readonly Put[]): Read<Roadmap> {
  const made = puts.reduce<Readonly<Record<string, unknown>>>(
    (data, { list, item, at }) => {
      const items = data[list] as readonly unknown[];
      return { ...data, [list]: at === undefined ? [...items, item] : items.with(at, item) };
    },
    { ...roadmap.scenario },
  );
  return withScenario(roadmap, made);
}

/**
 * Calls an item, or a stage, by another id, everywhere it is mentioned: conditions, moves, promises, the nodes of the
 * tree. Ids of nodes stay as they are, and so do links to them.
 * @returns the roadmap, or the problems: the id is none, or is taken
 */
export function renameItem(roadmap: Roadmap, named: Named, to: string): Read<Roadmap> {
  const made = rewritten(roadmap.scenario, (other) => (isSameName(other, named) ? to : other.id));
  const tree = named.id === to ? roadmap : renamedInTree(roadmap, named, to);
  return withScenario(tree, { ...made, ...renamedOwners(made, named, to) });
}

function renamedInTree(roadmap: Roadmap, named: Named, to: string): Roadmap {
  if (named.kind === 'stage') return roadmap;
  const { id, list } = named;
  if (list === 'positions')
    return { ...roadmap, binding: roadmap.binding.map((each) => (each === id ? to : each)) };
  const key = list === 'steps' ? 'step' : list === 'phases' ? 'phase' : null;
  if (key === null) return roadmap;
  const nodes = roadmap.nodes.map((node) => (node[key] === id ? { ...node, [key]: to } : node));
  return { ...roadmap, nodes };
}

/** Do the two say the same name? Of a track that is called otherwise, the stages go with it. */
export function isSameName(one: Named, other: Named): boolean {
  if (one.kind === 'stage')
    return other.kind === 'stage' && one.track === other.track && one.id === other.id;
  return other.kind === 'item' && one.list === other.list && one.id === other.id;
}

/** The lists whose items have the names that are mentioned as those of one list. */
function listsOf(list: MentionedList): readonly ListName[] {
  return list === 'steps' ? ['steps', 'setbacks'] : [list];
}

interface Owner {
  readonly id: string;
  readonly stages?: readonly { readonly id: string }[];
  readonly initial?: string;
}

/** The lists in which the item itself stands, or the stage of its track, under its new id. */
function renamedOwners(data: Readonly<Record<string, unknown>>, named: Named, to: string) {
  const lists = named.kind === 'stage' ? (['tracks'] as const) : listsOf(named.list);
  const owners = (list: ListName) => data[list] as readonly Owner[];
  const change = (owner: Owner): Owner => {
    if (named.id === to) return owner;
    if (named.kind === 'item') return owner.id === named.id ? { ...owner, id: to } : owner;
    if (owner.id !== named.track) return owner;
    const stages = owner.stages?.map((each) => (each.id === named.id ? { ...each, id: to } : each));
    const initial = owner.initial === named.id ? { initial: to } : {};
    return { ...owner, ...(stages ? { stages } : {}), ...initial };
  };
  return Object.fromEntries(lists.map((list) => [list, owners(list).map(change)]));
}
