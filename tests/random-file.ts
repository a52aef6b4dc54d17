// What does a random scenario file look like that uses everything a scenario can have?
import type { Condition } from '../src/core/conditions/condition.ts';
import { SCENARIO_FORMAT } from '../src/core/scenario.ts';
import { type Chance, chanceOf } from './chance.ts';
import { IDS, SOURCES, dayOf, idsFor, named, sourcesFor, textOf } from './random-names.ts';

type Item = Readonly<Record<string, unknown>>;

/** The file of the random scenario of a seed. */
export function randomFile(seed: number): Record<string, unknown> {
  const chance = chanceOf(seed);
  const world = worldOf(chance);
  const stepIds = idsFor(chance, chance.whole(4, 9));
  const setbackIds = IDS.filter((id) => !stepIds.includes(id)).slice(0, chance.whole(0, 3));
  const all = [...stepIds, ...setbackIds];
  return {
    format: SCENARIO_FORMAT,
    id: `random-${seed}`,
    name: textOf(chance, 'Random'),
    start: dayOf(chance),
    ...world,
    steps: stepIds.map((id) => stepFor(chance, world, id)),
    setbacks: setbackIds.map((id) => stepFor(chance, world, id)),
    outcomes: outcomesFor(chance, all),
    positions: idsFor(chance, chance.whole(0, 4)).map((id) => ({
      ...named(chance, id),
      party: chance.pick(world.parties).id,
      steps: chance.some(all, chance.whole(1, 3)),
      requires: conditionFor(chance, world, 2),
      ...(chance.likely(0.5) ? { weight: chance.whole(0, 5) } : {}),
      ...sourcesFor(chance),
    })),
    commitments: idsFor(chance, chance.whole(0, 3)).map((id) =>
      commitmentFor(chance, { id, world, stepIds, setbackIds }),
    ),
    goals: idsFor(chance, chance.whole(1, 2)).map((id) => ({
      ...named(chance, id),
      ...meaningFor(chance, world),
    })),
    phases: idsFor(chance, chance.whole(0, 3)).map((id) => named(chance, id)),
    calendar: chance.likely(0.5)
      ? [{ date: dayOf(chance), name: textOf(chance, 'Vote'), ...sourcesFor(chance) }]
      : [],
    sources: SOURCES,
  };
}

interface World {
  readonly parties: readonly { readonly id: string }[];
  readonly tracks: readonly {
    readonly id: string;
    readonly stages: readonly { readonly id: string }[];
  }[];
  readonly gauges: readonly { readonly id: string; readonly min: number; readonly max: number }[];
  readonly milestones: readonly {
    readonly id: string;
    readonly readBy: Readonly<Record<string, Condition>>;
  }[];
}

function worldOf(chance: Chance): World {
  const parties = idsFor(chance, chance.whole(1, 3)).map((id) => ({
    ...named(chance, id),
    role: chance.pick(['negotiator', 'authority', 'verifier', 'guarantor', 'external']),
  }));
  const tracks = idsFor(chance, chance.whole(1, 4)).map((id) => {
    const stages = idsFor(chance, chance.pick([1, 2, 3, 3, 4])).map((stage) =>
      named(chance, stage),
    );
    return { ...named(chance, id), stages, initial: chance.pick(stages).id };
  });
  const gauges = idsFor(chance, chance.whole(0, 3)).map((id) => gaugeFor(chance, id));
  const milestones: (ReturnType<typeof named> & Meaning)[] = [];
  // A milestone may use those made before it: no cycles.
  for (const id of idsFor(chance, chance.whole(0, 3)))
    milestones.push({
      ...named(chance, id),
      ...meaningFor(chance, { parties, tracks, gauges, milestones }),
    });
  return { parties, tracks, gauges, milestones };
}

interface Meaning {
  readonly when: Condition;
  readonly readBy: Readonly<Record<string, Condition>>;
}

/** What all take a milestone or goal to mean, and what some parties do. */
function meaningFor(chance: Chance, world: World): Meaning & Item {
  const readers = chance.likely(0.5) ? chance.some(world.parties, chance.whole(1, 2)) : [];
  return {
    when: conditionFor(chance, world, 2),
    readBy: Object.fromEntries(readers.map(({ id }) => [id, conditionFor(chance, world, 2)])),
    ...sourcesFor(chance),
  };
}

/** Outcomes that share no member. */
function outcomesFor(chance: Chance, all: readonly string[]): readonly Item[] {
  const members = chance.some(all, chance.pick([0, 2, 3, 4]));
  const cut = members.length === 4 ? 2 : members.length;
  const lists = [members.slice(0, cut), members.slice(cut)].filter((list) => list.length > 1);
  return idsFor(chance, lists.length).map((id, index) => ({
    ...named(chance, id),
    of: lists[index],
    ...(chance.likely(0.3) ? { note: textOf(chance, 'Nobody chooses') } : {}),
    ...sourcesFor(chance),
  }));
}

function gaugeFor(chance: Chance, id: string) {
  const min = chance.pick([-20, -3, 0, 0, 5]);
  const max = min + chance.pick([0, 1, 4, 10]);
  const unit = chance.likely(0.3) ? { unit: textOf(chance, '%') } : {};
  return { ...named(chance, id), min, max, initial: chance.whole(min, max), ...unit };
}

function stepFor(chance: Chance, world: World, id: string): Item {
  const { parties, tracks, gauges } = world;
  const moved = chance.likely(0.12) ? [] : chance.some(tracks, chance.pick([1, 1, 1, 2, 3]));
  const pushed = chance.some(gauges, chance.whole(0, 2));
  const maybe = (key: string, value: unknown): Item => (chance.likely(0.4) ? { [key]: value } : {});
  const whose = <T>(value: () => T) =>
    Object.fromEntries(
      chance.some(parties, chance.whole(0, 2)).map((party) => [party.id, value()]),
    );
  const acting = chance.some(parties, chance.whole(0, 2)).map((party) => party.id);
  return {
    ...named(chance, id),
    parties: acting,
    moves: moved.map((track) => ({
      ...moveFor(chance, track),
      ...(acting.length > 0 ? maybe('by', chance.pick(acting)) : {}),
      ...maybe(
        'worth',
        whose(() => chance.pick([-3, -0.5, 0, 2])),
      ),
      ...maybe('undo', chance.pick([false, 'P1M'])),
    })),
    ...maybe('requires', conditionFor(chance, world, 3)),
    effects: Object.fromEntries(pushed.map((gauge) => [gauge.id, effectFor(chance, gauge)])),
    worth: whose(() => chance.pick([-3, -1, -0.5, 0, 1, 2.5])),
    readings: whose(() => textOf(chance, 'Reading')),
    ...maybe('rationale', textOf(chance, 'Because')),
    ...maybe('takes', takesFor(chance)),
    ...maybe('notBefore', dayOf(chance)),
    ...maybe('undo', chance.pick([false, 'P6M', 'P10D'])),
    ...maybe('verification', { by: chance.pick(parties).id, text: textOf(chance, 'Seen') }),
    ...maybe('law', ['UNSCR 2375 (2017) OP18']),
    ...maybe(
      'sources',
      chance.some(SOURCES, 1).map((source) => source.id),
    ),
    ...maybe('note', textOf(chance, 'Note')),
  };
}

function effectFor(chance: Chance, { min, max }: World['gauges'][number]): unknown {
  const add = chance.pick([-100, -2, -1, 0, 1, 2, 3, 100]);
  if (chance.likely(0.5)) return add;
  return { add, ...(chance.likely(0.8) ? { to: chance.whole(min, max) } : {}) };
}

function moveFor(chance: Chance, { id, stages }: World['tracks'][number]): Item {
  const to = chance.pick(stages).id;
  const others = stages.map((stage) => stage.id).filter((stage) => stage !== to);
  if (others.length === 0 || chance.likely(0.25)) return { track: id, to };
  const from = chance.likely(0.5) ? chance.pick(others) : chance.some(others, chance.whole(1, 3));
  return { track: id, from, to };
}

function conditionFor(chance: Chance, world: World, depth: number): Condition {
  const part = () => conditionFor(chance, world, depth - 1);
  const parts = () => Array.from({ length: chance.whole(0, 3) }, part);
  if (depth > 0 && chance.likely(0.5))
    return chance.pick([
      () => ({ all: parts() }),
      () => ({ any: parts() }),
      () => ({ not: part() }),
      () => ({ atLeast: chance.whole(0, 3), of: parts() }),
    ])();
  return leafFor(chance, world);
}

function leafFor(chance: Chance, { parties, tracks, gauges, milestones }: World): Condition {
  const track = chance.pick(tracks);
  const stages = track.stages.map((stage) => stage.id);
  const bounds = (low: number, high: number) => ({
    ...(chance.likely(0.6) ? { min: chance.whole(low, high) } : {}),
    ...(chance.likely(0.6) ? { max: chance.whole(low, high) } : {}),
  });
  const leaves: (() => Condition)[] = [
    () => ({ track: track.id, is: chance.pick(stages) }),
    () => ({ track: track.id, is: [...chance.some(stages, 2)] }),
    () => ({ track: track.id, reached: chance.pick(stages) }),
    ...gauges.map((gauge) => () => ({ gauge: gauge.id, ...bounds(gauge.min - 1, gauge.max + 1) })),
    ...milestones.flatMap(({ id, readBy }) => [
      () => ({ milestone: id }),
      ...Object.keys(readBy).map((as) => () => ({ milestone: id, as })),
    ]),
    ...chance.some(milestones, 1).map(({ id }) => () => ({
      milestone: id,
      as: chance.pick(parties).id,
    })),
  ];
  return chance.pick(leaves)();
}

function commitmentFor(
  chance: Chance,
  {
    id,
    world,
    stepIds,
    setbackIds,
  }: {
    readonly id: string;
    readonly world: World;
    readonly stepIds: readonly string[];
    readonly setbackIds: readonly string[];
  },
): Item {
  const clock = chance.pick([
    { within: 'P6M' },
    { by: dayOf(chance) },
    { within: 'P1Y', by: dayOf(chance) },
  ]);
  const due = chance.pick<() => Item>([
    () => ({ owes: chance.pick(stepIds), ...clock }),
    () => ({ owes: chance.some(stepIds, 2), ...clock }),
    () => ({ owes: { all: chance.some(stepIds, 2) }, ...clock }),
    () => ({ owes: { reach: conditionFor(chance, world, 1) }, ...clock }),
    () => ({ forbids: chance.some(stepIds, 2), ...clock }),
    () => ({ forbids: chance.some([...stepIds, ...setbackIds], 1) }),
  ])();
  const extensions = chance.some(stepIds, 2).map((step) => ({ step, by: 'P90D' }));
  return {
    id,
    ...(chance.likely(0.5) ? { name: textOf(chance, id) } : {}),
    parties: chance.some(world.parties, chance.whole(1, 2)).map((party) => party.id),
    ...chance.pick([{}, { after: chance.pick(stepIds) }, { after: chance.some(stepIds, 2) }]),
    ...due,
    ...(('within' in due || 'by' in due) && chance.likely(0.4) ? { extendedBy: extensions } : {}),
    ...(chance.likely(0.4) ? { while: conditionFor(chance, world, 1) } : {}),
    ...sourcesFor(chance),
    ...(setbackIds.length > 0 && chance.likely(0.6) ? { otherwise: chance.pick(setbackIds) } : {}),
  };
}

function takesFor(chance: Chance): unknown {
  const months = chance.whole(1, 6);
  if (chance.likely(0.5)) return chance.pick(['P0D', 'P2W', `P${months}M`, 'P1Y2M3D']);
  return {
    low: `P${months}M`,
    typical: `P${months + 1}M`,
    high: `P${months + chance.whole(1, 9)}M`,
  };
}
