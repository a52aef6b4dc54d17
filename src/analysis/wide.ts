// How far is a question asked where a scenario is so wide that every situation costs much?
import type { Scenario } from '../core/scenario.ts';

/** Moves times fields from which a scenario is wide: somewhat more than the widest that ships. */
const WIDE = 10_000;
/** What a wide scenario gets of what may be looked at elsewhere, at its narrowest. */
const PART = 0.1;

/** Moves times the fields that they could change: what looking at one situation may cost. */
function widthOf({ tracks, gauges, steps, setbacks }: Scenario): number {
  return (steps.length + setbacks.length) * (tracks.length + gauges.length);
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

/** How many seconds are given to a question that tries all there is, where nobody says how many. */
export function secondsIn(scenario: Scenario): number {
  return widthOf(scenario) <= WIDE ? 60 : 8;
}

/** The most questions that may follow from one; as many as there are where the scenario is of usual width. */
export function questionsIn(scenario: Scenario): number {
  return widthOf(scenario) <= WIDE ? Infinity : mostIn(scenario, 4000);
}

/** The most moves times fields, stages and moves of a scenario that is asked about. */
export const WIDEST = 400_000;
export const MOST_STAGES = 5000;
export const MOST_MOVES = 5000;

/** Is a scenario so wide that what can be reached in it is not asked? Then only what stands in it is looked at. */
export function isTooWide(scenario: Scenario): boolean {
  const { tracks, steps, setbacks } = scenario;
  const stages = tracks.reduce((sum, track) => sum + track.stages.length, 0);
  const moves = steps.length + setbacks.length;
  return stages > MOST_STAGES || moves > MOST_MOVES || widthOf(scenario) > WIDEST;
}

/** The most steps of a branch of which other orders are looked for: each is weighed against each other. */
export const MOST_ORDERED = 600;

/** Situations that are looked at on screen for a better order. */
export const MOST_MENDED = 20_000;

/** Steps of a branch times draws that take some seconds. */
const MOST_DRAWN = 20_000_000;

/** How often the lengths of a branch of so many steps are drawn, where nobody says how often. */
export function drawsFor(steps: number): number {
  const USUAL = 10_000;
  return Math.min(USUAL, Math.max(1, Math.floor(MOST_DRAWN / Math.max(1, steps))));
}

/** Moves times fields times setbacks times places of which a stress test takes some seconds. */
const MOST_STRESSED = 300_000_000;

/** Is a scenario, wide in itself, too wide for all its setbacks to be set on so many places of its branches? */
export function isTooWideFor(scenario: Scenario, places: number): boolean {
  const width = widthOf(scenario);
  return width > WIDE && width * scenario.setbacks.length * places > MOST_STRESSED;
}
