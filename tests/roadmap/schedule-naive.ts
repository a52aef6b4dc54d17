// What does the page say about the dates of a path, word by word? Slow, and too simple to be wrong.
import { type Binding, finds } from '../../src/core/choices.ts';
import type { Condition } from '../../src/core/conditions/condition.ts';
import { holds } from '../../src/core/conditions/holds.ts';
import { type Day, addDuration } from '../../src/core/duration.ts';
import { lookupOf } from '../../src/core/lookup.ts';
import { readingOf } from '../../src/core/reading.ts';
import type { Scenario } from '../../src/core/scenario.ts';
import type { Situation } from '../../src/core/situation.ts';
import { replay } from '../../src/roadmap/replay.ts';
import type { Replay } from '../../src/roadmap/replay.ts';
import type { Place, Roadmap } from '../../src/roadmap/roadmap.ts';

type By = 'low' | 'typical' | 'high';
const latest = (days: readonly Day[]) => days.toSorted().at(-1) ?? '';
const earliest = (days: readonly Day[]) => days.toSorted()[0] ?? '';

/** Every date of a path. */
export function datesNaively(roadmap: Roadmap, place: Place) {
  const path = replay(roadmap, place);
  const { taken } = path;
  const waits = taken.map((_, j) => waitsNaively(path, roadmap.binding, j));
  const none = () => [];
  const typical = passNaively(path, waits, { by: 'typical', records: none });
  const low = passNaively(path, waits, { by: 'low', records: none });
  const records = (j: number) =>
    taken
      .slice(j + 1)
      .flatMap(({ node }) => node.on ?? [])
      .filter((on) => on >= (typical[j]?.finish ?? ''));
  const high = passNaively(path, waits, { by: 'high', records });
  const tasks = taken.map(({ node }, j) => {
    const all = [low[j], typical[j], high[j]];
    const starts = all.map((each) => each?.start ?? '');
    const ends = all.map((each) => each?.finish ?? '');
    const finish = { low: earliest(ends), typical: ends[1] ?? '', high: latest(ends) };
    return {
      node: node.id,
      finish,
      start: {
        low: earliest([earliest(starts), finish.low]),
        typical: earliest([starts[1] ?? '', finish.typical]),
        high: earliest([latest(starts), finish.high]),
      },
      waitsFor: [...(waits[j] ?? [])].map((i) => taken[i]?.node.id),
    };
  });
  const outOfOrder = taken.flatMap(({ node }, j) => {
    const before = typical.slice(0, j).map(({ finish }) => finish);
    const early =
      node.on !== undefined &&
      (node.on < (typical[j]?.start ?? '') || before.some((finish) => (node.on ?? '') < finish));
    return early ? [node.id] : [];
  });
  return { tasks, outOfOrder, critical: criticalNaively(path, typical, waits) };
}

interface Pass {
  readonly start: Day;
  readonly work: Day;
  readonly finish: Day;
}

function passNaively(
  { scenario, taken }: Replay,
  waits: readonly (readonly number[])[],
  { by, records }: { readonly by: By; readonly records: (j: number) => readonly Day[] },
): readonly Pass[] {
  const done: Pass[] = [];
  taken.forEach(({ node, step }, j) => {
    const takes = node.takes ?? step.takes ?? 'P0D';
    const start = latest([
      scenario.start,
      ...(node.start ? [node.start] : []),
      ...(waits[j] ?? []).map((i) => done[i]?.finish ?? ''),
    ]);
    const work = addDuration(start, typeof takes === 'string' ? takes : takes[by]);
    const computed = latest([
      work,
      ...(step.notBefore ? [step.notBefore] : []),
      ...done.map(({ finish }) => finish),
    ]);
    done.push({ start, work, finish: node.on ?? earliest([computed, ...records(j)]) });
  });
  return done;
}

function waitsNaively({ scenario, start, taken }: Replay, binding: Binding, j: number) {
  const mine = taken[j];
  if (!mine) return [];
  const { step } = mine;
  const lookup = lookupOf(scenario);
  const insisting = scenario.positions.filter(
    ({ id, steps }) => binding.includes(id) && steps.includes(step.id),
  );
  const conditions = [step.requires, ...insisting.map(({ requires }) => requires)];
  const rests: ((situation: Situation) => boolean)[] = [
    ...step.moves.map((move) => (situation: Situation) => finds(move, situation)),
    ...conditions
      .flatMap((condition) => (condition ? opened(scenario, condition) : []))
      .map((condition) => (situation: Situation) => holds(lookup, situation, condition)),
  ];
  const situations = [start, ...taken.map(({ after }) => after)];
  const waits = new Set<number>();
  for (let i = 0; i < j; i += 1) {
    const madeTrue = rests.some(
      (rest) =>
        !rest(situations[i] ?? start) && situations.slice(i + 1, j + 1).every((each) => rest(each)),
    );
    const later = taken.slice(i + 1, j);
    const moved = step.moves.some(
      ({ track }) =>
        taken[i]?.step.moves.some((move) => move.track === track) &&
        !later.some((other) => other.step.moves.some((move) => move.track === track)),
    );
    const again =
      taken[i]?.step.id === step.id && !later.some((other) => other.step.id === step.id);
    if (madeTrue || moved || again) waits.add(i);
  }
  return [...waits];
}

function opened(scenario: Scenario, condition: Condition): readonly Condition[] {
  if ('all' in condition) return condition.all.flatMap((part) => opened(scenario, part));
  if (!('milestone' in condition)) return [condition];
  const milestone = scenario.milestones.find(({ id }) => id === condition.milestone);
  return milestone ? opened(scenario, readingOf(milestone, condition.as)) : [];
}

function criticalNaively(
  { taken }: Replay,
  typical: readonly Pass[],
  waits: readonly (readonly number[])[],
): readonly string[] {
  const found = new Set<number>();
  const visit = (j: number): void => {
    const mine = typical[j];
    if (!mine || found.has(j)) return;
    found.add(j);
    if (taken[j]?.node.on !== undefined) return;
    if (mine.work === mine.finish)
      for (const i of waits[j] ?? []) if (typical[i]?.finish === mine.start) visit(i);
    const before = typical.slice(0, j).map(({ finish }) => finish);
    // Where records stand in order, this is the node just before.
    if (before.length > 0 && latest(before) === mine.finish) visit(before.lastIndexOf(mine.finish));
  };
  visit(taken.length - 1);
  return [...found].toSorted((a, b) => a - b).map((j) => taken[j]?.node.id ?? '');
}
