// What have other tabs of this browser done to the roadmaps kept here?
import * as z from 'zod/mini';
import { createEmitter } from './emitter.ts';

const noticeSchema = z.union([
  z.object({
    kind: z.literal('saved'),
    id: z.string(),
    revision: z.number(),
    at: z.string(),
  }),
  z.object({ kind: z.literal('removed'), id: z.string() }),
]);

/** Another tab saved or removed this roadmap. */
export type Notice = Readonly<z.infer<typeof noticeSchema>>;

export interface Tabs {
  /** Tells the other tabs. A failure is ignored: notices are a courtesy, the revisions protect the work. */
  readonly tell: (notice: Notice) => void;
  /** @returns stops listening */
  readonly listen: (listener: (notice: Notice) => void) => () => void;
  readonly close: () => void;
}

/** A line to the other tabs that use the same name: a broadcast channel, or storage events where there is none. */
export function openTabs(name: string): Tabs {
  const { emit, listen } = createEmitter<Notice>();
  const hear = (message: unknown) => {
    const read = noticeSchema.safeParse(message);
    if (read.success) emit(read.data);
  };
  const { send, close } = openChannel(name, hear) ?? openStorage(name, hear);
  return { tell: send, listen, close };
}

interface Channel {
  readonly send: (notice: Notice) => void;
  readonly close: () => void;
}

function openChannel(name: string, hear: (message: unknown) => void): Channel | null {
  try {
    const channel = new BroadcastChannel(name);
    channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => hear(data));
    return {
      send: (notice) => ignoringErrors(() => channel.postMessage(notice)),
      close: () => channel.close(),
    };
  } catch {
    return null;
  }
}

function openStorage(name: string, hear: (message: unknown) => void): Channel {
  const ourKey = `${name}/notice`;
  const onStorage = ({ key, newValue }: StorageEvent) => {
    if (key === ourKey && newValue !== null) ignoringErrors(() => hear(JSON.parse(newValue)));
  };
  ignoringErrors(() => globalThis.addEventListener('storage', onStorage));
  return {
    send: (notice) =>
      ignoringErrors(() => {
        localStorage.setItem(ourKey, JSON.stringify(notice));
        // Only a change makes an event: the same notice must be news again.
        localStorage.removeItem(ourKey);
      }),
    close: () => ignoringErrors(() => globalThis.removeEventListener('storage', onStorage)),
  };
}

function ignoringErrors(act: () => void): void {
  try {
    act();
  } catch {
    // Private mode, a full storage or a closed channel: see `tell`.
  }
}
