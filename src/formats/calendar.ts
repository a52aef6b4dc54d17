// Which dates of a roadmap go into a calendar: phases, deadlines, outside dates?
import { type Day, addDuration } from '../core/duration.ts';
import type { Roadmap } from '../roadmap/roadmap.ts';
import { sayDebtors, sayDue } from '../words/promises.ts';
import { sayPhase } from '../words/steps.ts';
import type { Words } from '../words/words.ts';
import { mainOf, tellBranches } from './told.ts';

interface Entry {
  /** Stays the same from one export to the next, so that a calendar replaces what it had. */
  readonly uid: string;
  readonly from: Day;
  /** The last day; the same as `from` for a single one. */
  readonly to: Day;
  readonly title: string;
}

/** The main branch as iCalendar (RFC 5545): all-day events with stable UIDs. */
export function writeCalendar(roadmap: Roadmap, words: Words): string {
  const stamp = stampOf(roadmap);
  const events = entriesOf(roadmap, words).flatMap(({ uid, from, to, title }) => [
    'BEGIN:VEVENT',
    `UID:${uid}@${roadmap.id}.stepwise`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${compact(from)}`,
    // The end of an all-day event is the day after it.
    `DTEND;VALUE=DATE:${compact(addDuration(to, 'P1D'))}`,
    `SUMMARY:${escaped(title)}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Stepwise//Roadmap//EN',
    `X-WR-CALNAME:${escaped(words.text(roadmap.name))}`,
    ...events,
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

/** RFC 5545 (3.6) knows no calendar without entries. */
export function lacksDates(roadmap: Roadmap, words: Words): 'export.no-dates' | null {
  return entriesOf(roadmap, words).length === 0 ? 'export.no-dates' : null;
}

function entriesOf(roadmap: Roadmap, words: Words): readonly Entry[] {
  const { scenario } = roadmap;
  const main = mainOf(roadmap)?.id;
  const told = tellBranches(roadmap).find(({ branch }) => branch.id === main);
  const outside = scenario.calendar.map(({ id, date, name }, index) => ({
    uid: `date-${id ?? index}`,
    from: date,
    to: date,
    title: words.text(name),
  }));
  const deadlines = (told?.commitments ?? []).flatMap(
    ({ commitment, from, deadline, status }): readonly Entry[] => {
      if (deadline === undefined) return [];
      const title = words.say('calendar.deadline', {
        party: sayDebtors(words, scenario, commitment),
        steps: sayDue(words, scenario, commitment),
        status: words.say(`status.${status}`),
      });
      const uid = `deadline-${commitment.id}-${from ?? 'start'}`;
      return [{ uid, from: deadline, to: deadline, title }];
    },
  );
  return [...outside, ...phaseEntries(roadmap, words), ...deadlines];
}

function phaseEntries(roadmap: Roadmap, words: Words): readonly Entry[] {
  const main = mainOf(roadmap)?.id;
  const steps = tellBranches(roadmap).find(({ branch }) => branch.id === main)?.steps ?? [];
  const starts = steps.flatMap(({ taken }, index) =>
    taken.node.phase === undefined ? [] : [index],
  );
  return starts.flatMap((start, index) => {
    const inside = steps.slice(start, starts[index + 1]);
    const [first] = inside;
    if (!first) return [];
    const from = inside.map(({ task }) => task.start.typical).reduce((a, b) => (a < b ? a : b));
    const to = inside.map(({ task }) => task.finish.typical).reduce((a, b) => (a > b ? a : b));
    return [
      {
        uid: `phase-${first.taken.node.id}`,
        from,
        to,
        title: sayPhase(words, roadmap.scenario, first.taken.phase),
      },
    ];
  });
}

/** The moment the roadmap was last changed, from the file: the same roadmap gives the same text. */
function stampOf({ modified, created, scenario }: Roadmap): string {
  const said = MOMENT.exec(modified ?? created ?? '');
  // Without an offset, it would be read by the clock of whoever exports it.
  const moment = new Date(said ? `${said[1]}${said[2] ?? 'T00:00:00'}${said[3] ?? 'Z'}` : '');
  const known = Number.isNaN(moment.getTime()) ? new Date(scenario.start) : moment;
  return known.toISOString().replaceAll(/[-:]|\.\d{3}/g, '');
}

/** ISO 8601: a day, or a day with the time and how far that is ahead of UTC. */
const MOMENT = /^(\d{4}-\d{2}-\d{2})(?:(T[\d:.]+)(Z|[+-]\d{2}:\d{2})?)?$/;

function compact(day: Day): string {
  return day.replaceAll('-', '');
}

function escaped(text: string): string {
  return (
    text
      .replaceAll('\\', '\\\\')
      .replaceAll(/[;,]/g, (sign) => `\\${sign}`)
      .replaceAll(/\r\n|[\r\n\u0085\u2028\u2029]/g, '\\n')
      // No other control character may stand in a text (RFC 5545, 3.1), but for the tab.
      .replaceAll(/(?!\t)\p{Cc}/gu, '')
  );
}

/** Lines longer than 75 octets go on in the next, which begins with a space (RFC 5545, 3.1). */
function folded(line: string): string {
  const parts: string[] = [];
  let part = '';
  let octets = 0;
  for (const sign of line) {
    const size = new TextEncoder().encode(sign).length;
    if (octets + size > 74) {
      parts.push(part);
      part = '';
      octets = 1;
    }
    part += sign;
    octets += size;
  }
  return [...parts, part].join('\r\n ');
}
