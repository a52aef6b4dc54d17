// What of a scenario file can be checked although other parts of it are broken?
import { type Scenario, itemSchemas } from './scenario.ts';

/** The lists of a scenario whose items have ids or names that others mention. */
export type ListName = keyof typeof itemSchemas;

/** An item with its place. `item` is null where its shape is broken; its id still counts as taken. */
export interface Entry<T> {
  readonly at: string;
  readonly id: string | undefined;
  readonly item: T | null;
}

/** A scenario file as far as it can be read: each item by itself. */
export type Draft = { readonly [L in ListName]: readonly Entry<Scenario[L][number]>[] };

/** Each item with its place, whatever is broken beside it. @param items what was read of each list */
export function draftOf(
  data: Readonly<Record<string, unknown>>,
  items: ReadonlyMap<string, readonly unknown[]>,
): Draft {
  const names = Object.keys(itemSchemas) as ListName[];
  return Object.fromEntries(
    names.map((name) => [name, entriesOf(name, data[name], items.get(name) ?? [])]),
  ) as unknown as Draft;
}

function entriesOf(
  name: ListName,
  list: unknown,
  items: readonly unknown[],
): readonly Entry<unknown>[] {
  if (!Array.isArray(list)) return [];
  return list.map((raw: unknown, index) => ({
    at: `${name}/${index}`,
    id: idOf(raw),
    item: items[index] ?? null,
  }));
}

function idOf(raw: unknown): string | undefined {
  if (typeof raw !== 'object' || raw === null || !('id' in raw)) return undefined;
  return typeof raw.id === 'string' ? raw.id : undefined;
}
