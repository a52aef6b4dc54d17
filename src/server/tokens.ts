// Who holds this seat? A token says so, signed with the room's own key.
import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { Member, Role } from '../room/who.ts';

/** What a token says. `epoch` is that of the seat when it was given out: a newer one makes it worthless. */
export interface Pass {
  readonly room: string;
  readonly member: string;
  readonly role: Role;
  readonly party: string | null;
  readonly epoch: number;
}

/** The token of a seat. `key` is the room's, in hex. */
export function tokenFor(room: string, seat: Member, key: string): string {
  const { member, role, party, epoch } = seat;
  const said = Buffer.from(JSON.stringify({ room, member, role, party, epoch })).toString(
    'base64url',
  );
  return `${said}.${signed(said, key)}`;
}

/** Of which room a token says that it is. Nothing is proven by that. */
export function roomIn(token: string): string | null {
  const room: unknown = Reflect.get(Object(saidIn(token)), 'room');
  return typeof room === 'string' ? room : null;
}

/** What a token says, where it was signed with this key; else null. */
export function passIn(token: string, key: string): Pass | null {
  const [said = '', sign = ''] = token.split('.');
  const [given, own] = [Buffer.from(sign), Buffer.from(signed(said, key))];
  if (given.length !== own.length || !timingSafeEqual(given, own)) return null;
  // Only we sign.
  return saidIn(token) as Pass;
}

function signed(said: string, key: string): string {
  return createHmac('sha256', Buffer.from(key, 'hex')).update(said).digest('base64url');
}

function saidIn(token: string): unknown {
  try {
    const [said = ''] = token.split('.');
    return JSON.parse(Buffer.from(said, 'base64url').toString('utf8'));
  } catch {
    return null;
  }
}

/** What is kept of a recovery code: it cannot be read out of the log. */
export function digestOf(code: string): string {
  return createHash('sha256').update(code).digest('hex');
}

/** Is this the code that was kept, in a time that tells nothing about it? */
export function isCode(code: string, digest: string): boolean {
  return timingSafeEqual(Buffer.from(digestOf(code)), Buffer.from(digest.padEnd(64).slice(0, 64)));
}
