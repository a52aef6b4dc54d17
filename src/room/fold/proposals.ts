// What is a room after something was proposed, supported, answered, taken back or read?
import type { Folds } from '../events.ts';
import type { Proposal, RoomState } from '../state.ts';

export const proposalFolds: Folds<
  RoomState,
  'proposed' | 'tabled' | 'withdrawn' | 'sponsored' | 'answered' | 'testing' | 'read' | 'unveiled'
> = {
  proposed: (state, { proposal }) => withProposal(state, proposal),
  tabled: (state, { proposal }) => withProposal(state, proposal),
  withdrawn: (state, { proposal, draft }) => {
    if (draft === null) return changed(state, proposal, () => ({ status: 'withdrawn' }));
    // Of what nobody else ever saw nothing stays.
    const { [proposal]: _, ...proposals } = state.proposals;
    return { ...state, proposals };
  },
  sponsored: (state, { proposal, side }) =>
    changed(state, proposal, ({ sponsors }) => ({ sponsors: [...sponsors, side] })),
  answered: (state, { proposal, party, answer, text }) =>
    changed(state, proposal, ({ answers }) => ({
      answers: { ...answers, [party]: { answer, text } },
    })),
  testing: (state, { node }) => ({ ...state, test: { node, written: 0, texts: {} } }),
  read: (state, { party, text, first }) => {
    if (!state.test) return state;
    const { texts, written } = state.test;
    const known = party === null ? texts : { ...texts, [party]: text };
    return { ...state, test: { ...state.test, texts: known, written: written + Number(first) } };
  },
  unveiled: (state, { texts }) => {
    if (!state.test) return state;
    const kept = { node: state.test.node, texts };
    return { ...state, test: null, readings: [...state.readings, kept] };
  },
};

function withProposal(state: RoomState, proposal: Proposal): RoomState {
  return { ...state, proposals: { ...state.proposals, [proposal.id]: proposal } };
}

function changed(
  state: RoomState,
  id: string,
  change: (proposal: Proposal) => Partial<Proposal>,
): RoomState {
  const proposal = state.proposals[id];
  return proposal ? withProposal(state, { ...proposal, ...change(proposal) }) : state;
}
