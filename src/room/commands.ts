// What can be asked of a room? The one source of the messages that it takes, none longer than 16 KB.
import * as z from 'zod/mini';
import type { Deep } from '../core/shapes.ts';

const key = z.string().check(z.minLength(1), z.maxLength(200));
const line = z.string().check(z.maxLength(280), z.regex(/^[^\n\r]*$/));
const nameSchema = z.string().check(z.maxLength(60), z.regex(/^[^\n\r]*\S[^\n\r]*$/));
const minutes = z.int().check(z.minimum(1), z.maximum(600));
/** Retried until it is acknowledged: the same id twice is one command. */
const envelope = { id: z.string().check(z.minLength(1), z.maxLength(64)) };
/** Where its sender believes that the room stands: elsewhere it is refused as stale. */
const placed = { ...envelope, place: z.nullable(key) };
const about = { ...envelope, proposal: key };
const bare = <V extends string>(verb: V) => z.strictObject({ ...envelope, verb: z.literal(verb) });

const proposalSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('step'), step: key }),
  z.strictObject({ kind: z.literal('deal'), give: key, get: key }),
  z.strictObject({
    kind: z.literal('branch'),
    steps: z.array(key).check(z.minLength(2), z.maxLength(20)),
  }),
]);

const proposals = z.array(key).check(z.minLength(1), z.maxLength(12));
const terms = {
  about: proposals,
  /** One ballot a party, by its speaker, or one a head. */
  by: z.enum(['party', 'head']),
  /** Fixed, and shown before anybody votes. */
  attribution: z.enum(['party', 'name', 'anonymous']),
};
const termsSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('sense'), ...terms }),
  z.strictObject({ kind: z.literal('choice'), ...terms }),
  z.strictObject({
    kind: z.literal('dots'),
    ...terms,
    dots: z.int().check(z.minimum(1), z.maximum(20)),
  }),
  z.strictObject({ kind: z.literal('ranking'), ...terms }),
]);

const ballotSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('abstain') }),
  z.strictObject({ kind: z.literal('sense'), value: z.int().check(z.minimum(1), z.maximum(5)) }),
  z.strictObject({ kind: z.literal('choice'), value: z.enum(['yes', 'no']) }),
  z.strictObject({
    kind: z.literal('dots'),
    on: z.record(key, z.int().check(z.minimum(0), z.maximum(20))),
  }),
  z.strictObject({ kind: z.literal('ranking'), order: proposals }),
]);

/** What a seat may be given: a team's seat has a party, every other has none. */
const seatSchema = z.union([
  z.strictObject({ role: z.enum(['speaker', 'member']), party: key }),
  z.strictObject({ role: z.enum(['facilitator', 'observer', 'projector']), party: z.null() }),
]);

/** Everything that somebody in the room can ask for. */
const commandSchema = z.discriminatedUnion('verb', [
  bare('begin'),
  z.strictObject({ ...placed, verb: z.literal('ballot'), terms: termsSchema }),
  /** `missing`: how many votes are missing as its sender was told; with another number it is stale. */
  z.strictObject({ ...envelope, verb: z.literal('count'), missing: z.int().check(z.minimum(0)) }),
  bare('reveal'),
  bare('again'),
  z.strictObject({ ...placed, verb: z.literal('accept'), proposal: key }),
  bare('rest'),
  bare('debrief'),
  bare('end'),
  bare('wipe'),
  z.strictObject({ ...envelope, verb: z.literal('go'), to: z.nullable(key) }),
  z.strictObject({ ...envelope, verb: z.literal('prepare'), step: key }),
  z.strictObject({ ...placed, verb: z.literal('inject'), step: key }),
  z.strictObject({ ...envelope, verb: z.literal('time'), minutes }),
  z.strictObject({ ...envelope, verb: z.literal('more'), minutes }),
  bare('hold'),
  bare('resume'),
  bare('stop'),
  bare('ring'),
  z.strictObject({
    ...envelope,
    verb: z.literal('screen'),
    to: z.enum(['shown', 'hidden', 'blank']),
  }),
  z.strictObject({ ...envelope, verb: z.literal('door'), to: z.enum(['open', 'locked']) }),
  z.strictObject({ ...envelope, verb: z.literal('seat'), member: key, seat: seatSchema }),
  z.strictObject({ ...envelope, verb: z.literal('remove'), member: key }),
  /** A new link for a seat, for a phone that died: every older one opens nothing from now on. */
  z.strictObject({ ...envelope, verb: z.literal('relink'), member: key }),
  z.strictObject({ ...placed, verb: z.literal('propose'), what: proposalSchema, why: line }),
  z.strictObject({ ...about, verb: z.literal('table') }),
  z.strictObject({ ...about, verb: z.literal('sponsor') }),
  z.strictObject({ ...about, verb: z.literal('withdraw') }),
  z.strictObject({
    ...about,
    verb: z.literal('answer'),
    answer: z.enum(['accept', 'reading', 'reject']),
    text: line,
  }),
  z.strictObject({ ...envelope, verb: z.literal('vote'), ballot: ballotSchema }),
  z.strictObject({ ...envelope, verb: z.literal('test'), node: key }),
  z.strictObject({ ...envelope, verb: z.literal('read'), text: line }),
  bare('unveil'),
  z.strictObject({
    ...envelope,
    verb: z.literal('note'),
    text: z.string().check(z.maxLength(4000)),
  }),
]);

export type Asking = Deep<z.infer<typeof commandSchema>>;
/** What only the server says, of somebody at the door or on the line. */
type Door =
  | {
      readonly verb: 'join';
      readonly id: string;
      readonly name: string;
      readonly seat: Seat | null;
    }
  | {
      readonly verb: 'presence';
      readonly id: string;
      readonly member: string;
      readonly here: boolean;
    };
export type Command = Asking | Door;
export type Verb = Command['verb'];
export type Idea = Deep<z.infer<typeof proposalSchema>>;
export type Terms = Deep<z.infer<typeof termsSchema>>;
export type Ballot = Deep<z.infer<typeof ballotSchema>>;
export type Seat = Deep<z.infer<typeof seatSchema>>;
export type Answer = Extract<Asking, { readonly verb: 'answer' }>['answer'];

/**
 * A message as one that the room takes.
 * @param data as it came over the wire: anything
 * @returns the command, or the place of what is wrong, keys joined by `/`; '' is the whole message
 */
export function readCommand(
  data: unknown,
): { readonly ok: true; readonly command: Asking } | { readonly ok: false; readonly at: string } {
  const read = commandSchema.safeParse(data);
  if (read.success) return { ok: true, command: read.data };
  return { ok: false, at: (read.error.issues[0]?.path ?? []).map(String).join('/') };
}

/** The name that somebody joins by, without blanks around it; null where it is none. */
export function readName(data: unknown): string | null {
  const read = nameSchema.safeParse(data);
  return read.success ? read.data.trim() : null;
}
