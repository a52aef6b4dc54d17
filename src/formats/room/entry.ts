// How is one thing that happened in a live room said in a line?
import type { DebriefEntry } from '../../room/debrief.ts';
import { type RoomTelling, nameOf, stepsOf } from './names.ts';

export function momentOf(at: number): string {
  return new Date(at).toISOString();
}

export function sayEntry(entry: DebriefEntry, telling: RoomTelling): string {
  const { words } = telling;
  switch (entry.kind) {
    case 'opened':
    case 'debriefing':
    case 'ended':
      return words.say(`room.log-${entry.kind}`);
    case 'begun':
      return words.say('room.log-begun', { round: entry.round });
    case 'proposed':
      return words.say('room.log-proposed', {
        number: entry.proposal,
        steps: stepsOf(entry.steps, telling),
      });
    case 'sponsored':
    case 'withdrawn':
    case 'accepted':
      return words.say(`room.log-${entry.kind}`, { number: entry.proposal });
    case 'answered':
      return words.say(`room.log-${entry.answer}`, { number: entry.proposal });
    case 'revealed':
      return words.say('room.log-revealed', { proposals: words.list(entry.about.map(String)) });
    case 'injected': {
      const step = nameOf(entry.step, telling);
      return words.say(entry.voided ? 'room.log-voided' : 'room.log-injected', { step });
    }
    case 'went':
      return words.say('room.log-went', { step: nameOf(entry.step, telling) });
    case 'read':
      return words.say('room.log-read', { step: nameOf(entry.step, telling), text: entry.text });
    default:
      return entry satisfies never;
  }
}
