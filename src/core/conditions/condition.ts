// What is a condition?

/** Every part holds; an empty list holds. */
export interface All {
  readonly all: readonly Condition[];
}
/** At least one part holds; an empty list does not hold. */
export interface Any {
  readonly any: readonly Condition[];
}
export interface Not {
  readonly not: Condition;
}
export interface AtLeast {
  readonly atLeast: number;
  readonly of: readonly Condition[];
}
/** The track stands exactly at the stage, or at one of the stages. */
export interface TrackIs {
  readonly track: string;
  readonly is: string | readonly string[];
}
/** The track stands at the stage or at one listed later. */
export interface TrackReached {
  readonly track: string;
  readonly reached: string;
}
/** The gauge stands between the bounds, both included; a bound left out does not bind. */
export interface GaugeWithin {
  readonly gauge: string;
  readonly min?: number | undefined;
  readonly max?: number | undefined;
}
/** The milestone holds: by its own condition, or as a party reads it. */
export interface MilestoneHolds {
  readonly milestone: string;
  readonly as?: string | undefined;
}

/** The shape of each kind of condition, by kind. */
export interface ConditionShapes {
  all: All;
  any: Any;
  not: Not;
  atLeast: AtLeast;
  is: TrackIs;
  reached: TrackReached;
  gauge: GaugeWithin;
  milestone: MilestoneHolds;
}
export type ConditionKind = keyof ConditionShapes;
export type Condition = ConditionShapes[ConditionKind];

/** Which key names the kind: in a file, a condition is told by the key it has. */
const TELLING_KEYS = Object.keys({
  all: true,
  any: true,
  not: true,
  atLeast: true,
  is: true,
  reached: true,
  gauge: true,
  milestone: true,
} satisfies Record<ConditionKind, true>) as readonly ConditionKind[];

/** The kind of a condition. */
export function kindOf(condition: Condition): ConditionKind {
  for (const key of TELLING_KEYS) if (key in condition) return key;
  throw new Error(`no condition: ${JSON.stringify(condition)}`);
}

/** A reading of conditions, kind by kind: a new kind does not compile until each reading has it. */
export type Reading<Given extends readonly unknown[], Result> = {
  readonly [K in ConditionKind]: (condition: ConditionShapes[K], ...given: Given) => Result;
};

/** Reads a condition by its kind. The cast is the one place where a key and its shape are married. */
export function readBy<Given extends readonly unknown[], Result>(
  reading: Reading<Given, Result>,
  condition: Condition,
  ...given: Given
): Result {
  const read = reading[kindOf(condition)] as (condition: Condition, ...given: Given) => Result;
  return read(condition, ...given);
}
