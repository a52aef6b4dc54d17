// What was typed of a thing and is not kept yet, and what is wrong with it?
import { useState } from 'react';
import {
  type ItemAt,
  type ItemCell,
  type ItemProblem,
  cellsOfItem,
  itemFrom,
} from '../../../formats/scenario-table/one-item.ts';
import type { Scenario } from '../../../core/scenario.ts';
import type { Roadmap } from '../../../roadmap/roadmap.ts';
import { putItems } from '../../../roadmap/scenario/put.ts';
import { edit } from '../../actions.ts';
import { useApp, useDocument } from '../../app-context.tsx';
import { roadmapOf } from '../../document.ts';

type CellName = Pick<ItemCell, 'column' | 'language'>;

export interface ItemDraft {
  /** As they are kept, with what was typed in their place. */
  readonly cells: readonly ItemCell[];
  readonly isChanged: boolean;
  readonly problems: readonly ItemProblem[];
  /** The roadmap as it was before the last change; null where nothing was changed yet. */
  readonly before: Roadmap | null;
  readonly type: (cell: CellName, text: string) => void;
  /** Makes what is typed a part of the scenario, or says what is wrong and keeps it as typed. */
  readonly keep: () => void;
  readonly giveUp: () => void;
}

export const cellKey = ({ column, language }: CellName) => `${column}.${language}`;

/** What was typed of each thing, by roadmap and thing: it waits while another is looked at, or the editor is closed. */
const waiting = new Map<string, ReadonlyMap<string, string>>();
const NOTHING: ReadonlyMap<string, string> = new Map();

/** The draft of one thing, known by `key`: nothing of it reaches the roadmap before all of it can be read. `onChoose` hears where a new stage stands. */
export function useItemDraft(at: ItemAt, key: string, onChoose: (at: ItemAt) => void): ItemDraft {
  const { doc } = useApp();
  const { id, scenario } = useDocument(roadmapOf);
  const place = `${id} ${key}`;
  const [typed, setTyped] = useState(() => waiting.get(place) ?? NOTHING);
  const [problems, setProblems] = useState<readonly ItemProblem[]>([]);
  const [before, setBefore] = useState<Roadmap | null>(null);
  const withTyped = (cell: ItemCell) => ({ ...cell, text: typed.get(cellKey(cell)) ?? cell.text });
  const giveUp = () => {
    waiting.delete(place);
    setTyped(NOTHING);
    setProblems([]);
  };
  const keep = () => {
    const now = roadmapOf(doc.get());
    const cells = cellsOfItem(now.scenario, at);
    if (cells.every((cell) => withTyped(cell).text === cell.text)) return giveUp();
    const made = changed(now, at, cells.map(withTyped));
    if (!made.ok) return setProblems(made.problems);
    edit(doc, 'edit.scenario', () => made.value);
    setBefore(now);
    giveUp();
    const stage = at.kind === 'stage' ? newStage(now.scenario, made.value.scenario) : null;
    if (stage !== null) onChoose({ kind: 'stage', index: stage });
  };
  const type = (cell: CellName, text: string) => {
    const next = new Map(typed).set(cellKey(cell), text);
    waiting.set(place, next);
    setTyped(next);
    setProblems(problems.filter((each) => !each.cell || cellKey(each.cell) !== cellKey(cell)));
  };
  const cells = cellsOfItem(scenario, at).map(withTyped);
  return { cells, isChanged: typed.size > 0, problems, before, type, keep, giveUp };
}

/** Stages are counted through all tracks: one that is new stands behind those of its own. */
function newStage(before: Scenario, now: Scenario): number | null {
  const all = ({ tracks }: Scenario) =>
    tracks.flatMap(({ id, stages }) => stages.map((stage) => `${id} ${stage.id}`));
  const known = new Set(all(before));
  const index = all(now).findIndex((stage) => !known.has(stage));
  return index < 0 ? null : index;
}

type Changed =
  | { readonly ok: true; readonly value: Roadmap }
  | { readonly ok: false; readonly problems: readonly ItemProblem[] };

function changed(now: Roadmap, at: ItemAt, cells: readonly ItemCell[]): Changed {
  const read = itemFrom(now.scenario, at, cells);
  if (!read.ok) return read;
  const { list, item, at: index, placed } = read.value;
  const isThere = index < now.scenario[list].length;
  const put = putItems(now, [{ list, item, ...(isThere ? { at: index } : {}) }]);
  if (put.ok) return put;
  return { ok: false, problems: put.problems.map(placed) };
}
