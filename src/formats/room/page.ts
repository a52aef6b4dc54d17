// How is a live room told on one page, in Markdown?
import type { DebriefEntry } from '../../room/debrief.ts';
import { markingIn, oneLine } from '../markdown-text.ts';
import { momentOf, sayEntry } from './entry.ts';
import { type RoomTelling, nameOf, saySide, stepsOf, whoOf } from './names.ts';
import { sayVote } from './vote.ts';

type Entry<K extends DebriefEntry['kind']> = Extract<DebriefEntry, { readonly kind: K }>;

/** For people: what was accepted, how they voted, how steps were read, and all that happened. In Markdown. */
export function roomAsPage(telling: RoomTelling): string {
  const { debrief, words } = telling;
  const { entries, title, named, rounds, roadmap } = debrief;
  const of = <K extends DebriefEntry['kind']>(kind: K) =>
    entries.filter((entry): entry is Entry<K> => entry.kind === kind);
  const listed = (lines: readonly string[]) =>
    lines.length === 0
      ? words.say('room.nothing')
      : lines.map((line) => `- ${oneLine(line)}`).join('\n');
  return [
    `# ${oneLine(words.say('room.title', { title }))}`,
    ...[roadmap ? markingIn(roadmap, words) : ''].filter((line) => line !== ''),
    ...(named ? [] : [words.say('room.unnamed')]),
    words.say('room.about', {
      rounds,
      proposals: of('proposed').length,
      accepted: of('accepted').length,
    }),
    `## ${words.say('room.agreed')}`,
    listed(of('accepted').map((entry) => sayAccepted(entry, telling))),
    `## ${words.say('room.votes')}`,
    listed(of('revealed').flatMap((entry) => sayVote(entry, telling))),
    `## ${words.say('room.readings')}`,
    listed(of('read').map((entry) => sayReading(entry, telling))),
    `## ${words.say('room.turns')}`,
    listed(entries.map((entry) => sayTurn(entry, telling))),
    '',
  ].join('\n\n');
}

function sayTurn(entry: DebriefEntry, telling: RoomTelling): string {
  const { words } = telling;
  const who = whoOf(entry, telling);
  const said = `${words.time(momentOf(entry.at))} ${sayEntry(entry, telling)}`;
  // What was read says its text already.
  const text = 'text' in entry && entry.kind !== 'read' ? entry.text : '';
  const whole = text === '' ? said : words.say('room.with-text', { said, text });
  return who === '' ? whole : `${whole} (${who})`;
}

function sayAccepted(
  { proposal, agreed, dissent }: Entry<'accepted'>,
  telling: RoomTelling,
): string {
  const { words, debrief } = telling;
  const steps = debrief.entries.find(
    (entry) => entry.kind === 'proposed' && entry.proposal === proposal,
  );
  return [
    words.say('room.proposal', {
      number: proposal,
      steps: steps?.kind === 'proposed' ? stepsOf(steps.steps, telling) : '',
    }),
    words.say('room.agreed-by', { who: saySide(agreed, telling) }),
    ...(dissent.count === 0
      ? []
      : [words.say('room.dissent-by', { who: saySide(dissent, telling) })]),
  ].join('; ');
}

function sayReading(entry: Entry<'read'>, telling: RoomTelling): string {
  const { words } = telling;
  const step = nameOf(entry.step, telling);
  const said = words.say('room.reading', { step, text: entry.text });
  const who = whoOf(entry, telling);
  return who === '' ? said : `${said} (${who})`;
}
