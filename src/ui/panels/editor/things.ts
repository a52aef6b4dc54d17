// Which things does a scenario have, by their kinds, and which of them match what was typed?
import type { Scenario } from '../../../core/scenario.ts';
import {
  ITEM_KINDS,
  type ItemAt,
  type ItemKind,
} from '../../../formats/scenario-table/one-item.ts';
import { KINDS } from '../../../formats/scenario-table/kinds.ts';
import { type ItemPlace, namedAt } from '../../../roadmap/scenario/take-out.ts';
import type { Named } from '../../../roadmap/scenario/mentions.ts';
import type { Words } from '../../../words/words.ts';

/** A thing that can be chosen. */
export interface Thing {
  readonly at: ItemAt;
  readonly name: string;
  /** Where it stands; a stage stands in its track. */
  readonly place: ItemPlace;
  /** By what others mention it; undefined where nothing can. */
  readonly named: Named | undefined;
  /** All that it says, in small letters: what a search looks at. */
  readonly all: string;
}

/** By which a thing is known while others come and go: its own id where it has one. */
export function keyOf({ kind, index }: ItemAt, thing: Thing | undefined): string {
  if (!thing) return `${kind} new`;
  const { named } = thing;
  if (!named) return `${kind} ${index}`;
  return named.kind === 'stage' ? `${kind} ${named.track} ${named.id}` : `${kind} ${named.id}`;
}

interface Raw {
  readonly id?: string | undefined;
  readonly name?: Parameters<Words['text']>[0];
  readonly title?: Parameters<Words['text']>[0];
  readonly date?: string;
}

/** Every thing of a scenario, kind by kind. */
export function thingsOf(
  scenario: Scenario,
  words: Words,
): ReadonlyMap<ItemKind, readonly Thing[]> {
  const nameOf = (item: Raw) => words.text(item.name ?? item.title) || item.id || (item.date ?? '');
  return new Map(
    ITEM_KINDS.map((kind) => {
      const { list } = KINDS[kind];
      if (list === 'stages') return [kind, stagesOf(scenario, words)] as const;
      const items: readonly Raw[] = scenario[list];
      const things = items.map((item, index): Thing => {
        const place = { list, index };
        const [named] = namedAt(scenario, place);
        return { at: { kind, index }, name: nameOf(item), place, named, all: textOf(item) };
      });
      return [kind, things] as const;
    }),
  );
}

function stagesOf({ tracks }: Scenario, words: Words): readonly Thing[] {
  return tracks
    .flatMap(({ id: track, name, stages }, index) =>
      stages.map((stage) => ({
        name: `${words.text(name)}: ${words.text(stage.name)}`,
        place: { list: 'tracks' as const, index },
        named: { kind: 'stage' as const, track, id: stage.id },
        all: `${track} ${textOf(stage)}`,
      })),
    )
    .map((thing, index): Thing => ({ ...thing, at: { kind: 'stage', index } }));
}

function textOf(item: unknown): string {
  return JSON.stringify(item).toLowerCase();
}

/** Those in which every word of a search stands, in whatever part and language. */
export function matching(
  things: ReadonlyMap<ItemKind, readonly Thing[]>,
  search: string,
): ReadonlyMap<ItemKind, readonly Thing[]> {
  const wanted = search.trim().toLowerCase().split(/\s+/);
  return new Map(
    [...things].map(([kind, list]) => [
      kind,
      list.filter(({ all, name }) =>
        wanted.every((word) => all.includes(word) || name.toLowerCase().includes(word)),
      ),
    ]),
  );
}
