// Does a job tell how one question at a time goes?
import { describe, expect, test } from 'vitest';
import { type JobEvent, startJob } from '../../machines/job.ts';

type Event = JobEvent<string, number, readonly string[]>;

const ask: Event = { type: 'ASK', ticket: 1, question: 'shortest?' };
const progress: Event = { type: 'PROGRESS', ticket: 1, progress: 0.5 };
const answer: Event = { type: 'ANSWER', ticket: 1, answer: ['a', 'b'] };
const fail: Event = { type: 'FAIL', ticket: 1, problem: 'out of memory' };
const stop: Event = { type: 'STOP' };

function after(...events: readonly Event[]) {
  const job = startJob<string, number, readonly string[]>();
  for (const event of events) job.send(event);
  const { value, context } = job.getSnapshot();
  return { state: value, ...context };
}

const nothing = { ticket: 0, question: null, progress: null, answer: null, problem: null };
const asked = { ...nothing, ticket: 1, question: 'shortest?' };

describe('a job', () => {
  const cases: readonly [story: string, events: readonly Event[], at: object][] = [
    ['waits for a question', [], { state: 'idle', ...nothing }],
    ['runs once it is asked', [ask], { state: 'running', ...asked }],
    ['tells its progress', [ask, progress], { state: 'running', ...asked, progress: 0.5 }],
    [
      'is done with an answer',
      [ask, progress, answer],
      { state: 'done', ...asked, progress: 0.5, answer: ['a', 'b'] },
    ],
    [
      'is stopped, and shows how far it came',
      [ask, progress, stop],
      { state: 'stopped', ...asked, progress: 0.5 },
    ],
    ['fails with a problem', [ask, fail], { state: 'failed', ...asked, problem: 'out of memory' }],
    [
      'hears nothing before it is asked',
      [progress, answer, fail, stop],
      { state: 'idle', ...nothing },
    ],
    [
      'hears nothing after it was stopped',
      [ask, stop, progress, answer, fail],
      { state: 'stopped', ...asked },
    ],
    [
      'keeps its answer',
      [ask, answer, fail, stop],
      { state: 'done', ...asked, answer: ['a', 'b'] },
    ],
  ];
  test.each(cases)('%s', (_, events, at) => {
    expect(after(...events)).toEqual(at);
  });

  const again: Event = { type: 'ASK', ticket: 2, question: 'robust?' };
  const askedAgain = { ...nothing, ticket: 2, question: 'robust?' };

  test.each([[[ask, answer]], [[ask, stop]], [[ask, fail]], [[ask, progress]]])(
    'takes another question after %j and forgets the first',
    (events) => {
      expect(after(...events, again)).toEqual({ state: 'running', ...askedAgain });
    },
  );

  test('ignores what comes too late for an earlier question', () => {
    expect(after(ask, again, progress, answer, fail)).toEqual({ state: 'running', ...askedAgain });
  });
});
