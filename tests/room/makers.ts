// Which rooms do the tests share: one that is seated, one where anything may have happened?
import * as fc from 'fast-check';
import { type Batch, type Room, NO_ROOM, act, next } from '../../src/room/act.ts';
import type { Ballot, Command, Terms, Verb } from '../../src/room/commands.ts';
import type { Refusal } from '../../src/room/decide/decided.ts';
import type { RoomEvent } from '../../src/room/events.ts';
import { RULES, isTimely } from '../../src/room/life.ts';
import { found } from '../../src/room/state.ts';
import { type Role, type Who, HOUSE } from '../../src/room/who.ts';
import { type Chance, chanceOf } from '../chance.ts';
import { along, freeze } from '../roadmap/makers.ts';

/** A room with its log, which goes on in place: the story of a test reads from top to bottom. */
export interface Told {
  room: Room;
  readonly log: Batch[];
  now: number;
}

/** Who is in a full room, by id. */
export const CAST: Readonly<Record<string, readonly [role: Role, party: string | null]>> = {
  lead: ['facilitator', null],
  colead: ['facilitator', null],
  kim: ['speaker', 'north'],
  ri: ['member', 'north'],
  pak: ['member', 'north'],
  moon: ['speaker', 'south'],
  han: ['member', 'south'],
  bolton: ['speaker', 'us'],
  watcher: ['observer', null],
  wall: ['projector', null],
  stranger: ['waiting', null],
};

/** Anything of a command but its id and its verb. */
export type More = Readonly<Record<string, unknown>>;

/** An open room with one facilitator, `lead`. */
export function opened(told = false): Told {
  const roadmap = along(freeze, { steps: ['dual-freeze'] });
  const facilitator = { member: 'lead', name: 'Lead', epoch: 1, here: true } as const;
  const event: RoomEvent = {
    kind: 'opened',
    id: 'r1',
    title: 'A room',
    told,
    roadmap,
    place: roadmap.nodes.at(-1)?.id ?? null,
    branch: roadmap.branches[0]?.id ?? null,
    facilitator: { ...facilitator, role: 'facilitator', party: null },
  };
  const batch = { seq: 1, at: 0, by: '', id: 'open', events: [event] };
  return { room: next(NO_ROOM, batch), log: [batch], now: 1000 };
}

/** The same with everybody of the cast in it. */
export function seated(told = false): Told {
  const it = opened(told);
  for (const [member, [role, party]] of Object.entries(CAST).slice(1)) {
    const seat = role === 'waiting' ? null : { role, party };
    const who = { member, role: 'waiting', party: null } as const;
    hand(it, { verb: 'join', id: 'join', name: `Name of ${member}`, seat } as Command, who);
  }
  return it;
}

/** Does a command, if it is taken, and says what came of it. */
export function hand(it: Told, command: Command, who: Who): Refusal | 'done' | 'again' {
  const acted = act(it.room, command, { who, now: it.now });
  if (acted.kind === 'no') return acted.no;
  if (acted.kind === 'again') return 'again';
  it.log.push(acted.batch);
  it.room = next(it.room, acted.batch);
  return 'done';
}

export function whoIs({ room }: Told, id: string): Who {
  if (id === '') return HOUSE;
  const { member, role, party } = found(room.state.members, id) ?? {
    member: id,
    role: 'waiting',
    party: null,
  };
  return { member, role, party };
}

let count = 0;

/** Somebody does something where the room stands, under an id of its own: `kim vote`; ` ring` is the room itself. */
export function does(it: Told, deed: string, more: More = {}) {
  count += 1;
  const [by = '', verb = ''] = deed.split(' ');
  const placed = ['ballot', 'accept', 'inject', 'propose'].includes(verb)
    ? { place: it.room.state.place }
    : {};
  // Tests name what they ask for; the compiler cannot see which verb it belongs to.
  const command = { id: `c${count}`, verb, ...placed, ...more } as Command;
  return hand(it, command, whoIs(it, by));
}

/** The id of the proposal that was made last. */
export function lastProposal({ room }: Told): string {
  return Object.keys(room.state.proposals).at(-1) ?? '';
}

const VERBS: readonly Verb[] = [
  'begin', 'ballot', 'count', 'reveal', 'again', 'accept', 'rest', 'debrief', 'end', 'wipe', 'go', 'prepare', 'inject',
  'time', 'more', 'hold', 'resume', 'stop', 'ring', 'screen', 'door', 'seat', 'remove', 'relink', 'test', 'unveil',
  'propose', 'table', 'sponsor', 'withdraw', 'answer', 'vote', 'read', 'note', 'join', 'presence',
]; // prettier-ignore
/** What leads on, and what a room is for: chance alone would seldom get to a vote. */
const OFTEN: readonly Verb[] = [
  'begin', 'propose', 'propose', 'propose', 'table', 'ballot', 'ballot', 'vote', 'vote', 'vote', 'count', 'reveal',
  'accept', 'rest', 'note', 'test', 'read', 'unveil', 'answer',
]; // prettier-ignore
/** What ends a room, or empties it: rare, or nothing else would happen. */
const SELDOM: readonly Verb[] = ['end', 'wipe', 'remove', 'debrief'];

export interface Draw {
  readonly by: string;
  readonly verb: Verb;
  readonly seed: number;
  /** Whatever the verb is, one is taken that somebody may ask for now. */
  readonly sensible: boolean;
}

/** What is asked for in a room, sensible more often than not. */
export function draws(length: number): fc.Arbitrary<readonly Draw[]> {
  const by = fc.constantFrom('', 'lead', 'nobody', ...Object.keys(CAST));
  const verb = fc.oneof(
    { weight: 10, arbitrary: fc.constantFrom(...VERBS.filter((each) => !SELDOM.includes(each))) },
    { weight: 1, arbitrary: fc.constantFrom(...SELDOM) },
  );
  const sensible = fc.oneof(
    { weight: 3, arbitrary: fc.constant(true) },
    { weight: 1, arbitrary: fc.constant(false) },
  );
  const draw = fc.record({ by, verb, seed: fc.nat(), sensible });
  return fc.array(draw, { minLength: length, maxLength: length, size: 'max' });
}

/** A drawn command as it would be asked for in this room, and by whom. */
export function drawn(it: Told, draw: Draw): { readonly command: Command; readonly who: Who } {
  count += 1;
  const chance = chanceOf(draw.seed);
  const { by, verb } = draw.sensible ? sensibly(it, chance) : draw;
  const placed = ['ballot', 'accept', 'inject', 'propose'].includes(verb)
    ? { place: chance.likely(0.95) ? it.room.state.place : 'n0' }
    : {};
  const more = moreOf(it, by, { verb, chance });
  // Each verb with what belongs to it, as `moreOf` says below.
  const command = { id: `c${count}`, verb, ...placed, ...more } as Command;
  const comes = verb === 'join' && chance.likely(0.5);
  const who = comes
    ? ({ member: `new${count}`, role: 'waiting', party: null } as const)
    : whoIs(it, by);
  return { command, who };
}

function sensibly({ room: { state } }: Told, chance: Chance): Pick<Draw, 'by' | 'verb'> {
  const ways = Object.values(state.members).flatMap(({ member, role }) =>
    OFTEN.filter((verb) => RULES[verb].roles.includes(role) && isTimely(state, verb)).map(
      (verb) => ({ by: member, verb }),
    ),
  );
  return ways.length === 0 ? { by: 'lead', verb: 'begin' } : chance.pick(ways);
}

const STEPS = freeze.steps.map(({ id }) => id);

function moreOf(
  it: Told,
  by: string,
  { verb, chance }: { readonly verb: Verb; readonly chance: Chance },
): More {
  const { state } = it.room;
  const ids = Object.keys(state.proposals);
  const proposal = ids.length === 0 ? 'constructor' : chance.pick(ids);
  const member = chance.pick([...Object.keys(CAST), 'nobody', 'constructor']);
  const node = chance.pick(state.roadmap?.nodes.map(({ id }) => id) ?? ['n0']);
  // Told apart by whose they are, and each by a number: what leaks is found in what is sent.
  const secret = `secret of ${whoIs(it, by).party ?? by} ${count}`;
  switch (verb) {
    case 'ballot':
      return { terms: termsFrom(it, chance) };
    case 'count':
      return { missing: chance.likely(0.9) ? missingIn(it) : 0 };
    case 'go':
      return { to: chance.likely(0.8) ? node : null };
    case 'prepare':
    case 'inject':
      return { step: chance.pick(['launch', 'launch', 'full-drills', 'visit']) };
    case 'time':
    case 'more':
      return { minutes: chance.whole(1, 9) };
    case 'screen':
      return { to: chance.pick(['shown', 'hidden', 'blank']) };
    case 'door':
      return { to: chance.pick(['open', 'open', 'locked']) };
    case 'seat':
      return { member, seat: seatFrom(chance) };
    case 'remove':
    case 'relink':
      return { member };
    case 'join':
      return { name: 'N', seat: chance.likely(0.5) ? null : seatFrom(chance) };
    case 'presence':
      return { member, here: chance.likely(0.8) };
    case 'propose':
      return { what: ideaFrom(chance), why: secret };
    case 'answer':
      return { proposal, answer: chance.pick(['accept', 'reading', 'reject']), text: 'said' };
    case 'accept':
    case 'table':
    case 'sponsor':
    case 'withdraw':
      return { proposal };
    case 'vote':
      return { ballot: ballotFrom(it, chance) };
    case 'test':
      return { node };
    case 'read':
    case 'note':
      return { text: secret };
    default:
      return {};
  }
}

function ideaFrom(chance: Chance) {
  const [step = '', other = ''] = chance.some(STEPS, 2);
  if (chance.likely(0.6)) return { kind: 'step', step: chance.pick(['visit', step]) };
  if (chance.likely(0.5)) return { kind: 'branch', steps: ['visit', step] };
  return { kind: 'deal', give: step, get: other };
}

function seatFrom(chance: Chance) {
  const role = chance.pick(['speaker', 'member', 'member', 'observer', 'projector'] as const);
  const isTeam = role === 'speaker' || role === 'member';
  return { role, party: isTeam ? chance.pick(['north', 'south', 'us', 'mars']) : null };
}

function termsFrom({ room: { state } }: Told, chance: Chance): Terms {
  const here = Object.values(state.proposals)
    .filter(({ status, at }) => status === 'open' && at === state.place)
    .map(({ id }) => id);
  const kind =
    here.length > 1
      ? chance.pick(['sense', 'choice', 'dots', 'ranking'] as const)
      : chance.pick(['sense', 'choice'] as const);
  const isOne = kind === 'sense' || kind === 'choice';
  const about = isOne ? chance.some(here, 1) : here;
  const by = chance.pick(['party', 'head', 'head'] as const);
  const attribution = chance.pick(['party', 'name', 'anonymous'] as const);
  if (kind === 'dots') return { kind, about, by, attribution, dots: chance.whole(1, 5) };
  return { kind, about, by, attribution };
}

function ballotFrom({ room: { state } }: Told, chance: Chance): Ballot {
  const { kind = 'sense', about = [] } = state.vote?.terms ?? {};
  if (chance.likely(0.1)) return { kind: 'abstain' };
  switch (chance.likely(0.95) ? kind : 'sense') {
    case 'choice':
      return { kind: 'choice', value: chance.pick(['yes', 'no']) };
    case 'dots':
      return { kind: 'dots', on: { [about[0] ?? '']: chance.whole(0, 6) } };
    case 'ranking':
      return { kind: 'ranking', order: chance.some(about, about.length) };
    default:
      return { kind: 'sense', value: chance.whole(1, 5) };
  }
}

function missingIn({ room: { state } }: Told): number {
  const { vote } = state;
  const voters = Object.values(state.members).filter(
    ({ role, here }) =>
      here && (role === 'speaker' || (role === 'member' && vote?.terms.by === 'head')),
  );
  return voters.filter(({ member }) => !found(vote?.ballots ?? {}, member)).length;
}

/** The audiences of a full room, and the last one who came. */
export const audiences: readonly Who[] = Object.entries(CAST).map(([member, [role, party]]) => ({
  member,
  role,
  party,
}));
