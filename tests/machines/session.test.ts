// Does the session follow what a person does in the app?
import { describe, expect, test } from 'vitest';
import { dialogOf, modeOf, type SessionEvent, startSession } from '../../machines/session.ts';

type Shorthand = Exclude<SessionEvent['type'], 'OPEN'> | `OPEN ${string}`;

/** What a session is at after some events, given by name; `OPEN help` opens the help. */
function after(...events: readonly Shorthand[]): string {
  const actor = startSession();
  for (const event of events) {
    const [type, dialog] = event.split(' ');
    actor.send((dialog === undefined ? { type } : { type, dialog }) as SessionEvent);
  }
  const snapshot = actor.getSnapshot();
  return `${modeOf(snapshot)}, ${snapshot.value.focus}, ${dialogOf(snapshot) ?? '-'}`;
}

describe('a session', () => {
  const cases: readonly [events: readonly Shorthand[], at: string][] = [
    [[], 'planning, browsing, -'],
    [['COMPARE'], 'comparing, browsing, -'],
    [['ASK'], 'asking, browsing, -'],
    [['ASK', 'PLAN'], 'planning, browsing, -'],
    [['PRESENT'], 'presenting, browsing, -'],
    [['LEAVE'], 'planning, browsing, -'],
    [['READ'], 'planning, reading, -'],
    [['READ', 'EDIT'], 'planning, editing, -'],
    [['EDIT', 'DONE'], 'planning, browsing, -'],
    [['BRIEF'], 'briefing, browsing, -'],
    [['PRESENT', 'BRIEF'], 'briefing, browsing, -'],
    [['PRESENT', 'READ'], 'presenting, reading, -'],
    [['OPEN palette'], 'planning, browsing, palette'],
    [['OPEN new', 'CLOSE'], 'planning, browsing, -'],
    [['EDIT', 'OPEN export', 'CLOSE'], 'planning, editing, -'],
  ];
  test.each(cases)('after %j is at %s', (events, at) => {
    expect(after(...events)).toBe(at);
  });
});

describe('presenting', () => {
  test('is not ended by the key that begins it, whatever lies open', () => {
    expect(after('PRESENT', 'PRESENT')).toBe('presenting, browsing, -');
    expect(after('COMPARE', 'PRESENT', 'PRESENT', 'LEAVE')).toBe('comparing, browsing, -');
    expect(after('PRESENT', 'OPEN help', 'PRESENT')).toBe('presenting, browsing, help');
  });

  test('comes back to where it began', () => {
    expect(after('COMPARE', 'PRESENT', 'LEAVE')).toBe('comparing, browsing, -');
    expect(after('COMPARE', 'PRESENT', 'ESCAPE')).toBe('comparing, browsing, -');
    expect(after('PRESENT', 'ESCAPE')).toBe('planning, browsing, -');
  });

  test.each(['PRESENT', 'BRIEF', 'COMPARE', 'ASK'] as const)(
    'is not ended by an Escape that closes what lies open (%s)',
    (mode) => {
      const [at] = after(mode).split(',');
      for (const open of ['OPEN help', 'OPEN problems', 'READ', 'EDIT'] as const) {
        expect(after(mode, open, 'ESCAPE')).toBe(`${at}, browsing, -`);
        expect(after(mode, open, 'ESCAPE', 'ESCAPE')).toBe('planning, browsing, -');
      }
      expect(after(mode, 'READ', 'OPEN help', 'ESCAPE')).toBe(`${at}, reading, -`);
    },
  );

  test('so does the printed page', () => {
    expect(after('COMPARE', 'BRIEF', 'BRIEF')).toBe('comparing, browsing, -');
    expect(after('COMPARE', 'BRIEF', 'OPEN help', 'ESCAPE')).toBe('briefing, browsing, -');
    expect(after('ASK', 'BRIEF', 'PRESENT', 'ESCAPE')).toBe('asking, browsing, -');
  });
});

describe('another mode', () => {
  test.each(['PLAN', 'COMPARE', 'ASK', 'PRESENT', 'BRIEF'] as const)(
    'by %s leaves a reason behind',
    (event) => {
      expect(after('READ', event)).toContain('browsing');
    },
  );
});

describe('Escape closes what lies topmost', () => {
  const opened: readonly Shorthand[] = ['ASK', 'READ', 'OPEN help'];
  const cases: readonly [times: number, at: string][] = [
    [0, 'asking, reading, help'],
    [1, 'asking, reading, -'],
    [2, 'asking, browsing, -'],
    [3, 'planning, browsing, -'],
    [4, 'planning, browsing, -'],
  ];
  test.each(cases)('%i times: %s', (times, at) => {
    expect(after(...opened, ...Array<Shorthand>(times).fill('ESCAPE'))).toBe(at);
  });
});

describe('a dialog', () => {
  test('takes the place of another', () => {
    expect(after('OPEN palette', 'OPEN positions')).toBe('planning, browsing, positions');
  });

  test.each([
    'palette',
    'help',
    'new',
    'open',
    'export',
    'positions',
    'details',
    'library',
    'states',
    'link',
  ])('%s closes when it is opened again', (dialog) => {
    expect(after(`OPEN ${dialog}`)).toBe(`planning, browsing, ${dialog}`);
    expect(after(`OPEN ${dialog}`, `OPEN ${dialog}`)).toBe('planning, browsing, -');
  });

  test('about a refused file comes over any other and stays until it is closed', () => {
    expect(after('OPEN open', 'OPEN problems', 'OPEN palette')).toBe(
      'planning, browsing, problems',
    );
    expect(after('OPEN problems', 'OPEN problems')).toBe('planning, browsing, problems');
    expect(after('OPEN problems', 'ESCAPE')).toBe('planning, browsing, -');
    expect(after('OPEN problems', 'CLOSE')).toBe('planning, browsing, -');
  });
});
