// Which command lets the setback of a broken promise follow? It has no key, and comes with the menus that show it.
import { unfollowedOn } from '../roadmap/unfollowed.ts';
import { letItFollow } from './branch-edits.ts';
import type { Command } from './command.ts';
import { kept } from './derived.ts';
import { roadmapOf } from './document.ts';

const unfollowed = kept(unfollowedOn);

/** Possible where a promise is broken at the node whose setback has not followed. */
export const LET_FOLLOW: Command = {
  id: 'let-follow',
  label: 'command.let-follow',
  group: 'edit',
  keys: [],
  enabled: (state, { branch, node }) =>
    branch !== null &&
    node !== null &&
    unfollowed(roadmapOf(state), branch).some(({ concerns }) => concerns.includes(node)),
  run: (app, { branch, node }) => {
    if (branch !== null && node !== null) letItFollow(app, branch, node);
  },
};
