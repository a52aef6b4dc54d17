// What does reading a cell give: data, what is wrong with it, and where its parts stand?
import type { Problem, ProblemCode } from '../../core/problem.ts';
import { beginningOf } from '../../core/text.ts';

/** Something wrong inside a cell. `character` counts from 1. */
export interface Fault {
  readonly code: ProblemCode;
  readonly data?: Problem['data'];
  readonly character?: number;
}

/** Where a part of the data stands in the cell; `at` is its place below the data, '' the data itself. */
export interface Spot {
  readonly at: string;
  readonly character: number;
}

/** What a cell gives. Without `data` it gives nothing, or nothing sound. */
export interface Value {
  readonly data?: unknown;
  readonly faults?: readonly Fault[];
  readonly spots?: readonly Spot[];
}

/** Spots of a part that stands at `at`. */
export function spotsBelow(at: string, spots: readonly Spot[]): readonly Spot[] {
  return spots.map((spot) => ({ ...spot, at: spot.at === '' ? at : `${at}/${spot.at}` }));
}

/** A text that is not what it should be, from a character on. `wanted` names a sentence in words/. */
export function unexpected(wanted: Wanted, got: string, character: number): Fault {
  return { code: 'syntax', data: { wanted, got: beginningOf(got) }, character };
}

/** What may be missing in a cell's text. */
export type Wanted =
  | 'name'
  | 'stage'
  | 'relation'
  | 'bound'
  | 'closing'
  | 'opening'
  | 'joint'
  | 'count'
  | 'move'
  | 'amount'
  | 'reading'
  | 'party'
  | 'of-move'
  | 'extension'
  | 'reader';
