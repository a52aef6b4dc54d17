// Does every name in a scenario file stand for something, and only once?
import { type ConditionPlace, conditionPlaces } from './condition-places.ts';
import { mentionsIn } from './conditions/kinds.ts';
import type { Draft, Entry, ListName } from './draft.ts';
import type { Problem, ProblemCode } from './problem.ts';
import type { Commitment, Milestone, Outcome, Position, Step } from './scenario.ts';

/** The problems with ids and the names that mention them, in the order of the checks. */
export function checkNames(draft: Draft): readonly Problem[] {
  const known = knownIn(draft);
  return [
    ...duplicates(draft),
    ...conditionPlaces(draft).flatMap((place) => checkCondition(place, known)),
    ...[...draft.steps, ...draft.setbacks].flatMap((entry) => checkStep(entry, known)),
    ...draft.outcomes.flatMap((entry) => checkMembers(entry, known)),
    ...[...draft.milestones, ...draft.goals].flatMap((entry) => checkReaders(entry, known)),
    ...draft.positions.flatMap((entry) => checkPosition(entry, known)),
    ...draft.commitments.flatMap((entry) => checkCommitment(entry, known)),
    ...sourcesMentioned(draft).flatMap(({ at, id }) =>
      lookFor(known.sources, { at, id, code: 'no-source' }),
    ),
  ];
}

/** Every id that is taken, by list, and the stages of each track whose shape is sound. */
interface Known {
  readonly parties: ReadonlySet<string>;
  readonly tracks: ReadonlySet<string>;
  readonly gauges: ReadonlySet<string>;
  readonly milestones: ReadonlySet<string>;
  readonly steps: ReadonlySet<string>;
  readonly setbacks: ReadonlySet<string>;
  readonly sources: ReadonlySet<string>;
  readonly stages: ReadonlyMap<string, ReadonlySet<string>>;
}

function knownIn(draft: Draft): Known {
  return {
    parties: idsOf(draft.parties),
    tracks: idsOf(draft.tracks),
    gauges: idsOf(draft.gauges),
    milestones: idsOf(draft.milestones),
    steps: new Set([...idsOf(draft.steps), ...idsOf(draft.setbacks)]),
    setbacks: idsOf(draft.setbacks),
    sources: idsOf(draft.sources),
    stages: new Map(
      draft.tracks.flatMap(({ item }) =>
        item ? [[item.id, new Set(item.stages.map(({ id }) => id))]] : [],
      ),
    ),
  };
}

function idsOf(entries: readonly { readonly id: string | undefined }[]): ReadonlySet<string> {
  return new Set(entries.flatMap(({ id }) => (id === undefined ? [] : [id])));
}

function duplicates(draft: Draft): readonly Problem[] {
  const spaces = [
    draft.parties,
    draft.tracks,
    draft.gauges,
    draft.milestones,
    [...draft.steps, ...draft.setbacks],
    draft.outcomes,
    draft.positions,
    draft.commitments,
    draft.goals,
    draft.phases,
    draft.calendar,
    draft.sources,
  ];
  const stages = draft.tracks.map(({ at, item }) =>
    (item?.stages ?? []).map(({ id }, index) => ({ at: `${at}/stages/${index}`, id })),
  );
  return [...spaces, ...stages].flatMap(repeatsIn);
}

function repeatsIn(
  entries: readonly { readonly at: string; readonly id: string | undefined }[],
): Problem[] {
  const first = new Map<string, string>();
  return entries.flatMap(({ at, id }) => {
    if (id === undefined) return [];
    const earlier = first.get(id);
    if (earlier === undefined) {
      first.set(id, at);
      return [];
    }
    return [{ at: `${at}/id`, code: 'duplicate' as const, data: { id, first: earlier } }];
  });
}

const CODES = {
  track: 'no-track',
  gauge: 'no-gauge',
  milestone: 'no-milestone',
  stage: 'no-stage',
  party: 'no-party',
} as const;

function checkCondition({ at, condition }: ConditionPlace, known: Known): readonly Problem[] {
  const { tracks, gauges, milestones, parties } = known;
  const sets = { track: tracks, gauge: gauges, milestone: milestones, party: parties };
  return mentionsIn(condition, at).flatMap((mention) =>
    mention.kind === 'stage'
      ? lookForStage({ at: mention.at, id: mention.id, track: mention.track ?? '' }, known)
      : lookFor(sets[mention.kind], { at: mention.at, id: mention.id, code: CODES[mention.kind] }),
  );
}

function checkStep({ at, item }: Entry<Step>, known: Known): readonly Problem[] {
  if (!item) return [];
  const worthTo = (worth: Step['worth'], place: string) =>
    Object.keys(worth).flatMap((id) =>
      lookFor(known.parties, { at: `${place}/worth/${id}`, id, code: 'no-party' }),
    );
  const here = new Set(item.parties);
  const moved = item.moves.flatMap(({ track, from, to, by, worth }, index) => {
    const place = `${at}/moves/${index}`;
    const listed = from === undefined ? [] : typeof from === 'string' ? [from] : from;
    return [
      ...lookFor(known.tracks, { at: `${place}/track`, id: track, code: 'no-track' }),
      ...listed.flatMap((id, which) =>
        lookForStage(
          { at: typeof from === 'string' ? `${place}/from` : `${place}/from/${which}`, id, track },
          known,
        ),
      ),
      ...lookForStage({ at: `${place}/to`, id: to, track }, known),
      ...optional(by).flatMap((id) =>
        lookFor(here, { at: `${place}/by`, id, code: 'no-party-in-step' }),
      ),
      ...worthTo(worth, place),
    ];
  });
  return [
    ...moved,
    ...namesIn(item.parties, `${at}/parties`).flatMap((name) =>
      lookFor(known.parties, { ...name, code: 'no-party' }),
    ),
    ...Object.keys(item.effects).flatMap((id) =>
      lookFor(known.gauges, { at: `${at}/effects/${id}`, id, code: 'no-gauge' }),
    ),
    ...worthTo(item.worth, at),
    ...Object.keys(item.readings).flatMap((id) =>
      lookFor(known.parties, { at: `${at}/readings/${id}`, id, code: 'no-party' }),
    ),
    ...optional(item.verification?.by).flatMap((id) =>
      lookFor(known.parties, { at: `${at}/verification/by`, id, code: 'no-party' }),
    ),
  ];
}

function checkMembers({ at, item }: Entry<Outcome>, known: Known): readonly Problem[] {
  return namesIn(item?.of ?? [], `${at}/of`).flatMap((name) =>
    lookFor(known.steps, { ...name, code: 'no-step' }),
  );
}

function checkReaders({ at, item }: Entry<Milestone>, known: Known): readonly Problem[] {
  return Object.keys(item?.readBy ?? {}).flatMap((id) =>
    lookFor(known.parties, { at: `${at}/readBy/${id}`, id, code: 'no-party' }),
  );
}

function checkPosition({ at, item }: Entry<Position>, known: Known): readonly Problem[] {
  if (!item) return [];
  return [
    ...lookFor(known.parties, { at: `${at}/party`, id: item.party, code: 'no-party' }),
    ...namesIn(item.steps, `${at}/steps`).flatMap((name) =>
      lookFor(known.steps, { ...name, code: 'no-step' }),
    ),
  ];
}

function checkCommitment({ at, item }: Entry<Commitment>, known: Known): readonly Problem[] {
  if (!item) return [];
  const { owes = [] } = item;
  const owed =
    typeof owes === 'object' && 'all' in owes
      ? namesIn(owes.all, `${at}/owes/all`)
      : typeof owes === 'object' && 'reach' in owes
        ? []
        : oneOrMore(owes, `${at}/owes`);
  const steps = [
    ...oneOrMore(item.after ?? [], `${at}/after`),
    ...owed,
    ...namesIn(item.forbids ?? [], `${at}/forbids`),
    ...item.extendedBy.map(({ step }, index) => ({
      at: `${at}/extendedBy/${index}/step`,
      id: step,
    })),
  ];
  return [
    ...namesIn(item.parties, `${at}/parties`).flatMap((name) =>
      lookFor(known.parties, { ...name, code: 'no-party' }),
    ),
    ...steps.flatMap((name) => lookFor(known.steps, { ...name, code: 'no-step' })),
    ...optional(item.otherwise).flatMap((id) =>
      lookFor(known.setbacks, { at: `${at}/otherwise`, id, code: 'no-setback' }),
    ),
  ];
}

function sourcesMentioned(draft: Draft): readonly Name[] {
  const lists: readonly ListName[] = [
    'steps',
    'setbacks',
    'outcomes',
    'positions',
    'commitments',
    'milestones',
    'goals',
    'calendar',
  ];
  return lists.flatMap((list) =>
    draft[list].flatMap(({ at, item }) =>
      item && 'sources' in item ? namesIn(item.sources, `${at}/sources`) : [],
    ),
  );
}

interface Name {
  readonly at: string;
  readonly id: string;
}

function namesIn(ids: readonly string[], at: string): readonly Name[] {
  return ids.map((id, index) => ({ at: `${at}/${index}`, id }));
}

/** One name in its place, or several in theirs. */
function oneOrMore(ids: string | readonly string[], at: string): readonly Name[] {
  return typeof ids === 'string' ? [{ at, id: ids }] : namesIn(ids, at);
}

function optional(id: string | undefined): readonly string[] {
  return id === undefined ? [] : [id];
}

function lookFor(
  known: ReadonlySet<string>,
  { at, id, code }: Name & { readonly code: ProblemCode },
): Problem[] {
  return known.has(id) ? [] : [{ at, code, data: { id } }];
}

function lookForStage(
  { at, id, track }: Name & { readonly track: string },
  known: Known,
): Problem[] {
  const stages = known.stages.get(track);
  return !stages || stages.has(id) ? [] : [{ at, code: 'no-stage', data: { id, track } }];
}
