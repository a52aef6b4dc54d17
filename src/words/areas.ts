// Which areas of sentences are at hand in a language, and how do the others come?
import type { Area, MessageId } from './catalogue.ts';

/** Fetches one area of a language. */
export type Load = (
  area: Area,
) => Promise<{ readonly sentences: Readonly<Record<string, string>> }>;

export interface Areas {
  /** The message of an id; undefined while its area is not at hand. */
  readonly messageOf: (id: MessageId) => string | undefined;
  readonly has: (areas: readonly Area[]) => boolean;
  readonly bring: (areas: readonly Area[]) => Promise<void>;
}

/** The areas of a language, none of them at hand yet. What could not be fetched is asked for anew the next time. */
export function areasOf(load: Load): Areas {
  const messages = new Map<string, string>();
  const here = new Set<Area>();
  const coming = new Map<Area, Promise<void>>();

  const fetched = async (area: Area) => {
    try {
      const { sentences } = await load(area);
      for (const [id, message] of Object.entries(sentences)) messages.set(id, message);
      here.add(area);
    } finally {
      coming.delete(area);
    }
  };
  const onItsWay = (area: Area) => {
    const way = coming.get(area) ?? fetched(area);
    coming.set(area, way);
    return way;
  };
  return {
    messageOf: (id) => messages.get(id),
    has: (areas) => areas.every((area) => here.has(area)),
    bring: async (areas) => {
      await Promise.all(areas.filter((area) => !here.has(area)).map(onItsWay));
    },
  };
}
