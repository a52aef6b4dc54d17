// Of which day is a roadmap?
import { type Day, isDay } from '../core/duration.ts';
import type { Roadmap } from './roadmap.ts';

/**
 * The day on which the roadmap was last changed, or begun, where that was done: the file says both, and so every copy
 * of a document or picture of it is of the same day. Null where the file does not say.
 */
export function dayOf({ modified, created }: Roadmap): Day | null {
  const day = /^\d{4}-\d{2}-\d{2}/.exec(modified ?? created ?? '')?.[0];
  return day !== undefined && isDay(day) ? day : null;
}
