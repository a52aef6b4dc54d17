// How do roadmaps come in and go out: files, the example, new ones, and the copy kept in this browser?
import type { Problem } from '../core/problem.ts';
import { readJson } from '../core/read-json.ts';
import { readScenario, saysScenario } from '../core/read-scenario.ts';
import type { Scenario } from '../core/scenario.ts';
import { wordsOf } from '../core/text.ts';
import type { Autosave } from '../browser/autosave.ts';
import { type OpenedFile, type RefusedFile } from '../browser/read-file.ts';
import { openTextFile, saveTextFile } from '../browser/files.ts';
import type { Kept } from '../browser/kept.ts';
import { NONE } from '../browser/kept.ts';
import { askToPersist } from '../browser/persist.ts';
import type { Vault } from '../browser/vault.ts';
import { formats } from '../formats/formats.ts';
import { writeRoadmap } from '../formats/json.ts';
import { decodeHistory, encodeHistory } from '../roadmap/history.ts';
import { readRoadmap } from '../roadmap/read-roadmap.ts';
import type { Roadmap } from '../roadmap/roadmap.ts';
import { newRoadmap } from '../roadmap/tree.ts';
import { openRoadmap } from './actions.ts';
import { type Document, FRESH_VIEW, roadmapOf } from './document.ts';

/** A file that was refused: nothing of what was open has changed. */
export interface Refusal {
  readonly name: string;
  readonly problems: readonly Problem[];
  readonly file?: RefusedFile;
}

/** What the shelf has to tell: shown until it is put away. */
export type News =
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'saved-file'; readonly name: string; readonly downloaded: boolean }
  | { readonly kind: 'save-failed'; readonly name: string };

export interface Shelf {
  readonly openFile: () => Promise<void>;
  readonly take: (file: OpenedFile | RefusedFile | null) => void;
  readonly saveFile: () => Promise<void>;
  readonly exportAs: (format: string) => Promise<void>;
  readonly startNew: (scenario: Scenario, name: string) => void;
  readonly show: (roadmap: Roadmap) => void;
  /** Opens a copy of a roadmap that ships: it gets an id of its own. */
  readonly showCopy: (roadmap: Roadmap) => void;
  readonly restore: () => Promise<boolean>;
  readonly news: () => News | null;
  readonly tell: (news: News | null) => void;
  readonly subscribe: (listener: () => void) => () => void;
  readonly autosave: Autosave;
  readonly vault: Vault;
}

interface ShelfParts {
  readonly doc: Document;
  readonly vault: Vault;
  readonly autosave: Autosave;
  readonly now: () => Date;
  /** An id nobody has used yet. */
  readonly freshId: () => string;
}

/** The shelf over one store. Edits are kept in the browser as they come. */
export function createShelf({ doc, vault, autosave, now, freshId }: ShelfParts): Shelf {
  let news: News | null = null;
  let revision = NONE;
  let handle: FileSystemFileHandle | undefined;
  let seen = doc.get();
  const listeners = new Set<() => void>();
  const tell = (next: News | null) => {
    news = next;
    for (const listener of listeners) listener();
  };
  const keep = () => {
    const state = doc.get();
    autosave.schedule((): Kept => {
      const roadmap = roadmapOf(state);
      return {
        id: roadmap.id,
        name: roadmap.name,
        scenarioName: roadmap.scenario.name,
        text: writeRoadmap(roadmap),
        history: encodeHistory(state.history),
        place: state.place,
        branch: state.branch,
        revision,
      };
    });
  };
  doc.subscribe(() => {
    const state = doc.get();
    const isEdit = state.history !== seen.history;
    const isWalk = state.place !== seen.place || state.branch !== seen.branch;
    seen = state;
    if (isEdit || isWalk) keep();
    if (isEdit && state.history.past.length > 0) void askToPersist();
  });
  const show = (roadmap: Roadmap) => {
    void autosave.flush().then(() => autosave.drop());
    revision = NONE;
    openRoadmap(doc, roadmap);
  };
  const accept = (name: string, text: string) => {
    const read = readAny(text, { now, freshId });
    if (!read.ok) tell({ kind: 'refused', refusal: { name, problems: read.problems } });
    else show(read.value);
    return read.ok;
  };
  const take = (file: OpenedFile | RefusedFile | null) => {
    if (file?.kind === 'refused') tell({ kind: 'refused', refusal: { name: file.name, problems: [], file } });
    if (file?.kind === 'opened' && accept(file.name, file.text)) handle = file.handle;
  };
  const write = async (format: string, target?: FileSystemFileHandle) => {
    const chosen = formats.find(({ id }) => id === format);
    if (!chosen) throw new Error(`no format "${format}"`);
    const roadmap = { ...roadmapOf(doc.get()), modified: now().toISOString() };
    const name = `${fileNameOf(roadmap)}${format === 'json' ? '' : `-${format}`}${chosen.extension}`;
    const saved = await saveTextFile({
      name,
      text: chosen.write(roadmap),
      mime: chosen.mime,
      ...(target ? { handle: target } : {}),
    });
    if (saved.kind === 'failed') tell({ kind: 'save-failed', name });
    if (saved.kind === 'saved' || saved.kind === 'downloaded')
      tell({ kind: 'saved-file', name: saved.name, downloaded: saved.kind === 'downloaded' });
    return saved;
  };
  return {
    openFile: async () => take(await openTextFile()),
    take,
    saveFile: async () => {
      const saved = await write('json', handle);
      if (saved.kind === 'saved') handle = saved.handle;
    },
    exportAs: async (format) => {
      await write(format);
    },
    startNew: (scenario, name) => {
      handle = undefined;
      show(newRoadmap(scenario, { id: freshId(), name, created: now().toISOString() }));
    },
    show,
    showCopy: (roadmap) => show({ ...roadmap, id: freshId(), created: now().toISOString() }),
    restore: async () => {
      const id = await vault.last();
      const kept = id === null ? null : await vault.load(id);
      if (!kept) return false;
      const data = readJson(kept.text);
      const read = data.ok ? readRoadmap(data.value) : data;
      if (!read.ok) {
        tell({ kind: 'refused', refusal: { name: wordsOf(kept.name), problems: read.problems } });
        return false;
      }
      revision = kept.revision;
      doc.set({
        history: decodeHistory(read.value, kept.history),
        place: kept.place,
        branch: kept.branch,
        view: FRESH_VIEW,
      });
      return true;
    },
    news: () => news,
    tell,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    autosave,
    vault,
  };
}

/** A roadmap file as it is, or a new roadmap over a scenario file. */
function readAny(text: string, { now, freshId }: Pick<ShelfParts, 'now' | 'freshId'>) {
  const data = readJson(text);
  if (!data.ok) return data;
  if (!saysScenario(data.value)) return readRoadmap(data.value);
  const scenario = readScenario(data.value);
  if (!scenario.ok) return scenario;
  const { name } = scenario.value;
  return { ok: true as const, value: newRoadmap(scenario.value, { id: freshId(), name, created: now().toISOString() }) };
}

function fileNameOf(roadmap: Roadmap): string {
  const name = wordsOf(roadmap.name)
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-+|-+$/g, '');
  return name === '' ? 'roadmap' : name.slice(0, 80);
}
