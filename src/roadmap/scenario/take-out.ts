// What is left of the roadmap when an item of its scenario goes, with whatever cannot stand without it?
import type { ListName } from '../../core/draft.ts';
import type { Read } from '../../core/problem.ts';
import type { Scenario } from '../../core/scenario.ts';
import type { Roadmap } from '../roadmap.ts';
import { withoutSteps } from '../without-steps.ts';
import { LISTS, withScenario } from './edited.ts';
import { type Named, rewritten } from './mentions.ts';
import { isSameName } from './put.ts';
import { usesOf } from './used-by.ts';

/** An item of any list; those that others can mention are `Named`. */
export interface ItemPlace {
  readonly list: ListName;
  readonly index: number;
}

/** What would go along with an item. */
export interface TakenOut {
  readonly roadmap: Read<Roadmap>;
  /** Where it was mentioned: places in the file as it was. */
  readonly uses: readonly string[];
  /** Other items that go whole, for they make no sense without it: ids by their list. */
  readonly along: readonly { readonly list: ListName; readonly id: string }[];
  /** How many nodes go; what stands behind them follows on what stood before. */
  readonly nodes: number;
}

/**
 * Takes an item, or a stage, out of the scenario, and every mention of it: the move, the clause, the worth that speaks of
 * it, and an item only where nothing sensible is left of it. Nodes whose step goes are taken out of the lines; everything
 * behind them stays, and says itself what holds no more. Nothing is done by asking: the roadmap comes back beside what it
 * would cost.
 */
export function takeOut(roadmap: Roadmap, first: ItemPlace | Named): TakenOut {
  const { scenario } = roadmap;
  const place = 'kind' in first ? null : first;
  const names: readonly Named[] = place === null ? [first as Named] : namedAt(scenario, place);
  const uses = names.flatMap((named) => usesOf(roadmap, named));
  const data = place === null ? { ...scenario } : withoutItem(scenario, place);
  const { left, gone } = struckOut(data, names);
  const steps = new Set(
    gone.flatMap((named) => (named.kind === 'item' && named.list === 'steps' ? [named.id] : [])),
  );
  const tree = withoutSteps(withPhasesNamed(roadmap, gone), (step) => steps.has(step));
  const isLeft = (id: string) => left.positions.some((each) => each.id === id);
  const binding = roadmap.binding.every(isLeft) ? roadmap.binding : roadmap.binding.filter(isLeft);
  return {
    roadmap: withScenario({ ...tree, binding }, left),
    uses,
    along: alongIn(scenario, left, place),
    nodes: roadmap.nodes.length - tree.nodes.length,
  };
}

/** The names by which others can mention what stands at a place. */
export function namedAt(scenario: Scenario, { list, index }: ItemPlace): readonly Named[] {
  const { id } = scenario[list][index] ?? {};
  const mentioned = list === 'setbacks' ? 'steps' : list;
  return id === undefined ? [] : [{ kind: 'item', list: mentioned, id }];
}

function withoutItem(scenario: Scenario, { list, index }: ItemPlace): Scenario {
  return { ...scenario, [list]: scenario[list].toSpliced(index, 1) };
}

/** Strikes out until nothing mentions what is gone: a milestone that goes takes its own mentions along. */
function struckOut(first: Scenario, names: readonly Named[]) {
  const gone = [...names];
  let left = withoutStages(first, names);
  for (let open = true; open;) {
    const before = left;
    // Rewriting strikes out parts that a scenario can lack, and whole items: what is left has its shape.
    left = rewritten(before, (named) =>
      gone.some((other) => isSameName(named, other)) ? null : named.id,
    ) as unknown as Scenario;
    const more = LISTS.flatMap((list) => {
      const ids = new Set(left[list].map(({ id }) => id));
      return before[list].flatMap(({ id }, index) =>
        id === undefined || ids.has(id) ? [] : namedAt(before, { list, index }),
      );
    });
    gone.push(...more);
    open = more.length > 0;
  }
  return { left, gone };
}

/** A track without its stage; it begins at its first one where it began there. */
function withoutStages(scenario: Scenario, names: readonly Named[]): Scenario {
  const isGone = (track: string, id: string) =>
    names.some((named) => isSameName(named, { kind: 'stage', track, id }));
  if (!names.some(({ kind }) => kind === 'stage')) return scenario;
  const tracks = scenario.tracks.map((track) => {
    const stages = track.stages.filter(({ id }) => !isGone(track.id, id));
    if (stages.length === track.stages.length) return track;
    const initial = isGone(track.id, track.initial) ? (stages[0]?.id ?? '') : track.initial;
    return { ...track, stages, initial };
  });
  return { ...scenario, tracks };
}

/** A phase that is suggested no more keeps its name where it begins. */
function withPhasesNamed(roadmap: Roadmap, names: readonly Named[]): Roadmap {
  const gone = names.flatMap((named) => {
    const isPhase = named.kind === 'item' && named.list === 'phases';
    return isPhase ? roadmap.scenario.phases.filter(({ id }) => id === named.id) : [];
  });
  if (!roadmap.nodes.some(({ phase }) => gone.some(({ id }) => id === phase))) return roadmap;
  const nodes = roadmap.nodes.map((node) => {
    const phase = gone.find(({ id }) => id === node.phase);
    return phase ? { ...node, phase: phase.name } : node;
  });
  return { ...roadmap, nodes };
}

function alongIn(before: Scenario, after: Scenario, place: ItemPlace | null): TakenOut['along'] {
  return LISTS.flatMap((list) => {
    const left = new Set(after[list].map(({ id }) => id));
    return before[list].flatMap(({ id }, index) =>
      id === undefined || left.has(id) || (place?.list === list && place.index === index)
        ? []
        : [{ list, id }],
    );
  });
}
