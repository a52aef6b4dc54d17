// What does somebody say who has no seat yet: to join, or to have the facilitator's seat back?
import * as z from 'zod/mini';
import { readName } from '../room/commands.ts';

/** A secret of the device, so long that nobody guesses it. */
const secret = z.string().check(z.minLength(16), z.maxLength(64));
const short = z.string().check(z.maxLength(64));

const joinSchema = z.strictObject({
  id: secret,
  name: z.string(),
  code: z.optional(short),
  /** A party's card: who has it needs no code and sits with that party. */
  card: z.optional(z.string().check(z.maxLength(600))),
});
const recoverSchema = z.strictObject({ code: short, recovery: short });

export interface Join {
  readonly id: string;
  readonly name: string;
  readonly code: string;
  readonly card: string | null;
}

/** Somebody's wish to join; null where it is none. A code is read as people write it. */
export function readJoin(data: unknown): Join | null {
  const read = joinSchema.safeParse(data);
  const name = read.success ? readName(read.data.name) : null;
  if (!read.success || name === null) return null;
  const { id, code = '', card = null } = read.data;
  return { id, name, code: plain(code), card };
}

export function readRecover(
  data: unknown,
): { readonly code: string; readonly recovery: string } | null {
  const read = recoverSchema.safeParse(data);
  return read.success ? { code: plain(read.data.code), recovery: plain(read.data.recovery) } : null;
}

function plain(code: string): string {
  return code.replaceAll(/[^0-9a-z]/gi, '').toUpperCase();
}
