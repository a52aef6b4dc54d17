// How does what is in an earlier state of a roadmap come to stand beside what is there now?
import type { Text } from '../core/text.ts';
import { annotate } from './edit.ts';
import { graft } from './graft.ts';
import type { Roadmap, RoadmapNode } from './roadmap.ts';
import { hash53 } from './path.ts';
import { indexOf, leaves, lineTo } from './tree-index.ts';

/** A line of a roadmap from the start to its end: of a branch, or one that no branch names. */
interface RoadmapLine {
  readonly name: Text | null;
  readonly nodes: readonly RoadmapNode[];
}

/** What two states of one roadmap do not share. Steps are the same where the same steps lead to them. */
export interface Difference {
  /** Steps of the later state that the earlier one does not have, and the other way round. */
  readonly added: number;
  readonly removed: number;
  /** Names of the branches that came, that went, and that lead elsewhere than they did. */
  readonly addedBranches: readonly Text[];
  readonly removedBranches: readonly Text[];
  readonly changedBranches: readonly Text[];
}

/** What has changed from one state to another. Names, notes and dates are not compared. */
export function differenceBetween(earlier: Roadmap, later: Roadmap): Difference {
  const [before, after] = [measured(earlier), measured(later)];
  const differing = later.branches.filter(({ tip }) => !before.ends.has(after.of(tip)));
  const gone = earlier.branches.filter(({ tip }) => !after.ends.has(before.of(tip)));
  const [had, has] = [idsOf(earlier), idsOf(later)];
  const namesOf = (branches: Roadmap['branches']) => branches.map(({ name }) => name);
  return {
    added: countMissing(after.steps, before.steps),
    removed: countMissing(before.steps, after.steps),
    addedBranches: namesOf(differing.filter(({ id }) => !had.has(id))),
    removedBranches: namesOf(gone.filter(({ id }) => !has.has(id))),
    changedBranches: namesOf(gone.filter(({ id }) => has.has(id))),
  };
}

function idsOf({ branches }: Roadmap): ReadonlySet<string> {
  return new Set(branches.map(({ id }) => id));
}

/** Where the steps and all ends of a roadmap are. */
function measured(roadmap: Roadmap) {
  const addresses = addressesOf(roadmap);
  const of = (id: string | undefined) => addresses.get(id ?? '');
  const ends = new Set(linesOf(roadmap).map(({ nodes }) => of(nodes.at(-1)?.id)));
  return { steps: new Set(addresses.values()), ends, of };
}

function countMissing(these: ReadonlySet<number>, those: ReadonlySet<number>): number {
  return [...these].filter((address) => !those.has(address)).length;
}

/**
 * Adds every line of an earlier state that is not there now as a branch of its own, with its notes and dates. As far as
 * its steps stand there already they are shared, and stay as they are now. Both must be over the same scenario.
 * @param nameFor what a branch is called that comes from the earlier one of that name; null: no branch named the line
 */
export function regrow(
  now: Roadmap,
  earlier: Roadmap,
  nameFor: (name: Text | null) => Text,
): Roadmap {
  const { ends } = measured(now);
  const addresses = addressesOf(earlier);
  const missing = linesOf(earlier).filter(
    ({ nodes }) => !ends.has(addresses.get(nodes.at(-1)?.id ?? '')),
  );
  return missing.reduce<Roadmap>((grown, line) => withLine(grown, line, nameFor(line.name)), now);
}

function withLine(roadmap: Roadmap, { nodes }: RoadmapLine, name: Text): Roadmap {
  const steps = nodes.map(({ step }) => step);
  const grown = graft(roadmap, { at: null, steps, name });
  const { byId } = indexOf(roadmap);
  const line = lineTo(grown.roadmap, grown.at);
  return line.reduce((made, { id }, index) => {
    const from = nodes[index];
    return byId.has(id) || !from ? made : annotate(made, id, sayingsOf(from));
  }, grown.roadmap);
}

/** What a person has said of a step, each entry that there can be. */
export function sayingsOf({
  note,
  takes,
  start,
  on,
  phase,
  assumed,
}: Omit<RoadmapNode, 'id' | 'parent'>) {
  return { note, takes, start, on, phase, assumed };
}

function linesOf(roadmap: Roadmap): readonly RoadmapLine[] {
  const tips = new Set(roadmap.branches.map(({ tip }) => tip));
  const unnamed = leaves(roadmap).filter(({ id }) => !tips.has(id));
  return [
    ...roadmap.branches.map(({ name, tip }) => ({ name, nodes: lineTo(roadmap, tip) })),
    ...unnamed.map(({ id }) => ({ name: null, nodes: lineTo(roadmap, id) })),
  ];
}

/** For each node a number that follows from the steps that lead to it: ids may come from other programs. */
function addressesOf({ nodes }: Roadmap): ReadonlyMap<string, number> {
  const addresses = new Map<string, number>();
  for (const { id, parent, step } of nodes)
    addresses.set(id, hash53(`${parent === null ? '' : addresses.get(parent)} ${step}`));
  return addresses;
}
