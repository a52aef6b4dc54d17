// How does the work reach the database when the connection was lost on the way?
import { type Database, type Opened, openDatabase, type WhyNot } from './database.ts';
import { nameOf } from './errors.ts';

export interface Connection {
  /**
   * Runs work on the database; on a new connection when the old one has ended.
   * Rejects with InvalidStateError when there is none to be had, with VersionError when a newer Stepwise has it.
   */
  readonly use: <T>(work: (database: Database) => Promise<T>) => Promise<T>;
  readonly close: () => void;
}

export type Connected =
  | { readonly ok: true; readonly connection: Connection }
  | { readonly ok: false; readonly why: WhyNot };

interface ConnectionState {
  readonly name: string;
  readonly patience: number;
  database: Database | null;
  opening: Promise<Opened> | null;
  isClosed: boolean;
}

/** Connects to the database of that name. Never rejects. */
export async function connect(options: { name: string; patience: number }): Promise<Connected> {
  const line: ConnectionState = { ...options, database: null, opening: null, isClosed: false };
  const opened = await open(line);
  if (!opened.ok) return opened;
  const connection: Connection = {
    use: (work) => use(line, work),
    close() {
      line.isClosed = true;
      line.database?.close();
      line.database = null;
    },
  };
  return { ok: true, connection };
}

/** One opening at a time, whoever asks for it. */
async function open(line: ConnectionState): Promise<Opened> {
  const { name, patience } = line;
  line.opening ??= openDatabase({ name, patience, onLost: () => (line.database = null) });
  const opened = await line.opening;
  line.opening = null;
  if (opened.ok) line.database = opened.database;
  return opened;
}

async function use<T>(line: ConnectionState, work: (database: Database) => Promise<T>): Promise<T> {
  // Without a pause when connected: a save on the way out of the page has no time to lose.
  if (line.database !== null) {
    try {
      return await work(line.database);
    } catch (error) {
      // Ended without a word, as some browsers do to sleeping pages. Nothing was written, so it may be done again.
      if (nameOf(error) !== 'InvalidStateError') throw error;
      line.database = null;
    }
  }
  const opened = line.isClosed ? null : await open(line);
  if (opened?.ok && !line.isClosed) return work(opened.database);
  if (opened?.ok) opened.database.close();
  if (opened?.ok === false && opened.why === 'newer')
    throw new DOMException('The storage is of a newer Stepwise', 'VersionError');
  throw new DOMException('The vault is closed', 'InvalidStateError');
}
