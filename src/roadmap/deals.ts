// Which deals are made along a path: who gives what for what, who is exposed, and what is given for nothing?
import { isExchange, makerOf, makersOf, undoOf } from '../core/deal.ts';
import type { Day } from '../core/duration.ts';
import type { Move, Scenario, Step } from '../core/scenario.ts';
import type { CommitmentRun } from './commitments.ts';
import { concessionBy } from './deal-shape.ts';
import type { Replay, Taken } from './replay.ts';
import type { Schedule } from './schedule.ts';
import { exact, worthsOf } from './worth.ts';

/** One move as a gift: a track from the stage where it stood to another. */
export interface Give {
  readonly track: string;
  readonly from: string;
  readonly to: string;
  /** What the move is worth to each party. */
  readonly worth: Move['worth'];
  /** How long reversing it takes; false where it is practically impossible. */
  readonly undo?: NonNullable<Step['undo']>;
}

/** What one party gives in a step, and what the moves of others in it are worth to it. */
export interface Side {
  readonly party: string;
  readonly gives: readonly Give[];
  readonly gets: number;
}

/** Who gives and gets what in one step. */
export interface StepDeal {
  /** Every party that makes a move or to which the move of another is worth something, in the order of the scenario. */
  readonly sides: readonly Side[];
  /** Moves that all make together, and nobody in particular. */
  readonly together: readonly Give[];
  /** What the step as a whole is worth to each party, beside its moves. */
  readonly worth: Step['worth'];
}

export type Deal = Exchange | PromisedDeal | Concession;

interface At {
  readonly taken: Taken;
  /** When the step takes effect, by the typical estimate. */
  readonly day: Day;
}

/** A step whose moves are made by two or more parties, all or nothing. */
export interface Exchange extends At {
  readonly kind: 'exchange';
}

/** A step with the promise that answers it. */
export interface PromisedDeal extends At {
  readonly kind: 'promise';
  readonly run: CommitmentRun;
  /** Those who have moved and wait for the debtors; nobody waits for what is promised not to be done, until it is. */
  readonly exposed: readonly string[];
  /** From when they wait: the day of the step, or that on which the debtors did what they had promised not to do. */
  readonly since: Day;
  /** The day on which it was answered, lasted its time or became void; null where it is not by the end of the path. */
  readonly until: Day | null;
}

/** A step that costs the one party that makes it, and that nothing answers. */
export interface Concession extends At {
  readonly kind: 'unanswered';
  readonly party: string;
}

/** Who gives and gets what in a step, in the situation before it. */
export function dealOf(
  { parties }: Scenario,
  { step, before }: Pick<Taken, 'step' | 'before'>,
): StepDeal {
  const giveOf = (move: Move): Give => {
    const { track, to, worth } = move;
    const undo = undoOf(step, move);
    const given = { track, from: before.stages[track] ?? '', to, worth };
    return undo === undefined ? given : { ...given, undo };
  };
  const parts = partsOf(step);
  const sides = parties.flatMap(({ id }): readonly Side[] => {
    const part = parts.get(id);
    return part ? [{ party: id, gives: part.moves.map(giveOf), gets: part.gets }] : [];
  });
  return { sides, together: (parts.get(null)?.moves ?? []).map(giveOf), worth: step.worth };
}

/** What a party does in a step wherever it is taken; null stands for all together. */
interface PartIn {
  readonly moves: readonly Move[];
  readonly gets: number;
}

const kept = new WeakMap<Step, ReadonlyMap<string | null, PartIn>>();

function partsOf(step: Step): ReadonlyMap<string | null, PartIn> {
  const known = kept.get(step);
  if (known) return known;
  const parts = new Map<string | null, PartIn>();
  const partOf = (party: string | null) => parts.get(party) ?? { moves: [], gets: 0 };
  for (const move of step.moves) {
    const maker = makerOf(step, move);
    const { moves, gets } = partOf(maker);
    parts.set(maker, { moves: [...moves, move], gets });
  }
  for (const { party, value, move } of worthsOf(step)) {
    if (!move || makerOf(step, move) === party) continue;
    const { moves, gets } = partOf(party);
    parts.set(party, { moves, gets: exact(gets + value) });
  }
  kept.set(step, parts);
  return parts;
}

/** The deals of a path, step by step: exchanges, promised deals, concessions without an answer. */
export function dealsAlong(
  { scenario, taken }: Replay,
  planned: Schedule,
  runs: readonly CommitmentRun[],
): readonly Deal[] {
  const started = new Map<string, CommitmentRun[]>();
  for (const run of runs) {
    const known = started.get(run.from ?? '');
    if (known) known.push(run);
    else started.set(run.from ?? '', [run]);
  }
  const answers = new Set(runs.flatMap((run) => run.answers));
  return taken.flatMap((each, index): readonly Deal[] => {
    const day = planned.tasks[index]?.finish.typical ?? planned.start;
    const at = { taken: each, day };
    const promised = (started.get(each.node.id) ?? []).map((run): Deal => ({
      kind: 'promise',
      ...at,
      run,
      ...exposureOf(each.step, run, day),
    }));
    const isAnswer = each.setback || answers.has(each.node.id);
    const alone = isAnswer ? null : concessionBy(scenario, each.step);
    return [
      ...(isExchange(each.step) ? [{ kind: 'exchange' as const, ...at }] : []),
      ...promised,
      ...(alone === null ? [] : [{ kind: 'unanswered' as const, ...at, party: alone }]),
    ];
  });
}

/** The deals of a path by the node that makes them. */
export function dealsByNode(
  path: Replay,
  planned: Schedule,
  runs: readonly CommitmentRun[],
): ReadonlyMap<string, readonly Deal[]> {
  const deals = new Map<string, Deal[]>();
  for (const deal of dealsAlong(path, planned, runs)) {
    const known = deals.get(deal.taken.node.id);
    if (known) known.push(deal);
    else deals.set(deal.taken.node.id, [deal]);
  }
  return deals;
}

type Exposure = Pick<PromisedDeal, 'exposed' | 'since' | 'until'>;

/** What is answered on the same day, or was on record before, leaves nobody waiting. */
function exposureOf(step: Step, run: CommitmentRun, day: Day): Exposure {
  const isAct = run.commitment.forbids === undefined;
  const since = isAct ? day : (run.ended ?? day);
  const until = untilOf(run);
  const isAwaited = (isAct || run.status === 'broken') && (until === null || until > since);
  return { exposed: isAwaited ? exposedBy(step, run) : [], since, until };
}

/** Those who have moved, the debtors aside; where nobody in particular has, those whom the step costs something. */
function exposedBy(step: Step, { commitment }: CommitmentRun): readonly string[] {
  const others = (ids: readonly string[]) => ids.filter((id) => !commitment.parties.includes(id));
  const makers = others(makersOf(step));
  if (makers.length > 0) return makers;
  return others([
    ...new Set(worthsOf(step).flatMap(({ party, value }) => (value < 0 ? [party] : []))),
  ]);
}

/** When a promise was answered, lasted its time or became void. What is broken never was. */
function untilOf({ status, finished, ended }: CommitmentRun): Day | null {
  if (status === 'kept' || status === 'late') return finished ?? null;
  return status === 'void' ? (ended ?? null) : null;
}
