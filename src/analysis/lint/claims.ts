// What does a scenario seem to claim: that this stage can be reached, that step taken, that condition met and missed?
import { promisedIn, readingsIn } from '../../core/condition-places.ts';
import type { Condition } from '../../core/conditions/condition.ts';
import { partsOf } from '../../core/conditions/kinds.ts';
import type { Scenario, Step } from '../../core/scenario.ts';
import type { Evidence } from '../evidence.ts';
import { type Formula, allOf, formulaOf, within } from '../formula.ts';
import { rankIn } from '../layout.ts';
import type { Lint } from './finding.ts';
import { findsOf, possibilityOf } from '../packed.ts';
import { type Certainty, type Reach, certaintyOf } from '../reach.ts';
import { type Ranges, intersection } from '../ranges.ts';

/** Something that should hold in some situations and, if it is a condition, fail in others. */
export interface Claim {
  readonly at: string;
  readonly kind: 'stage' | 'step' | 'condition';
  readonly formula: Formula;
  /** What is known of tracks where the condition is asked: a step that moves from a stage is asked only there. */
  readonly given: Formula | null;
  /** Parts are looked at only where the whole is undecided. */
  readonly whole: Claim | null;
  readonly data: Lint['data'];
}

/** All claims of a scenario: stages, steps and setbacks, and every condition with its parts. */
export function claimsOf(scenario: Scenario, relaxed: Reach): readonly Claim[] {
  const { steps, setbacks, milestones, goals, positions, commitments } = scenario;
  const lists = { steps, setbacks };
  return [
    ...stageClaims(scenario, relaxed),
    ...Object.entries(lists).flatMap(([list, items]) =>
      items.flatMap((step, index) => stepClaims(relaxed, step, `${list}/${index}`)),
    ),
    ...Object.entries({ milestones, goals }).flatMap(([list, items]) =>
      items.flatMap((item, index) => {
        const data = { id: item.id };
        return readingsIn(item, `${list}/${index}`).flatMap(({ at, condition }) =>
          clausesOf(relaxed, condition, { ...TOP, at, data }),
        );
      }),
    ),
    ...commitments.flatMap((commitment, index) =>
      promisedIn(commitment, `commitments/${index}`).flatMap(({ at, condition }) =>
        clausesOf(relaxed, condition, { ...TOP, at, data: { id: commitment.id } }),
      ),
    ),
    ...positions.flatMap(({ id, requires }, index) =>
      clausesOf(relaxed, requires, { ...TOP, at: `positions/${index}/requires`, data: { id } }),
    ),
  ];
}

/** What the relaxed reach says to a claim. */
export function ask({ formula, given }: Claim, { values }: Reach): Certainty {
  return certaintyOf(formula, given ? narrowed(values, given) : values);
}

interface Grounds {
  readonly relaxed: Reach;
  readonly evidence: Evidence;
  /** Which question of the evidence a claim is; those that the relaxed reach decides are none. */
  readonly seen: ReadonlyMap<Claim, number>;
}

/** The claims that fail, each with how surely. */
export function verdictsOn(claims: readonly Claim[], grounds: Grounds): readonly Lint[] {
  const decided = new Set<Claim>();
  return claims.flatMap((claim) => {
    if (claim.whole && decided.has(claim.whole)) {
      decided.add(claim);
      return [];
    }
    const found = verdictOn(claim, grounds, claims);
    if (found) decided.add(claim);
    return found ? [found] : [];
  });
}

function verdictOn(claim: Claim, grounds: Grounds, claims: readonly Claim[]): Lint | null {
  const { at, kind, data } = claim;
  const certain = ask(claim, grounds.relaxed);
  const { evidence } = grounds;
  const index = grounds.seen.get(claim);
  const never = index !== undefined && evidence.met[index] !== true;
  const always = index !== undefined && evidence.missed[index] !== true && claim.given === null;
  const proven = certain !== 'unknown' || evidence.complete;
  const looked = proven ? {} : { looked: evidence.looked };
  if (kind === 'condition' && (certain === 'always' || (always && evidence.complete)))
    return { at, code: 'always-true', proven: true, data };
  if (certain !== 'never' && !never) return null;
  // An inner part that was only never seen to hold is no news: much has never been seen.
  if (!proven && claim.whole) return null;
  if (kind === 'stage')
    return { at, code: 'unreachable-stage', proven, data: { ...data, ...looked } };
  if (kind === 'condition') return { at, code: 'never-true', proven, data: { ...data, ...looked } };
  const cause = causeOf(claim, grounds.relaxed, claims);
  const because = cause ? { because: cause.at } : {};
  return { at, code: 'never-possible', proven, data: { ...data, ...because, ...looked } };
}

/** The innermost clause of a claim that can never hold. */
function causeOf(claim: Claim, relaxed: Reach, claims: readonly Claim[]): Claim | null {
  const part = claims.find((inner) => inner.whole === claim && ask(inner, relaxed) === 'never');
  return part ? (causeOf(part, relaxed, claims) ?? part) : null;
}

interface Top {
  readonly at: string;
  readonly given: Formula | null;
  readonly whole: Claim | null;
  readonly data: Lint['data'];
}

const TOP: Top = { at: '', given: null, whole: null, data: {} };

function stageClaims({ tracks }: Scenario, { layout }: Reach): readonly Claim[] {
  return tracks.flatMap(({ id: track, stages }, at) =>
    stages.map(({ id: stage }, index): Claim => {
      const rank = rankIn(layout, track, stage);
      const formula = within(layout, layout.tracks.get(track) ?? -1, [{ low: rank, high: rank }]);
      const data = { track, stage };
      return { ...TOP, at: `tracks/${at}/stages/${index}`, kind: 'stage', formula, data };
    }),
  );
}

/** The step itself, then the clauses that it needs. */
function stepClaims({ layout, ...relaxed }: Reach, step: Step, at: string): readonly Claim[] {
  const data = { id: step.id };
  const formula = possibilityOf(layout, step, []);
  const whole: Claim = { ...TOP, at, kind: 'step', formula, data };
  if (!step.requires) return [whole];
  const given = allOf(step.moves.map((move) => findsOf(layout, move)));
  const top = { at: `${at}/requires`, given, whole, data };
  return [whole, ...clausesOf({ layout, ...relaxed }, step.requires, top)];
}

function clausesOf(relaxed: Reach, condition: Condition, top: Top): readonly Claim[] {
  const formula = formulaOf(relaxed.layout, condition);
  const own: Claim = { ...top, kind: 'condition', formula };
  const parts = partsOf(condition).flatMap((part) =>
    clausesOf(relaxed, part.condition, { ...top, at: `${top.at}/${part.at}`, whole: own }),
  );
  return [own, ...parts];
}

/** What fields may be where a formula about single fields holds too. */
function narrowed(values: readonly Ranges[], given: Formula): readonly Ranges[] {
  const parts = given.kind === 'all' ? given.parts : [given];
  return values.map((ranges, field) => {
    const part = parts.find((known) => known.kind === 'in' && known.field === field);
    const both = part?.kind === 'in' ? intersection(ranges, part.ranges) : [];
    // Where a step can never find its track, its conditions are judged without that.
    return both.length > 0 ? both : ranges;
  });
}
