// In which formats can a roadmap be saved, and which of them can be opened again?
import type { Read } from '../core/problem.ts';
import { readRoadmap } from '../roadmap/read-roadmap.ts';
import type { Roadmap } from '../roadmap/roadmap.ts';
import type { MessageId } from '../words/words.ts';
import { ROADMAP_FILE } from './json.ts';
import { writeResolved } from './resolved.ts';

/** One file format. Menu, palette and command line show the rows of the table. */
export interface Format {
  readonly id: string;
  /** The message that names the format. */
  readonly label: MessageId;
  readonly extension: `.${string}`;
  readonly mime: string;
  /** The file's text. Equal roadmaps give equal texts. */
  readonly write: (roadmap: Roadmap) => string;
  /** Reads data that `readJson` gave; left out where the format is for readers only. */
  readonly read?: (data: unknown) => Read<Roadmap>;
}

export const formats = [
  ROADMAP_FILE,
  {
    id: 'resolved',
    label: 'format.resolved',
    extension: '.json',
    mime: 'application/json',
    write: writeResolved,
    read: readRoadmap,
  },
] as const satisfies readonly Format[];
