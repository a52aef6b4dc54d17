// How does a condition stand in a file?
import * as z from 'zod/mini';
import type { Condition, ConditionKind, ConditionShapes } from './condition.ts';

/** The shape of one kind, given that of any condition. */
type SchemaOf<C extends Condition> = (condition: z.ZodMiniType<Condition>) => z.ZodMiniType<C>;

const schemas: { readonly [K in ConditionKind]: SchemaOf<ConditionShapes[K]> } = {
  all: (condition) => z.strictObject({ all: z.array(condition) }),
  any: (condition) => z.strictObject({ any: z.array(condition) }),
  not: (condition) => z.strictObject({ not: condition }),
  atLeast: (condition) =>
    z.strictObject({ atLeast: z.int().check(z.minimum(0)), of: z.array(condition) }),
  is: () =>
    z.strictObject({
      track: z.string(),
      is: z.union([z.string(), z.array(z.string()).check(z.minLength(1))]),
    }),
  reached: () => z.strictObject({ track: z.string(), reached: z.string() }),
  gauge: () =>
    z.strictObject({ gauge: z.string(), min: z.optional(z.int()), max: z.optional(z.int()) }),
  milestone: () => z.strictObject({ milestone: z.string(), as: z.optional(z.string()) }),
};

/** Any condition, in the order of the table. Apart from what conditions mean: the meaning leaves without the schemas. */
export const conditionSchema: z.ZodMiniType<Condition> = z.lazy(() =>
  z.union(Object.values(schemas).map((schema) => schema(conditionSchema))),
);
