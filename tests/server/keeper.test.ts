// Is nothing acknowledged or told that is not on the disk, also when the disk takes no more?
import { expect, test } from 'vitest';
import type { Batch } from '../../src/room/act.ts';
import type { Command } from '../../src/room/commands.ts';
import { keep } from '../../src/server/keeper.ts';
import { seated, whoIs } from '../room/makers.ts';

/** A room whose disk answers when the test says so. */
function room() {
  const it = seated();
  const onDisk: Batch[] = [];
  const told: number[] = [];
  const writes: { batches: readonly Batch[]; end: (isFull?: boolean) => void }[] = [];
  const append = (batches: readonly Batch[]) =>
    new Promise<void>((done, fail) => {
      const end = (isFull = false) => {
        if (isFull) return fail(new Error('ENOSPC'));
        onDisk.push(...batches);
        return done();
      };
      writes.push({ batches, end });
    });
  const log = { append, close: () => Promise.resolve() };
  const keeper = keep(
    { room: it.room, batches: it.log, log },
    { now: () => 5000, told: ({ seq }) => told.push(seq) },
  );
  const note = (id: string) => {
    const command: Command = { id, verb: 'note', text: `note ${id}` };
    return keeper.ask(command, whoIs(it, 'kim'));
  };
  const turn = () => new Promise((done) => setImmediate(done));
  return { it, keeper, onDisk, told, writes, note, turn, seq: it.room.seq };
}

test('an answer waits for the disk, and what is asked in the meantime goes to it together', async () => {
  const { keeper, writes, told, note, turn, seq } = room();
  const answers: string[] = [];
  const first = note('a').then(() => answers.push('a'));
  await turn();
  const others = [note('b'), note('c')];
  await turn();
  expect([answers, told, keeper.room().seq, writes.length]).toEqual([[], [], seq, 1]);
  writes[0]?.end();
  await first;
  await turn();
  expect([told, writes.map(({ batches }) => batches.length)]).toEqual([[seq + 1], [1, 2]]);
  writes[1]?.end();
  expect(await Promise.all(others)).toEqual([
    { kind: 'ok', seq: seq + 2 },
    { kind: 'ok', seq: seq + 3 },
  ]);
  expect(keeper.since(seq).map((batch) => batch.id)).toEqual(['a', 'b', 'c']);
});

test('a command that is sent again while it is on its way is done once, and both are answered', async () => {
  const { writes, note, turn, onDisk } = room();
  const both = [note('a'), note('a')];
  await turn();
  writes[0]?.end();
  const [one, other] = await Promise.all(both);
  expect(one).toEqual(other);
  expect(await note('a')).toEqual(one);
  expect(onDisk).toHaveLength(1);
});

test('a full disk stops all acknowledging, tells nobody, and changes nothing until it has room', async () => {
  const { it, keeper, writes, told, note, turn, onDisk, seq } = room();
  const first = [note('a'), note('a')];
  await turn();
  const second = note('b');
  writes[0]?.end(true);
  const no = { kind: 'no', no: 'store' };
  expect(await Promise.all([...first, second])).toEqual([no, no, no]);
  expect([onDisk, told]).toEqual([[], []]);
  expect(keeper.room()).toBe(it.room);
  // The same command again, once there is room: the same line.
  const again = note('a');
  await turn();
  writes[1]?.end();
  expect(await again).toEqual({ kind: 'ok', seq: seq + 1 });
  expect(told).toEqual([seq + 1]);
});
