// What can a planner be asked, and what does it answer?
import type { Condition } from '../../core/conditions/condition.ts';
import type { Duration } from '../../core/duration.ts';
import type { Situation } from '../../core/situation.ts';

/** What a route is to bring about: a goal, that a step becomes possible, a condition, or a track at a stage or beyond. */
export type Target =
  | { readonly goal: string }
  | { readonly step: string }
  | { readonly condition: Condition }
  | { readonly track: string; readonly stage: string };

/**
 * What makes one route better than another.
 * - `steps`: fewer steps.
 * - `time`: an earlier end by typical durations (the schedule's rules), then fewer steps.
 * - `objections`: less weight of positions offended, step by step and binding or not, then fewer steps.
 * - `balance`: a higher lowest point of the balance of whichever party falls lowest, then fewer steps.
 */
export type Criterion = 'steps' | 'time' | 'objections' | 'balance';

/** Which routes count. */
export interface Rules {
  /** Where the route begins; the first situation where left out. */
  readonly from?: Situation | undefined;
  /** Positions that block the steps they name. */
  readonly binding?: readonly string[] | undefined;
  /** Setbacks may be moves of the route too. */
  readonly setbacks?: boolean | undefined;
  readonly avoid?: Avoid | undefined;
  /** Conditions that hold in every situation of the route, the one it begins in included. */
  readonly keep?: readonly Condition[] | undefined;
  /** Pairs [x, y]: y is taken only once x has been taken on this route. */
  readonly neverBefore?: readonly (readonly [string, string])[] | undefined;
  /** The most steps a route may have. */
  readonly maxSteps?: number | undefined;
  /** The most months a route may take by typical durations. */
  readonly maxMonths?: number | undefined;
}

export interface Avoid {
  /** Steps and setbacks that are not taken. */
  readonly steps?: readonly string[] | undefined;
  /** Stages to which no track is moved. */
  readonly stages?: readonly { readonly track: string; readonly stage: string }[] | undefined;
}

/** The question: what is to be reached, by which rules, by which measure, and after how much looking to give up. */
export interface PlanAsked extends Rules {
  readonly target: Target;
  /** `steps` where left out. */
  readonly by?: Criterion | undefined;
  /** The most situations to look at. */
  readonly limit: number;
}

export type PlanAnswer = RouteFound | RouteNone;

export interface RouteFound {
  readonly kind: 'found';
  /** Ids of the steps, in order. */
  readonly steps: readonly string[];
  readonly length: number;
  /** From the scenario's start to the end of the last step, by typical durations and the schedule's rules. */
  readonly takes: Duration;
  /** What the criterion counts: steps, days, weight of objections, or the lowest balance. */
  readonly value: number;
  /** No route is better, and that is proven. */
  readonly optimal: boolean;
  /** Where not proven: no route is better than this by the criterion. */
  readonly bound?: number;
  readonly looked: number;
}

export interface RouteNone {
  readonly kind: 'none';
  /** There is no route, and that is proven. False: the limit was met first. */
  readonly proven: boolean;
  readonly looked: number;
}
