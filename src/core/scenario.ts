// What is a scenario? The one source of its types, its reader and its published JSON Schema.
import * as z from 'zod/mini';
import { conditionSchema } from './conditions/schema.ts';
import {
  type Deep,
  daySchema,
  durationSchema,
  idSchema,
  idsSchema,
  listOf,
  takesSchema,
} from './shapes.ts';
import { textSchema } from './text.ts';

export const SCENARIO_FORMAT = 'stepwise/scenario@2';

const named = { id: idSchema, name: textSchema, summary: z.optional(textSchema) };

const partySchema = z.strictObject({
  ...named,
  role: z.enum(['negotiator', 'authority', 'verifier', 'guarantor', 'external']),
});

const trackSchema = z.strictObject({
  ...named,
  stages: z.array(z.strictObject(named)).check(z.minLength(1)),
  initial: z.string(),
});

const gaugeSchema = z.strictObject({
  ...named,
  min: z.int(),
  max: z.int(),
  initial: z.int(),
  unit: z.optional(textSchema),
});

const worthSchema = z._default(z.record(z.string(), z.number()), {});
const undoSchema = z.optional(z.union([durationSchema, z.literal(false)]));

const moveSchema = z.strictObject({
  track: z.string(),
  from: z.optional(z.union([z.string(), idsSchema])),
  to: z.string(),
  by: z.optional(z.string()),
  worth: worthSchema,
  undo: undoSchema,
});

/** What a step does to a gauge: so much, or so much and no further than `to`. */
const effectSchema = z.union([z.int(), z.strictObject({ add: z.int(), to: z.optional(z.int()) })]);

const stepSchema = z.strictObject({
  ...named,
  parties: listOf(z.string()),
  moves: listOf(moveSchema),
  requires: z.optional(conditionSchema),
  effects: z._default(z.record(z.string(), effectSchema), {}),
  worth: worthSchema,
  rationale: z.optional(textSchema),
  takes: z.optional(takesSchema),
  notBefore: z.optional(daySchema),
  verification: z.optional(
    z.strictObject({ by: z.optional(z.string()), text: z.optional(textSchema) }),
  ),
  undo: undoSchema,
  law: listOf(textSchema),
  readings: z._default(z.record(z.string(), textSchema), {}),
  note: z.optional(textSchema),
  sources: listOf(z.string()),
});

const outcomeSchema = z.strictObject({
  ...named,
  of: z.array(z.string()).check(z.minLength(2, 'few-members')),
  note: z.optional(textSchema),
  sources: listOf(z.string()),
});

const positionSchema = z.strictObject({
  id: idSchema,
  party: z.string(),
  name: textSchema,
  summary: z.optional(textSchema),
  steps: idsSchema,
  requires: conditionSchema,
  weight: z._default(z.number().check(z.minimum(0)), 1),
  note: z.optional(textSchema),
  sources: listOf(z.string()),
});

const commitmentSchema = z.strictObject({
  id: idSchema,
  parties: idsSchema,
  name: z.optional(textSchema),
  summary: z.optional(textSchema),
  after: z.optional(z.union([z.string(), idsSchema])),
  owes: z.optional(
    z.union([
      z.string(),
      idsSchema,
      z.strictObject({ all: idsSchema }),
      z.strictObject({ reach: conditionSchema }),
    ]),
  ),
  forbids: z.optional(idsSchema),
  within: z.optional(durationSchema),
  by: z.optional(daySchema),
  extendedBy: listOf(z.strictObject({ step: z.string(), by: durationSchema })),
  while: z.optional(conditionSchema),
  otherwise: z.optional(z.string()),
  note: z.optional(textSchema),
  sources: listOf(z.string()),
});

const conditionNamed = z.strictObject({
  ...named,
  when: conditionSchema,
  readBy: z._default(z.record(z.string(), conditionSchema), {}),
  sources: listOf(z.string()),
});

const sourceSchema = z.strictObject({
  id: idSchema,
  title: textSchema,
  url: z.optional(z.string().check(z.regex(/^https?:\/\/[^\s]+$/, 'url'))),
  confidence: z.enum(['verified', 'reported', 'disputed', 'assumed']),
  note: z.optional(textSchema),
});

const phaseSchema = z.strictObject(named);

const calendarSchema = z.strictObject({
  id: z.optional(idSchema),
  date: daySchema,
  name: textSchema,
  summary: z.optional(textSchema),
  sources: listOf(z.string()),
});

/** What one item of each list looks like. */
export const itemSchemas = {
  parties: partySchema,
  tracks: trackSchema,
  gauges: gaugeSchema,
  milestones: conditionNamed,
  steps: stepSchema,
  setbacks: stepSchema,
  outcomes: outcomeSchema,
  positions: positionSchema,
  commitments: commitmentSchema,
  goals: conditionNamed,
  phases: phaseSchema,
  calendar: calendarSchema,
  sources: sourceSchema,
} as const;

export const scenarioSchema = z.strictObject({
  format: z.literal(SCENARIO_FORMAT),
  ...named,
  start: daySchema,
  parties: listOf(partySchema),
  tracks: z.array(trackSchema),
  gauges: listOf(gaugeSchema),
  milestones: listOf(conditionNamed),
  steps: z.array(stepSchema),
  setbacks: listOf(stepSchema),
  outcomes: listOf(outcomeSchema),
  positions: listOf(positionSchema),
  commitments: listOf(commitmentSchema),
  goals: listOf(conditionNamed),
  phases: listOf(phaseSchema),
  calendar: listOf(calendarSchema),
  sources: listOf(sourceSchema),
});

/** A scenario as read: every list is there, nothing is ever changed in place. */
export type Scenario = Deep<z.infer<typeof scenarioSchema>>;
export type Party = Scenario['parties'][number];
export type Track = Scenario['tracks'][number];
export type Gauge = Scenario['gauges'][number];
export type Milestone = Scenario['milestones'][number];
/** A step or a setback: they have one shape. */
export type Step = Scenario['steps'][number];
export type Move = Step['moves'][number];
/** A push of a gauge, as a file says it: `effect.ts` knows what it means. */
export type Effect = Step['effects'][string];
/** Steps and setbacks of which exactly one happens, and nobody chooses. */
export type Outcome = Scenario['outcomes'][number];
export type Position = Scenario['positions'][number];
export type Commitment = Scenario['commitments'][number];
export type Goal = Scenario['goals'][number];
export type CalendarEntry = Scenario['calendar'][number];
export type Source = Scenario['sources'][number];
