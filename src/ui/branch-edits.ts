// What do the edits of a whole branch do to the open roadmap, and what is said of it?
import { stepOf } from '../core/lookup.ts';
import { letFollow } from '../roadmap/let-follow.ts';
import { inOrderOfReadiness } from '../roadmap/readiness.ts';
import type { Roadmap } from '../roadmap/roadmap.ts';
import { branchOf, indexOf, lineTo } from '../roadmap/tree-index.ts';
import { unfollowedOn } from '../roadmap/unfollowed.ts';
import { edit, go } from './actions.ts';
import type { App } from './app-context.tsx';
import { roadmapOf } from './document.ts';

/** Puts the steps of a branch in the order of readiness. The reader stays at the step at which they stand. */
export function putInOrder({ doc, shelf }: App, branch: string): void {
  const before = roadmapOf(doc.get());
  const { place } = doc.get();
  const { roadmap, sooner, moved } = inOrderOfReadiness(before, branch);
  if (moved === 0) return shelf.tell({ kind: 'said', id: 'news.in-order' });
  edit(doc, { id: 'edit.order', values: { moved, sooner } }, () => roadmap);
  if (place === null || indexOf(roadmap).byId.has(place)) return;
  const { step } = indexOf(before).byId.get(place) ?? {};
  const same = lineOf(roadmap, branch).find((node) => node.step === step);
  if (same) go(doc, same.id);
}

/**
 * Lets the setback of a promise follow that is broken at a node: the one that sets it going, breaks it, or goes on as if
 * nothing had followed; at the end of a branch also what would follow behind it. The reader goes to the setback.
 */
export function letItFollow({ doc, words }: App, branch: string, node: string): void {
  const before = roadmapOf(doc.get());
  const missing = unfollowedOn(before, branch).find(({ concerns }) => concerns.includes(node));
  if (!missing) return;
  const roadmap = letFollow(before, branch, missing.run);
  const step = words.text(stepOf(before.scenario, missing.setback).name);
  edit(doc, { id: 'edit.follow', values: { step } }, () => roadmap);
  const old = new Set(lineOf(before, branch).map(({ id }) => id));
  const news = lineOf(roadmap, branch).find(({ id }) => !old.has(id));
  if (news) go(doc, news.id);
}

function lineOf(roadmap: Roadmap, branch: string) {
  return lineTo(roadmap, branchOf(roadmap, branch).tip);
}
