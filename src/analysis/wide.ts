// How far is a question asked where a scenario is so wide that every situation costs much?
import { conditionsIn } from '../core/condition-places.ts';
import type { Condition } from '../core/conditions/condition.ts';
import { partsOf } from '../core/conditions/kinds.ts';
import { type Lookup, lookupOf } from '../core/lookup.ts';
import type { Scenario } from '../core/scenario.ts';

/** How much there is of what costs time. */
export interface Extent {
  /** Tracks and gauges. */
  readonly fields: number;
  /** Steps and setbacks. */
  readonly moves: number;
  readonly stages: number;
  /** Parts of all conditions, every milestone spelled out. */
  readonly clauses: number;
  /** Those of the condition that has most of them. */
  readonly largest: number;
}

const kept = new WeakMap<Scenario, Extent>();

/** The extent of a scenario, counted once. */
export function extentOf(scenario: Scenario): Extent {
  const known = kept.get(scenario);
  if (known) return known;
  const { tracks, gauges, steps, setbacks } = scenario;
  const clauses = clausesOf(lookupOf(scenario));
  const counts = conditionsIn(scenario).map(({ condition }) => clauses(condition));
  const extent = {
    fields: tracks.length + gauges.length,
    moves: steps.length + setbacks.length,
    stages: tracks.reduce((sum, track) => sum + track.stages.length, 0),
    clauses: counts.reduce((sum, count) => sum + count, 0),
    largest: counts.reduce((most, count) => Math.max(most, count), 0),
  };
  kept.set(scenario, extent);
  return extent;
}

/** Counts the parts of conditions; those of each milestone once. */
function clausesOf(lookup: Lookup): (condition: Condition) => number {
  const known = new Map<string, number>();
  const countIn = (condition: Condition): number =>
    partsOf(condition, lookup).reduce((sum, { condition: part }) => sum + count(part), 1);
  const count = (condition: Condition): number => {
    if (!('milestone' in condition)) return countIn(condition);
    const key = JSON.stringify(condition);
    const found = known.get(key) ?? countIn(condition);
    known.set(key, found);
    return found;
  };
  return count;
}

/** Moves times fields from which a scenario is wide: somewhat more than the widest that ships. */
const WIDE = 10_000;
/** What a wide scenario gets of what may be looked at elsewhere, at its narrowest. */
const PART = 0.1;

/** So many stages cost as much as a field. */
const STAGES_A_FIELD = 8;

/** What looking at one situation may cost: moves times the fields that they could change, or all parts of conditions. */
function widthOf(scenario: Scenario): number {
  const { moves, fields, stages, clauses } = extentOf(scenario);
  return Math.max(moves * fields, Math.floor((moves * stages) / STAGES_A_FIELD), clauses);
}

/** Steps and setbacks, stages, or parts of one condition from which a scenario is wide, whatever else it has. */
const MANY = 500;

/** Is a scenario wider than what people make by hand? */
export function isWide(scenario: Scenario): boolean {
  const { moves, stages, largest } = extentOf(scenario);
  return Math.max(moves, stages, largest) > MANY || widthOf(scenario) > WIDE;
}

/**
 * How much is looked at where nobody says how much: in a wide scenario less, so that the work stays what a few seconds
 * allow.
 * @param most what is looked at in a scenario of usual width
 */
export function mostIn(scenario: Scenario, most: number): number {
  const width = widthOf(scenario);
  return width <= WIDE ? most : Math.max(1, Math.floor((most * WIDE * PART) / width));
}

/** What a question about a wide scenario may take, in milliseconds; on the command line where nobody says how far to look. */
export const MOST_TIME = 8500;
/** The message of a question that was given up then. */
export const TOO_LATE = 'no answer in time';

/** How many seconds are given to a question that tries all there is, where nobody says how many. */
export function secondsIn(scenario: Scenario): number {
  return isWide(scenario) ? 3 : 60;
}

/** The most questions that may follow from one; as many as there are where the scenario is of usual width. */
export function questionsIn(scenario: Scenario): number {
  return isWide(scenario) ? mostIn(scenario, 4000) : Infinity;
}

/** The most moves times fields, stages, moves and parts of conditions of a scenario that is asked about. */
export const WIDEST = 400_000;
export const MOST_STAGES = 5000;
export const MOST_MOVES = 5000;
export const MOST_PARTS = 20_000;

/** Is a scenario so wide that what can be reached in it is not asked? Then only what stands in it is looked at. */
export function isTooWide(scenario: Scenario): boolean {
  const { stages, moves, clauses } = extentOf(scenario);
  const isLarge = stages > MOST_STAGES || moves > MOST_MOVES || clauses > MOST_PARTS;
  return isLarge || widthOf(scenario) > WIDEST;
}

/** The most steps of a branch of which other orders are looked for: each is weighed against each other. */
export const MOST_ORDERED = 600;

/** Situations that are looked at on screen for a better order. */
export const MOST_MENDED = 20_000;

/** Steps of a branch times draws that take some seconds. */
const MOST_DRAWN = 5_000_000;

/** How often the lengths of a branch of so many steps are drawn, where nobody says how often. */
export function drawsFor(steps: number): number {
  const USUAL = 10_000;
  return Math.min(USUAL, Math.max(1, Math.floor(MOST_DRAWN / Math.max(1, steps))));
}

/** Moves times fields times setbacks times places of which a stress test takes some seconds. */
const MOST_STRESSED = 300_000_000;

/** Is a scenario, wide in itself, too wide for all its setbacks to be set on so many places of its branches? */
export function isTooWideFor(scenario: Scenario, places: number): boolean {
  return isWide(scenario) && widthOf(scenario) * scenario.setbacks.length * places > MOST_STRESSED;
}
