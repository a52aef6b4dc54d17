// What happens if somebody proposes, supports, answers or takes back, or says how a step reads?
import { areSteps, canTake, isOwnGive, isPlace, stepsOf } from '../ideas.ts';
import { type Proposal, found } from '../state.ts';
import { type Who, isTeam, sideOf } from '../who.ts';
import type { Answers, Asked } from './decided.ts';

/** Of one room: what nobody can read any more is no proposal. */
const MOST_PROPOSALS = 300;

const FRESH = { sponsors: [], answers: {}, agreed: [], dissent: [] } as const;

export const proposalsAsked: Answers<
  'propose' | 'table' | 'sponsor' | 'withdraw' | 'answer' | 'test' | 'read' | 'unveil'
> = {
  propose: ({ id: command, what, why }, { state, roadmap, who }) => {
    const steps = stepsOf(what);
    if (!areSteps(roadmap, steps) || !canTake(roadmap, state.place, steps)) return 'stale';
    if (who.party !== null && !isOwnGive(roadmap, what, who.party)) return 'role';
    const id = `${who.member}.${command}`;
    if (found(state.proposals, id)) return 'stale';
    if (Object.keys(state.proposals).length >= MOST_PROPOSALS) return 'stale';
    const draft = draftOf(who, state.told);
    const proposal: Proposal = {
      ...FRESH,
      id,
      what,
      why,
      at: state.place,
      member: who.member,
      party: who.party,
      status: draft === null ? 'open' : 'draft',
    };
    return [{ kind: 'proposed', proposal, draft }];
  },
  table: ({ proposal: id }, { state, who }) => {
    const proposal = found(state.proposals, id);
    if (proposal?.status !== 'draft' || proposal.party !== who.party) return 'stale';
    if (proposal.at !== state.place) return 'stale';
    return [{ kind: 'tabled', proposal: { ...proposal, status: 'open' } }];
  },
  sponsor: ({ proposal: id }, { state, who }) => {
    const side = sideOf(who);
    const proposal = found(state.proposals, id);
    if (proposal?.status !== 'open' || side === null) return 'stale';
    const stands = side === (proposal.party ?? '') || proposal.sponsors.includes(side);
    return stands ? [] : [{ kind: 'sponsored', proposal: id, side }];
  },
  withdraw: ({ proposal: id }, { state, who }) => {
    const proposal = found(state.proposals, id);
    if (!proposal || !['draft', 'open'].includes(proposal.status)) return 'stale';
    if (!isOwn(proposal, who)) return proposal.status === 'draft' ? 'stale' : 'role';
    const side = proposal.party ?? '';
    const draft = proposal.status === 'draft' ? { side, told: state.told } : null;
    return [{ kind: 'withdrawn', proposal: id, draft }];
  },
  answer: ({ proposal: id, answer, text }, { state, who: { party } }) =>
    found(state.proposals, id)?.status === 'open' && party !== null
      ? [{ kind: 'answered', proposal: id, party, answer, text }]
      : 'stale',
  test: ({ node }, { state, roadmap }) => {
    if (state.test) return 'phase';
    return isPlace(roadmap, node) ? [{ kind: 'testing', node }] : 'stale';
  },
  read: ({ text }, asked) => readBy(text, asked),
  unveil: (_, { state: { test } }) => {
    if (!test) return 'phase';
    const texts = Object.entries(test.texts).flatMap(([party, text]): [string, string][] =>
      text === null ? [] : [[party, text]],
    );
    return [{ kind: 'unveiled', texts: Object.fromEntries(texts) }];
  },
};

function readBy(text: string, { state: { test }, who: { party } }: Asked) {
  if (!test || party === null) return 'phase';
  return [{ kind: 'read' as const, party, text, first: !Object.hasOwn(test.texts, party) }];
}

/** What a member of a team proposes is the team's own until its speaker puts it on the table. */
function draftOf(who: Who, told: boolean) {
  return who.role === 'member' && who.party !== null ? { side: who.party, told } : null;
}

/** A speaker takes back what the party proposed, a member an own draft, facilitators what they proposed. */
function isOwn({ party, member, status }: Proposal, who: Who): boolean {
  if (!isTeam(who)) return party === null;
  if (party !== who.party) return false;
  return who.role === 'speaker' || (status === 'draft' && member === who.member);
}
