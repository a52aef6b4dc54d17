// How does one room go on under many hands, with nothing acknowledged that is not on the disk?
import { type Batch, type Room, act, next } from '../room/act.ts';
import type { Command } from '../room/commands.ts';
import type { Refusal } from '../room/decide/decided.ts';
import type { Who } from '../room/who.ts';
import type { RoomLog } from './room-log.ts';

/** `seq`: the line of the log that a command came to, now or when it was first sent. */
export type Answer =
  { readonly kind: 'ok'; readonly seq: number } | { readonly kind: 'no'; readonly no: Refusal };

export interface Keeper {
  /** The room as far as it is on the disk: what may be told. */
  readonly room: () => Room;
  /** Answers when what came of it is on the disk. */
  readonly ask: (command: Command, who: Who) => Promise<Answer>;
  /** All of the log after a line. */
  readonly since: (seq: number) => readonly Batch[];
  /** Resolves when nothing is under way any more. */
  readonly close: () => Promise<void>;
}

interface Kept {
  readonly room: Room;
  readonly batches: readonly Batch[];
  readonly log: RoomLog;
}

interface Hearing {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Hears of every line that has come to the disk, in order, with the room after it. */
  readonly told: (batch: Batch, room: Room) => void;
}

interface Waiting {
  readonly batch: Batch;
  readonly after: Room;
  readonly answer: (answer: Answer) => void;
}

/**
 * A room that goes on from its log. What is asked while the disk is busy goes to it together. When the disk takes no more, all
 * that was not on it is as if it had never been asked, and is answered `store`.
 */
export function keep({ room, batches, log }: Kept, { now, told }: Hearing): Keeper {
  const lines = [...batches];
  let onDisk = room;
  let newest = room;
  /** By line: what is still on its way to the disk. */
  const underWay = new Map<number, Promise<Answer>>();

  const ask = (command: Command, who: Who): Promise<Answer> => {
    const acted = act(newest, command, { who, now: now() });
    if (acted.kind === 'no') return Promise.resolve(acted);
    if (acted.kind === 'again')
      return underWay.get(acted.seq) ?? Promise.resolve({ kind: 'ok', seq: acted.seq });
    const { batch } = acted;
    newest = next(newest, batch);
    const after = newest;
    const answered = new Promise<Answer>((answer) => lots.add({ batch, after, answer }));
    underWay.set(batch.seq, answered);
    return answered;
  };

  const lots = inLots<Waiting>(async (lot) => {
    const isWritten = await log.append(lot.map(({ batch }) => batch)).then(
      () => true,
      () => false,
    );
    if (isWritten) for (const each of lot) written(each);
    else lose([...lot, ...lots.takeAll()]);
  });

  const written = ({ batch, after, answer }: Waiting): void => {
    lines.push(batch);
    onDisk = after;
    underWay.delete(batch.seq);
    told(batch, after);
    answer({ kind: 'ok', seq: batch.seq });
  };

  /** What was decided on top of what the disk refused cannot stand either. */
  const lose = (lost: readonly Waiting[]): void => {
    newest = onDisk;
    underWay.clear();
    for (const { answer } of lost) answer({ kind: 'no', no: 'store' });
  };

  const close = () => lots.idle().then(log.close);
  return { room: () => onDisk, ask, since: (seq) => lines.slice(seq), close };
}

/** Hands on what has come together in the meantime, one lot after the other. */
function inLots<T>(handOn: (lot: readonly T[]) => Promise<void>) {
  let lot: T[] = [];
  let running: Promise<void> | null = null;
  const takeAll = (): readonly T[] => {
    const all = lot;
    lot = [];
    return all;
  };
  const run = async (): Promise<void> => {
    // What is asked in the same turn goes together.
    await Promise.resolve();
    while (lot.length > 0) await handOn(takeAll());
    running = null;
  };
  const add = (item: T): void => {
    lot.push(item);
    running ??= run();
  };
  return { add, takeAll, idle: async () => void (await running) };
}
