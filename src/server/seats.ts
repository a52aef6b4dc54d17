// Who may sit where: by a token, by the room's code, by a party's card, by the recovery code?
import { createHash } from 'node:crypto';
import type { Seat } from '../room/commands.ts';
import { found } from '../room/state.ts';
import { type Member, HOUSE } from '../room/who.ts';
import { brakeOf } from './brake.ts';
import type { HeldRoom, Hub } from './hub.ts';
import { type Join, readJoin, readRecover } from './knocks.ts';
import { isCode, passIn, roomIn, tokenFor } from './tokens.ts';
import type { Replied } from '../room/wire.ts';

const MINUTE = 60_000;

/** A seat that somebody has proven, or why not. */
export type Sits =
  | { readonly kind: 'sits'; readonly held: HeldRoom; readonly member: string }
  | { readonly kind: 'no'; readonly reply: Exclude<Replied, { readonly ok: true }> };

interface Knocking {
  readonly address: string;
  readonly now: number;
}

export interface Seats {
  readonly byToken: (token: unknown) => Sits;
  readonly join: (asked: unknown, knocking: Knocking) => Promise<Sits>;
  readonly recover: (asked: unknown, knocking: Knocking) => Promise<Sits>;
}

/** What of a card stands where a member's id stands in a token: it is nobody's yet. */
const CARD = 'card';

/** A card for the table of a party: whoever has it joins with that party. */
export function cardFor({ head }: HeldRoom, party: string, role: 'speaker' | 'member'): string {
  const seat = { member: CARD, name: '', role, party, epoch: 0, here: false };
  return tokenFor(head.room, seat, head.key);
}

/** Doors of all rooms. Wrong codes are counted: five a minute for an address, sixty for all together. */
export function seatsOf(hub: Hub): Seats {
  const own = brakeOf(5, MINUTE);
  const all = brakeOf(60, MINUTE);
  const guarded = async (
    { address, now }: Knocking,
    attempt: () => Promise<Sits>,
  ): Promise<Sits> => {
    if (!own.isOpen(address, now) || !all.isOpen('', now)) return no({ no: 'slow' });
    const sits = await attempt();
    if (sits.kind === 'no' && 'no' in sits.reply && sits.reply.no === 'code') {
      own.take(address, now);
      all.take('', now);
    }
    return sits;
  };
  return {
    byToken: (token) => (typeof token === 'string' ? sitsBy(hub, token) : no({ no: 'code' })),
    join: (asked, knocking) => guarded(knocking, () => joined(hub, readJoin(asked))),
    recover: (asked, knocking) => guarded(knocking, () => recovered(hub, asked)),
  };
}

function no(reply: Exclude<Replied, { readonly ok: true }>): Sits {
  return { kind: 'no', reply };
}

function sitsBy(hub: Hub, token: string): Sits {
  const held = hub.room(roomIn(token) ?? '');
  const pass = held && passIn(token, held.head.key);
  if (!held || !pass) return no({ no: 'code' });
  const member = found(held.keeper.room().state.members, pass.member);
  return member?.epoch === pass.epoch
    ? { kind: 'sits', held, member: pass.member }
    : no({ no: 'code' });
}

async function joined(hub: Hub, join: Join | null): Promise<Sits> {
  if (!join) return no({ no: 'shape', at: '' });
  const { held, seat } = join.card === null ? byCode(hub, join.code) : byCard(hub, join.card);
  if (!held) return no({ no: 'code' });
  const member = createHash('sha256').update(`${held.head.room} ${join.id}`).digest('base64url');
  const sits: Sits = { kind: 'sits', held, member };
  // Sent again, it is the same device.
  if (found(held.keeper.room().state.members, member)) return sits;
  const who = { member, role: 'waiting', party: null } as const;
  const command = { verb: 'join', id: 'join', name: join.name, seat } as const;
  const answer = await held.keeper.ask(command, who);
  return answer.kind === 'ok' ? sits : no({ no: answer.no });
}

interface Way {
  readonly held: HeldRoom | undefined;
  readonly seat: Seat | null;
}

function byCode(hub: Hub, code: string): Way {
  return { held: hub.byCode(code), seat: null };
}

function byCard(hub: Hub, card: string): Way {
  const held = hub.room(roomIn(card) ?? '');
  const pass = held && passIn(card, held.head.key);
  if (pass?.member !== CARD || pass.party === null) return { held: undefined, seat: null };
  const role = pass.role === 'speaker' ? 'speaker' : 'member';
  return { held, seat: { role, party: pass.party } };
}

/** The seat of the first facilitator, with a new link: every older one is worthless from then on. */
async function recovered(hub: Hub, asked: unknown): Promise<Sits> {
  const recover = readRecover(asked);
  if (!recover) return no({ no: 'shape', at: '' });
  const held = hub.byCode(recover.code);
  if (!held || !isCode(recover.recovery, held.head.recovery)) return no({ no: 'code' });
  const lead = leadOf(held);
  if (!lead) return no({ no: 'stale' });
  const command = { verb: 'relink', id: 'recover', member: lead.member } as const;
  const answer = await held.keeper.ask(command, HOUSE);
  return answer.kind === 'ok' ? { kind: 'sits', held, member: lead.member } : no({ no: answer.no });
}

function leadOf({ keeper }: HeldRoom): Member | undefined {
  return Object.values(keeper.room().state.members).find(({ role }) => role === 'facilitator');
}
