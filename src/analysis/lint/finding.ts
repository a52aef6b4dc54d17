// What is told of something in a scenario that is allowed but surely not meant?

export type LintCode =
  /** No step or setback ever leads to the stage. data: track, stage */
  | 'unreachable-stage'
  /** The step or setback can never be taken. data: id, and `because`: the place of the clause that never holds, if it is one */
  | 'never-possible'
  /** The condition always holds, so it says nothing. */
  | 'always-true'
  /** The condition never holds. */
  | 'never-true'
  /** The bound lies beyond the gauge. data: gauge, bound, min, max */
  | 'outside-gauge'
  /** A step or setback of an outcome can never be taken. data: id, outcome */
  | 'idle-member'
  /** None of what starts the commitment can ever be taken. data: id */
  | 'idle-commitment'
  /** What the commitment owes or forbids can never be taken. data: id */
  | 'idle-promise'
  | 'missing-source'
  | 'missing-rationale'
  | 'unused-milestone'
  | 'unused-party'
  | 'unused-source';

/** Something that looks like a mistake. */
export interface Lint {
  /** Its place, as in problems: `steps/3/requires/all/1`. */
  readonly at: string;
  readonly code: LintCode;
  /** False where it was only never seen, in `data.looked` situations. */
  readonly proven: boolean;
  readonly data: Readonly<Record<string, string | number>>;
}
