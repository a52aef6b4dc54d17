// Does a workshop go on as a facilitator of a full room needs it?
import { describe, expect, test } from 'vitest';
import { FRESH_WORKSHOP, type KeptWorkshop, type LogEntry } from '../../machines/sitting.ts';
import {
  clockAt,
  keptWorkshop,
  startWorkshop,
  type Workshop,
  type WorkshopEvent,
} from '../../machines/workshop.ts';

const ROAD = { place: 'n5', branch: 'b1' };
const ASIDE = { place: 'n9', branch: 'b7' };

const entry = (step: string): LogEntry => ({
  at: '2026-11-30T10:00:00.000Z',
  kind: 'took',
  step,
  number: 1,
  branch: 'b1',
  by: '',
});

function after(events: readonly WorkshopEvent[], kept?: KeptWorkshop): Workshop {
  const workshop = startWorkshop(kept);
  for (const event of events) workshop.send(event);
  return workshop;
}

/** What lies before the room: what is seen, what is asked, where the cards begin. */
function screenAfter(...events: readonly WorkshopEvent[]): string {
  const { value, context } = after(events).getSnapshot();
  const { light, next, sight, table } = value;
  return [light, next, sight, table, context.page, context.asked ?? '-'].join(' ');
}

const HIDE = { type: 'HIDE' } as const;
const BLANK = { type: 'BLANK' } as const;
const CANCEL = { type: 'CANCEL' } as const;
const show = (sight: 'board' | 'map' | 'compare') => ({ type: 'SHOW', sight }) as const;
const deck = { type: 'DECK', deck: 'blocked' } as const;
const page = (first: number) => ({ type: 'PAGE', page: first }) as const;
const ask = (step: string) => ({ type: 'ASK', step }) as const;
const moved = (to: KeptWorkshop['road'] & object) => ({ type: 'MOVED', to }) as const;
const inject = (from: KeptWorkshop['road'] & object) => ({ type: 'INJECT', from }) as const;

describe('the screen of the room', () => {
  const cases: readonly [about: string, events: readonly WorkshopEvent[], at: string][] = [
    ['begins with the step and what can be chosen', [], 'lit shown step choices 0 -'],
    ['hides what comes next', [HIDE], 'lit hidden step choices 0 -'],
    ['and shows it again', [HIDE, HIDE], 'lit shown step choices 0 -'],
    ['goes dark', [BLANK], 'blank shown step choices 0 -'],
    [
      'what was hidden is hidden when it is light again',
      [HIDE, BLANK, BLANK],
      'lit hidden step choices 0 -',
    ],
    ['turns to the board', [show('board')], 'lit shown board choices 0 -'],
    ['from there to the map', [show('board'), show('map')], 'lit shown map choices 0 -'],
    ['and back with the same key', [show('map'), show('map')], 'lit shown step choices 0 -'],
    [
      'stays on the board while the room walks',
      [show('board'), moved(ROAD)],
      'lit shown board choices 0 -',
    ],
    ['turns to what is blocked', [deck], 'lit shown step blocked 0 -'],
    ['and back', [deck, deck], 'lit shown step choices 0 -'],
    ['turns the page', [page(4)], 'lit shown step choices 4 -'],
    ['another deck begins with its first card', [page(4), deck], 'lit shown step blocked 0 -'],
    [
      'after a step the cards begin anew',
      [deck, page(4), moved(ROAD)],
      'lit shown step choices 0 -',
    ],
    ['asks before it assumes', [ask('a')], 'lit shown step choices 0 a'],
    ['asks about one at a time', [ask('a'), ask('b')], 'lit shown step choices 0 b'],
    ['can leave it', [deck, ask('a'), CANCEL], 'lit shown step blocked 0 -'],
    ['asks no more once the room has moved', [ask('a'), moved(ROAD)], 'lit shown step choices 0 -'],
  ];
  test.each(cases)('%s', (_about, events, at) => {
    expect(screenAfter(...events)).toBe(at);
  });
});

describe('the road', () => {
  const roadAfter = (...events: readonly WorkshopEvent[]) =>
    after(events).getSnapshot().context.road;

  test.each<readonly [string, readonly WorkshopEvent[], KeptWorkshop['road']]>([
    ['is not left at first', [moved(ROAD)], null],
    ['is left by an inject', [inject(ROAD), moved(ASIDE)], ROAD],
    [
      'is where it was left first, whatever is thrown then',
      [inject(ROAD), moved(ASIDE), inject(ASIDE)],
      ROAD,
    ],
    [
      'is still there after steps beside it',
      [inject(ROAD), moved(ASIDE), moved({ ...ASIDE, place: 'n10' })],
      ROAD,
    ],
    ['is reached again on its branch', [inject(ROAD), moved(ASIDE), moved(ROAD)], null],
    [
      'was not left where the inject was part of it',
      [inject(ROAD), moved({ ...ROAD, place: 'n6' })],
      null,
    ],
  ])('%s', (_about, events, road) => {
    expect(roadAfter(...events)).toEqual(road);
  });
});

describe('the clock', () => {
  const at = (minutes: number) => minutes * 60_000;
  const start = (minutes: number, now: number) => ({ type: 'START', minutes, at: now }) as const;
  const hold = (now: number) => ({ type: 'HOLD', at: now }) as const;
  const add = (minutes: number, now: number) => ({ type: 'ADD', minutes, at: now }) as const;

  test.each<readonly [string, readonly WorkshopEvent[], readonly [now: number, shown: object]]>([
    ['shows nothing at first', [], [at(1), { kind: 'idle' }]],
    ['pauses nothing that does not run', [hold(0)], [at(1), { kind: 'idle' }]],
    ['runs any length', [start(7.5, 0)], [at(1), { kind: 'running', left: at(6.5) }]],
    ['is over', [start(5, 0)], [at(5), { kind: 'over', left: 0 }]],
    ['pauses', [start(5, 0), hold(at(2))], [at(60), { kind: 'paused', left: at(3) }]],
    [
      'goes on',
      [start(5, 0), hold(at(2)), hold(at(60))],
      [at(61), { kind: 'running', left: at(2) }],
    ],
    ['gets more time', [start(5, 0), add(5, at(1))], [at(1), { kind: 'running', left: at(9) }]],
    [
      'gets more time while it pauses',
      [start(5, 0), hold(at(2)), add(1, at(9))],
      [at(9), { kind: 'paused', left: at(4) }],
    ],
    [
      'gets more time after it was over',
      [start(5, 0), add(2, at(30))],
      [at(30), { kind: 'running', left: at(2) }],
    ],
    ['begins anew', [start(5, 0), start(10, at(1))], [at(1), { kind: 'running', left: at(10) }]],
    ['stops', [start(5, 0), { type: 'STOP' }], [at(1), { kind: 'idle' }]],
  ])('%s', (_about, events, [now, shown]) => {
    expect(clockAt(after(events).getSnapshot(), now)).toEqual(shown);
  });
});

describe('what is written down', () => {
  test('a note belongs to its place, and an empty one is none', () => {
    const note = (place: string | null, text: string) => ({ type: 'NOTE', place, text }) as const;
    const { context } = after([
      note(null, 'Begin'),
      note('n1', 'Ask Kim'),
      note('n1', ''),
    ]).getSnapshot();
    expect(context.notes).toEqual({ '': 'Begin' });
  });

  test('an inject is laid ready and put away by the same key', () => {
    const prepare = { type: 'PREPARE', step: 'test' } as const;
    expect(after([prepare]).getSnapshot().context.prepared).toEqual(['test']);
    expect(after([prepare, prepare]).getSnapshot().context.prepared).toEqual([]);
  });

  test('who chose is put right of one entry alone', () => {
    const log = [entry('a'), entry('b')];
    const { context } = after([
      { type: 'LOG', entries: log },
      { type: 'CORRECT', index: 1, by: 'Ann' },
    ]).getSnapshot();
    expect(context.log.map(({ by }) => by)).toEqual(['', 'Ann']);
  });

  test('a log that was put away comes back, until something else is written', () => {
    const written: WorkshopEvent[] = [{ type: 'LOG', entries: [entry('a')] }, { type: 'CLEAR' }];
    const back: WorkshopEvent = { type: 'BRING_BACK' };
    expect(after(written).getSnapshot().context.log).toEqual([]);
    expect(after([...written, back]).getSnapshot().context.log).toEqual([entry('a')]);
    const next: WorkshopEvent = { type: 'LOG', entries: [entry('b')] };
    expect(after([...written, next, back]).getSnapshot().context.log).toEqual([entry('b')]);
    expect(after([...written, { type: 'CLEAR' }, back]).getSnapshot().context.log).toEqual([
      entry('a'),
    ]);
  });
});

describe('after a reload', () => {
  const doings: readonly (readonly WorkshopEvent[])[] = [
    [],
    [HIDE, inject(ROAD), { type: 'CHOOSER', by: 'Team A' }],
    [HIDE, BLANK, { type: 'START', minutes: 5, at: 1000 }],
    [BLANK, { type: 'START', minutes: 5, at: 1000 }, { type: 'HOLD', at: 2000 }],
    [
      { type: 'LOG', entries: [entry('a')] },
      { type: 'NOTE', place: 'n1', text: 'Mine' },
      { type: 'PREPARE', step: 'test' },
    ],
  ];

  test.each(doings)('all is as it was: %#', (...events) => {
    const kept = keptWorkshop(after(events).getSnapshot());
    const again = keptWorkshop(
      startWorkshop(JSON.parse(JSON.stringify(kept)) as KeptWorkshop).getSnapshot(),
    );
    expect(again).toEqual(kept);
  });

  test('what another page has made of it takes the place of what is here', () => {
    const here = after([
      HIDE,
      BLANK,
      { type: 'START', minutes: 5, at: 0 },
      { type: 'CHOOSER', by: 'A' },
    ]);
    here.send({ type: 'LOAD', kept: { ...FRESH_WORKSHOP, by: 'B' } });
    expect(keptWorkshop(here.getSnapshot())).toEqual({ ...FRESH_WORKSHOP, by: 'B' });
  });
});
