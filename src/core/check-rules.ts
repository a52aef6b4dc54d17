// Do the parts of a scenario file make sense together: bounds, first stages, moves, cycles, clocks?
import { checkMilestones } from './check-milestones.ts';
import type { Draft, Entry } from './draft.ts';
import { daysIn } from './duration.ts';
import type { Problem } from './problem.ts';
import type { Commitment, Gauge, Outcome, Step, Track } from './scenario.ts';
import type { Takes } from './shapes.ts';

/** The problems that no single name shows, in the order of the checks. */
export function checkRules(draft: Draft): readonly Problem[] {
  const gauges = new Map(draft.gauges.flatMap(({ item }) => (item ? [[item.id, item]] : [])));
  return [
    ...draft.tracks.flatMap(checkTrack),
    ...draft.gauges.flatMap(checkGauge),
    ...[...draft.steps, ...draft.setbacks].flatMap((entry) => [
      ...checkMoves(entry),
      ...checkTakes(entry),
      ...checkPushes(entry, gauges),
    ]),
    ...checkOutcomes(draft.outcomes),
    ...draft.commitments.flatMap(checkPromise),
    ...checkMilestones(draft.milestones),
  ];
}

/** The problem with three estimates that are out of order, if they are. */
export function estimatesOutOfOrder(takes: Takes | undefined, at: string): readonly Problem[] {
  if (takes === undefined || typeof takes === 'string') return [];
  const [low, typical, high] = [daysIn(takes.low), daysIn(takes.typical), daysIn(takes.high)];
  return low <= typical && typical <= high ? [] : [{ at, code: 'duration-order', data: takes }];
}

function checkTrack({ at, item }: Entry<Track>): readonly Problem[] {
  if (!item || item.stages.some(({ id }) => id === item.initial)) return [];
  return [{ at: `${at}/initial`, code: 'initial', data: { id: item.initial, track: item.id } }];
}

function checkGauge({ at, item }: Entry<Gauge>): readonly Problem[] {
  if (!item) return [];
  const { min, max, initial } = item;
  if (min > max) return [{ at: `${at}/max`, code: 'bounds', data: { min, max } }];
  return initial >= min && initial <= max
    ? []
    : [{ at: `${at}/initial`, code: 'outside', data: { min, max, initial } }];
}

function checkMoves({ at, item }: Entry<Step>): readonly Problem[] {
  if (!item) return [];
  const moved = new Set<string>();
  return item.moves.flatMap(({ track, from, to }, index) => {
    const place = `${at}/moves/${index}`;
    const twice = moved.has(track);
    moved.add(track);
    const stays = from === to || (Array.isArray(from) && from.includes(to));
    return [
      ...(twice ? [{ at: `${place}/track`, code: 'moved-twice' as const, data: { track } }] : []),
      ...(stays
        ? [{ at: `${place}/from`, code: 'stays' as const, data: { track, stage: to } }]
        : []),
    ];
  });
}

function checkTakes({ at, item }: Entry<Step>): readonly Problem[] {
  return item ? estimatesOutOfOrder(item.takes, `${at}/takes`) : [];
}

/** A push ends within its gauge. */
function checkPushes(
  { at, item }: Entry<Step>,
  gauges: ReadonlyMap<string, Gauge>,
): readonly Problem[] {
  return Object.entries(item?.effects ?? {}).flatMap(([id, effect]): readonly Problem[] => {
    const gauge = gauges.get(id);
    const to = typeof effect === 'number' ? undefined : effect.to;
    if (!gauge || to === undefined || gauge.min > gauge.max) return [];
    const { min, max } = gauge;
    return to >= min && to <= max
      ? []
      : [{ at: `${at}/effects/${id}/to`, code: 'ceiling', data: { to, min, max } }];
  });
}

/** Of the members of one outcome exactly one happens: none can be of two, or stand there twice. */
function checkOutcomes(outcomes: readonly Entry<Outcome>[]): readonly Problem[] {
  const first = new Map<string, string>();
  return outcomes.flatMap(({ at, item }) =>
    (item?.of ?? []).flatMap((id, index): readonly Problem[] => {
      const place = `${at}/of/${index}`;
      const earlier = first.get(id);
      if (earlier !== undefined)
        return [{ at: place, code: 'member-twice', data: { id, first: earlier } }];
      first.set(id, place);
      return [];
    }),
  );
}

function checkPromise({ at, item }: Entry<Commitment>): readonly Problem[] {
  if (!item) return [];
  const { owes, forbids, within, by, extendedBy } = item;
  const clockless = within === undefined && by === undefined;
  if (owes !== undefined && forbids) return [{ at: `${at}/forbids`, code: 'owes-and-forbids' }];
  if (owes === undefined && !forbids) return [{ at, code: 'owes-nothing' }];
  if (clockless && extendedBy.length > 0) return [{ at: `${at}/extendedBy`, code: 'no-deadline' }];
  // A promise not to act may last for good, one to act may not.
  return clockless && !forbids ? [{ at, code: 'no-clock' }] : [];
}
