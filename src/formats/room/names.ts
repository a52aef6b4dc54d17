// What are the parties and steps of a live room called, once it is over?
import type { Debrief, DebriefEntry } from '../../room/debrief.ts';
import type { Side } from '../../room/happened.ts';
import { nameIn } from '../../words/texts.ts';
import type { Words } from '../../words/words.ts';
import { stepName } from '../log-entry.ts';

export interface RoomTelling {
  readonly debrief: Debrief;
  readonly words: Words;
}

export function whoOf(entry: DebriefEntry, telling: RoomTelling): string {
  return 'by' in entry && entry.by !== null ? partyOf(entry.by, telling) : '';
}

export function saySide({ count, parties }: Side, telling: RoomTelling): string {
  const { words } = telling;
  const names = parties.map((party) => partyOf(party, telling));
  return names.length > 0 ? words.list(names) : words.say('room.parties', { count });
}

function partyOf(id: string, { debrief: { roadmap }, words }: RoomTelling): string {
  if (id === '') return words.say('room.facilitators');
  return nameIn(roadmap?.scenario.parties ?? [], id, words);
}

export function nameOf(step: string | null, { debrief: { roadmap }, words }: RoomTelling): string {
  return roadmap ? stepName(words, roadmap.scenario, step) : (step ?? '');
}

export function stepsOf(steps: readonly string[], telling: RoomTelling): string {
  return telling.words.list(steps.map((step) => nameOf(step, telling)));
}
