// Which small shapes do scenario and roadmap files share: ids, days, durations, lists?
import * as z from 'zod/mini';
import { isDay, spanOf } from './duration.ts';

/** Readonly all the way down: what is read from a file is never changed in place. */
export type Deep<T> = T extends (infer U)[]
  ? readonly Deep<U>[]
  : T extends object
    ? { readonly [K in keyof T]: Deep<T[K]> }
    : T;

export const idSchema = z.string().check(z.regex(/^[a-z0-9][a-z0-9-]*$/, 'id'), z.maxLength(200));

export const daySchema = z.string().check(
  z.regex(/^\d{4}-\d{2}-\d{2}$/, { error: 'day', abort: true }),
  z.refine((text) => isDay(text), 'day'),
);

export const durationSchema = z.string().check(
  z.regex(/^P(?=\d)(\d{1,4}Y)?(\d{1,5}M)?(\d{1,5}W)?(\d{1,6}D)?$/, {
    error: 'duration',
    abort: true,
  }),
  z.refine((text) => spanOf(text) !== null, 'duration'),
);

/** Ids of which there is at least one. */
export const idsSchema = z.array(z.string()).check(z.minLength(1));

/** Three estimates, or one duration that stands for all three. */
export const takesSchema = z.union([
  durationSchema,
  z.strictObject({ low: durationSchema, typical: durationSchema, high: durationSchema }),
]);

/** How long something takes, as a file says it. */
export type Takes = Deep<z.infer<typeof takesSchema>>;

/** A list that a file may leave out: then it is empty. */
export function listOf<T extends z.ZodMiniType>(item: T) {
  return z._default(z.array(item), []);
}
