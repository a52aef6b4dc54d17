// Who is in a room, and which verbs may each role use at all?

/** A co-facilitator is a facilitator. Who waits has given a name and has no seat yet. */
export type Role = 'facilitator' | 'speaker' | 'member' | 'observer' | 'projector' | 'waiting';

/** Someone who acts or watches. It is the audience of what is sent, too. */
export interface Who {
  readonly member: string;
  readonly role: Role;
  /** The party of a speaker or member; null for everybody else. */
  readonly party: string | null;
}

/** A seat of the room. `epoch` counts the links given out for it: an older one opens nothing. */
export interface Member extends Who {
  readonly name: string;
  readonly epoch: number;
  readonly here: boolean;
}

/** The room's own hand: it rings the clock, and notes who came and who left. */
export const HOUSE: Who = { member: '', role: 'facilitator', party: null };

/** Is this one of a party's team? */
export function isTeam({ role }: Pick<Who, 'role'>): boolean {
  return role === 'speaker' || role === 'member';
}

/** Whose part of a note or of a proposal this is: a party's, or '' for the facilitators'. Null where one has no part. */
export function sideOf({ role, party }: Who): string | null {
  return role === 'facilitator' ? '' : isTeam({ role }) ? party : null;
}
