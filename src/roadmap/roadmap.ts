// What is a roadmap? The one source of its types, its reader and its published JSON Schema.
import * as z from 'zod/mini';
import { type Scenario, scenarioSchema } from '../core/scenario.ts';
import { type Deep, daySchema, idSchema, listOf, takesSchema } from '../core/shapes.ts';
import { textSchema } from '../core/text.ts';

export const ROADMAP_FORMAT = 'stepwise/roadmap@2';

/** Ids inside a roadmap may come from other programs: any short text will do. */
const keySchema = z.string().check(z.minLength(1), z.maxLength(200));

export const nodeSchema = z.strictObject({
  id: keySchema,
  parent: z.nullable(keySchema),
  step: z.string(),
  note: z.optional(textSchema),
  takes: z.optional(takesSchema),
  start: z.optional(daySchema),
  on: z.optional(daySchema),
  phase: z.optional(textSchema),
  assumed: z.optional(z.boolean()),
});

export const branchSchema = z.strictObject({
  id: keySchema,
  name: textSchema,
  tip: keySchema,
  note: z.optional(textSchema),
});

const frame = {
  format: z.literal(ROADMAP_FORMAT),
  id: idSchema,
  name: textSchema,
  summary: z.optional(textSchema),
  /** ISO 8601: when it was begun, and when it was last changed; being saved or sent out is no change. */
  created: z.optional(z.string()),
  modified: z.optional(z.string()),
  /** What a brief opens with, in the author's words; like all texts, in one language or several. */
  purpose: z.optional(textSchema),
  conclusion: z.optional(textSchema),
  author: z.optional(textSchema),
  marking: z.optional(textSchema),
};

/** A roadmap file without the inside of its scenario, which has its own reader. */
export const outlineSchema = z.strictObject({
  ...frame,
  scenario: z.unknown(),
  binding: listOf(z.string()),
  nodes: listOf(nodeSchema),
  branches: listOf(branchSchema),
  main: z.optional(keySchema),
  resolved: z.optional(z.unknown()),
});

/** A whole roadmap file, for the published JSON Schema. */
export const roadmapSchema = z.strictObject({ ...outlineSchema.shape, scenario: scenarioSchema });

type Outline = Deep<Omit<z.infer<typeof outlineSchema>, 'scenario' | 'resolved'>>;

/**
 * A roadmap as read: a tree of nodes over one scenario. `nodes` stand in preorder: parents before
 * their children, the children of one parent in their order, the first child being the main line.
 * Never changed in place.
 */
export interface Roadmap extends Outline {
  readonly scenario: Scenario;
}
/** One taken step. `parent` is null for a first step. */
export type RoadmapNode = Roadmap['nodes'][number];
/** A name for the path from the root to its tip. */
export type Branch = Roadmap['branches'][number];
/** A node's id, or null for the root: the situation before any step. */
export type Place = string | null;
