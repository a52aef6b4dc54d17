// Does a question live as it should: one at a time, never answered late, and stopped when it is stopped?
import { describe, expect, test } from 'vitest';
import { type QuestionEvent, type Watching, startQuestion } from '../../machines/question.ts';

interface Put extends Watching<number> {
  readonly question: string;
  readonly answer: (answer: string) => void;
  readonly fail: (error: unknown) => void;
}

/** Somebody who is asked, and says nothing until the test says what. */
function asked(...questions: readonly string[]) {
  const put: Put[] = [];
  const actor = startQuestion<string, number, string>(
    (question, watching) =>
      new Promise((answer, fail) => {
        put.push({ question, ...watching, answer, fail });
      }),
  );
  for (const question of questions) actor.send({ type: 'ASK', question });
  const at = () => {
    const { value, context } = actor.getSnapshot();
    return { state: value, ...context };
  };
  return { send: (event: QuestionEvent<string>) => actor.send(event), put, at };
}

/** What a promise set off has come to its end. */
const settled = () => new Promise((resolve) => setImmediate(resolve));
const nothing = { progress: null, parts: [], answer: null, problem: null };
const aborted = () => new DOMException('stopped', 'AbortError');

describe('a question', () => {
  test('waits to be asked', () => {
    const { put, at, send } = asked();
    send({ type: 'AGAIN' });
    send({ type: 'STOP' });
    expect(put).toEqual([]);
    expect(at()).toEqual({ state: 'idle', question: null, ...nothing });
  });

  test('is put once, tells its progress, and is done with its answer', async () => {
    const { put, at, send } = asked('shortest?');
    expect(put.map(({ question }) => question)).toEqual(['shortest?']);
    put[0]?.onProgress(5);
    expect(at()).toEqual({ state: 'running', question: 'shortest?', ...nothing, progress: 5 });
    put[0]?.answer('a b');
    await settled();
    const done = { state: 'done', question: 'shortest?', ...nothing, progress: 5, answer: 'a b' };
    expect(at()).toEqual(done);
    send({ type: 'STOP' });
    put[0]?.onProgress(6);
    expect(at()).toEqual(done);
    expect(put[0]?.signal.aborted).toBe(true);
  });

  test('keeps the parts that progress brings, and forgets them when it is put again', () => {
    const watched: Watching<{ readonly looked: number; readonly part?: string }>[] = [];
    const actor = startQuestion<
      string,
      { readonly looked: number; readonly part?: string },
      string
    >((_question, watching) => {
      watched.push(watching);
      return new Promise(() => undefined);
    });
    actor.send({ type: 'ASK', question: 'all rows?' });
    for (const progress of [{ looked: 1, part: 'a' }, { looked: 2 }, { looked: 3, part: 'b' }])
      watched[0]?.onProgress(progress);
    expect(actor.getSnapshot().context.parts).toEqual(['a', 'b']);
    actor.send({ type: 'AGAIN' });
    expect(actor.getSnapshot().context.parts).toEqual([]);
  });

  test.each([
    [new Error('out of memory'), 'out of memory'],
    ['a text', 'a text'],
  ])('fails with %s', async (error, problem) => {
    const { put, at } = asked('shortest?');
    put[0]?.fail(error);
    await settled();
    expect(at()).toEqual({ state: 'failed', question: 'shortest?', ...nothing, problem });
  });
});

describe('a question that is stopped', () => {
  test('is aborted, shows how far it came, and hears nothing more', async () => {
    const { put, at, send } = asked('shortest?');
    put[0]?.onProgress(5);
    send({ type: 'STOP' });
    expect(put[0]?.signal.aborted).toBe(true);
    const stopped = { state: 'stopped', question: 'shortest?', ...nothing, progress: 5 };
    put[0]?.onProgress(6);
    put[0]?.answer('late');
    await settled();
    expect(at()).toEqual(stopped);
  });

  test('has not failed when whoever was asked gives up on the spot', async () => {
    const { put, at, send } = asked('shortest?');
    const { signal, fail } = put[0] ?? {};
    signal?.addEventListener('abort', () => fail?.(aborted()));
    send({ type: 'STOP' });
    await settled();
    expect(at()).toMatchObject({ state: 'stopped', problem: null });
  });

  test('has not failed where somebody else has aborted it', async () => {
    const { put, at } = asked('shortest?');
    put[0]?.fail(aborted());
    await settled();
    expect(at()).toMatchObject({ state: 'stopped', problem: null });
  });

  test('is put again in the same words', async () => {
    const { put, at, send } = asked('shortest?');
    put[0]?.onProgress(5);
    send({ type: 'STOP' });
    send({ type: 'AGAIN' });
    expect(at()).toEqual({ state: 'running', question: 'shortest?', ...nothing });
    put[1]?.answer('a b');
    await settled();
    expect(put.map(({ question }) => question)).toEqual(['shortest?', 'shortest?']);
    expect(at()).toMatchObject({ state: 'done', answer: 'a b' });
  });
});

describe('a question that is overtaken', () => {
  test('is aborted before the next one is put', () => {
    const order: string[] = [];
    const actor = startQuestion<string, number, string>((question, { signal }) => {
      order.push(`put ${question}`);
      signal.addEventListener('abort', () => order.push(`aborted ${question}`));
      return new Promise(() => {});
    });
    actor.send({ type: 'ASK', question: 'one' });
    actor.send({ type: 'ASK', question: 'two' });
    expect(order).toEqual(['put one', 'aborted one', 'put two']);
  });

  test.each<[late: string, say: (put: Put | undefined) => void]>([
    ['progress', (put) => put?.onProgress(5)],
    ['answer', (put) => put?.answer('to the first')],
    ['failure', (put) => put?.fail(new Error('of the first'))],
    ['end', (put) => put?.fail(aborted())],
  ])('is not heard: its %s never shows', async (_, say) => {
    const { put, at } = asked('one', 'two');
    say(put[0]);
    await settled();
    expect(at()).toEqual({ state: 'running', question: 'two', ...nothing });
    put[1]?.answer('to the second');
    await settled();
    expect(at()).toMatchObject({ state: 'done', answer: 'to the second', problem: null });
  });

  test('also by itself, asked in the same words', async () => {
    const { put, at } = asked('one', 'one');
    put[0]?.answer('to the first');
    await settled();
    expect(at()).toMatchObject({ state: 'running', answer: null });
  });

  test.each<[story: string, end: (put: Put | undefined) => void]>([
    ['was answered', (put) => put?.answer('a')],
    ['has failed', (put) => put?.fail(new Error('b'))],
  ])('after it %s is forgotten', async (_, end) => {
    const { put, at, send } = asked('one');
    end(put[0]);
    await settled();
    send({ type: 'ASK', question: 'two' });
    expect(at()).toEqual({ state: 'running', question: 'two', ...nothing });
  });
});
