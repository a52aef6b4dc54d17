// For which earlier steps of a path does each step wait?
import { addOf } from '../core/effect.ts';
import { clausesOf, readBy } from './clauses.ts';
import type { Condition } from '../core/conditions/condition.ts';
import { holds } from '../core/conditions/holds.ts';
import { type Lookup, lookupOf } from '../core/lookup.ts';
import type { Binding } from '../core/choices.ts';
import type { Step } from '../core/scenario.ts';
import type { Replay, Taken } from './replay.ts';

/**
 * For each step of a path, the indexes of the earlier steps that it waits for, in their order. Step
 * j waits for i when i moved a track that j moves, made a clause true that j's conditions rest on,
 * or pushed a gauge that they read. Of the movers of one track the last is enough, since it waits
 * for those before it.
 */
export function waitsAlong(
  { scenario, taken }: Replay,
  binding: Binding,
): readonly (readonly number[])[] {
  const path: Path = {
    lookup: lookupOf(scenario),
    binding,
    taken,
    movers: new Map(),
    pushers: new Map(),
  };
  return taken.map(({ step }, at) => {
    const waits = new Set([...forTracks(path, step), ...forConditions(path, step, at)]);
    note(path, step, at);
    return [...waits].toSorted((a, b) => a - b);
  });
}

/** A path as far as it has been walked: which steps have moved each track and pushed each gauge. */
interface Path {
  readonly lookup: Lookup;
  readonly binding: Binding;
  readonly taken: readonly Taken[];
  readonly movers: Map<string, number[]>;
  readonly pushers: Map<string, number[]>;
}

function forTracks({ movers }: Path, step: Step): readonly number[] {
  return step.moves.flatMap(({ track }) => movers.get(track)?.at(-1) ?? []);
}

function forConditions(path: Path, step: Step, at: number): readonly number[] {
  return conditionsOf(path, step).flatMap((condition) => [
    ...forClauses(path, condition, at),
    ...readBy(condition, path.lookup).flatMap((gauge) => path.pushers.get(gauge) ?? []),
  ]);
}

/** What must hold for a step: its own condition and those of the binding positions that name it. */
function conditionsOf({ lookup, binding }: Path, step: Step): readonly Condition[] {
  const insisted = (lookup.positions.get(step.id) ?? []).filter(({ id }) => binding.includes(id));
  return [...(step.requires ? [step.requires] : []), ...insisted.map(({ requires }) => requires)];
}

function forClauses(path: Path, condition: Condition, at: number): readonly number[] {
  const situation = path.taken[at]?.before;
  if (!situation) return [];
  return clausesOf(condition, { lookup: path.lookup, situation }).flatMap(
    ({ clause, track, wanted }) => {
      const made = (path.movers.get(track) ?? []).findLast((mover) => {
        const before = path.taken[mover]?.before;
        return before !== undefined && holds(path.lookup, before, clause) !== wanted;
      });
      return made ?? [];
    },
  );
}

function note({ movers, pushers }: Path, step: Step, at: number): void {
  for (const { track } of step.moves) append(movers, track, at);
  for (const [gauge, push] of Object.entries(step.effects))
    if (addOf(push) !== 0) append(pushers, gauge, at);
}

function append(lists: Map<string, number[]>, key: string, value: number): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
