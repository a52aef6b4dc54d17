// Where do other tabs stand that walk together with this one?
import * as z from 'zod/mini';
import type { RoadPlace } from '../../machines/sitting.ts';
import { createEmitter } from './emitter.ts';

const saidSchema = z.union([
  z.object({
    /** Stands there now; or has just come, and asks where the others stand. */
    kind: z.enum(['stands', 'came']),
    tab: z.string(),
    roadmap: z.string(),
    place: z.nullable(z.string()),
    branch: z.nullable(z.string()),
  }),
  z.object({ kind: z.literal('left'), tab: z.string() }),
]);

type Said = Readonly<z.infer<typeof saidSchema>>;

/** Where one stands in which roadmap. */
export interface Standpoint extends RoadPlace {
  readonly roadmap: string;
}

export interface Together {
  /** Tells the others, where there are any. */
  readonly stand: (at: Standpoint) => void;
  /** How many other tabs walk together with this one. */
  readonly others: () => number;
  /** Hears where another tab has gone; null where only the number of others has changed. @returns stops listening */
  readonly listen: (listener: (at: Standpoint | null) => void) => () => void;
  readonly leave: () => void;
}

/** Joins the tabs of this browser that walk together: they say where they are, and this one follows. Without channels between tabs it stays alone. */
export function joinOthers(tab: string, first: Standpoint): Together {
  const { emit, listen } = createEmitter<Standpoint | null>();
  const others = new Set<string>();
  const channel = openChannel();
  let here = first;
  const say = (said: Said) => channel?.postMessage(said);
  const hear = ({ data }: MessageEvent<unknown>) => {
    const read = saidSchema.safeParse(data);
    if (!read.success || read.data.tab === tab) return;
    const said = read.data;
    if (said.kind === 'left') others.delete(said.tab);
    else others.add(said.tab);
    if (said.kind === 'came') say({ kind: 'stands', tab, ...here });
    emit(said.kind === 'stands' ? said : null);
  };
  channel?.addEventListener('message', hear);
  say({ kind: 'came', tab, ...here });
  const leave = () => {
    say({ kind: 'left', tab });
    channel?.close();
  };
  globalThis.addEventListener('pagehide', leave);
  return {
    stand: (at) => {
      here = at;
      say({ kind: 'stands', tab, ...at });
    },
    others: () => others.size,
    listen,
    leave: () => {
      globalThis.removeEventListener('pagehide', leave);
      leave();
    },
  };
}

function openChannel(): BroadcastChannel | null {
  try {
    return new BroadcastChannel('stepwise.together');
  } catch {
    return null;
  }
}
