// How do roadmaps come in and go out: files, links, the example, new ones, and the copy kept in this browser?
import type { Autosave } from '../browser/autosave.ts';
import { type TextFile, openTextFile } from '../browser/files.ts';
import type { Entry } from '../browser/kept.ts';
import type { OpenedFile, RefusedFile } from '../browser/read-file.ts';
import type { Vault } from '../browser/vault.ts';
import type { Scenario } from '../core/scenario.ts';
import type { Roadmap } from '../roadmap/roadmap.ts';
import { newRoadmap } from '../roadmap/edit.ts';
import { momentHere } from '../words/here.ts';
import { type LooseText, openKept, takeFile, takeText } from './bring-in.ts';
import {
  type Apart,
  type ShelfState,
  type ShelfParts,
  type News,
  createShelfState,
  isBehind,
  isMortal,
  isOnlyHere,
  show,
} from './shelf-state.ts';
import type { DiskFile } from './kept-state.ts';
import { heedOtherTabs, keepBoth, keepRemoved, takeTheirs } from './other-tabs.ts';
import type { Naming } from './read-any-file.ts';
import { type Link, exportAs, linkTo, saveFile, saveText } from './send-out.ts';

export interface Shelf {
  readonly openFile: () => Promise<void>;
  /** Opens what was chosen or dropped, or says why not. */
  readonly take: (file: OpenedFile | RefusedFile | null) => void;
  /** Opens a text or a link that was pasted, or says why not. */
  readonly takeText: (text: LooseText) => Promise<void>;
  /** Saves to the file that was opened or saved last, else to a new one. */
  readonly saveFile: () => Promise<void>;
  readonly exportAs: (format: string, branch?: string) => Promise<void>;
  /** Saves any text as a file: a log, a picture, a comparison. */
  readonly saveText: (file: TextFile) => Promise<void>;
  /** A link to what is open, for the app at this address. */
  readonly linkTo: (address: string) => Promise<Link>;
  readonly startNew: (scenario: Scenario, name: string) => void;
  /** Opens a copy of a roadmap that ships: it gets an id of its own. */
  readonly showCopy: (roadmap: Roadmap) => Promise<void>;
  /** The roadmaps kept in this browser, last saved first. */
  readonly kept: () => Promise<readonly Entry[]>;
  readonly openKept: (id: string) => Promise<boolean>;
  readonly news: () => News | null;
  readonly tell: (news: News | null) => void;
  /** How what is open came apart from another tab's, if it did; and the three answers to it. */
  readonly apart: () => Apart | null;
  readonly keepBoth: () => void;
  readonly takeTheirs: () => Promise<void>;
  readonly keepRemoved: () => void;
  /** The file on disk of what is open; whether what is open is another. */
  readonly disk: () => DiskFile | null;
  readonly isBehind: () => boolean;
  /** Would leaving the page lose edits? */
  readonly isAtRisk: () => boolean;
  /** Hears of news, of the file on disk, and of other tabs. */
  readonly subscribe: ShelfState['subscribe'];
  readonly autosave: Autosave;
  readonly vault: Vault;
  readonly now: Naming['now'];
  readonly freshId: Naming['freshId'];
}

/** The shelf over one store. Edits are kept in the browser as they come. */
export function createShelf(parts: ShelfParts): Shelf {
  const shelf = createShelfState(parts);
  const { memory, autosave, vault } = shelf;
  heedOtherTabs(shelf);
  return {
    openFile: async () => takeFile(shelf, await openTextFile()),
    take: (file) => void takeFile(shelf, file),
    takeText: (text) => takeText(shelf, text),
    saveFile: () => saveFile(shelf),
    exportAs: (format, branch) => exportAs(shelf, format, branch),
    saveText: (file) => saveText(shelf, file),
    linkTo: (address) => linkTo(shelf, address),
    startNew: (scenario, name) => void show(shelf, newRoadmap(scenario, namingOf(shelf, name))),
    showCopy: (roadmap) => show(shelf, { ...roadmap, ...namingOf(shelf, roadmap.name) }),
    kept: async () => {
      await autosave.flush();
      return vault.list();
    },
    openKept: (id) => openKept(shelf, id),
    news: () => memory.news,
    tell: shelf.tell,
    apart: () => memory.apart,
    keepBoth: () => keepBoth(shelf),
    takeTheirs: () => takeTheirs(shelf),
    keepRemoved: () => keepRemoved(shelf),
    disk: () => memory.disk,
    isBehind: () => isBehind(shelf),
    isAtRisk: () => isAtRisk(shelf),
    subscribe: shelf.subscribe,
    autosave,
    vault,
    now: shelf.now,
    freshId: shelf.freshId,
  };
}

/** What a page without storage keeps goes with the page. */
function isAtRisk(shelf: ShelfState): boolean {
  const { autosave, memory } = shelf;
  if (memory.leftBehind || isMortal(shelf)) return true;
  return autosave.state().kind === 'failed' && isOnlyHere(shelf);
}

function namingOf<N>({ freshId, now }: Naming, name: N) {
  return { id: freshId(), name, created: momentHere(now()) };
}
