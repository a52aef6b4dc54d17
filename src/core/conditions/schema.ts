// How does a condition stand in a file?
import * as z from 'zod/mini';
import type { Condition, ConditionKind, ConditionShapes } from './condition.ts';

/** The shape of one kind, given that of any condition. */
type SchemaOf<C extends Condition> = (condition: z.ZodMiniType<Condition>) => z.ZodMiniType<C>;

/**
 * They are tried one after another, and one that has alternatives inside complains of each where it is tried in vain:
 * those stand last, so that a sound condition of any length is read without complaints.
 */
const schemas: { readonly [K in ConditionKind]: SchemaOf<ConditionShapes[K]> } = {
  reached: () => z.strictObject({ track: z.string(), reached: z.string() }),
  gauge: () =>
    z.strictObject({ gauge: z.string(), min: z.optional(z.int()), max: z.optional(z.int()) }),
  milestone: () => z.strictObject({ milestone: z.string(), as: z.optional(z.string()) }),
  all: (condition) => z.strictObject({ all: z.array(condition) }),
  any: (condition) => z.strictObject({ any: z.array(condition) }),
  atLeast: (condition) =>
    z.strictObject({ atLeast: z.int().check(z.minimum(0)), of: z.array(condition) }),
  is: () =>
    z.strictObject({
      track: z.string(),
      is: z.union([z.string(), z.array(z.string()).check(z.minLength(1))]),
    }),
  not: (condition) => z.strictObject({ not: condition }),
};

/** Any condition. Apart from what conditions mean: the meaning leaves without the schemas. */
export const conditionSchema: z.ZodMiniType<Condition> = z.lazy(() =>
  z.union(Object.values(schemas).map((schema) => schema(conditionSchema))),
);
