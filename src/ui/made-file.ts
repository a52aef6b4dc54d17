// How does a roadmap become a file in one of the formats?
import type { TextFile } from '../browser/files.ts';
import type { DrawnPng } from '../browser/png.ts';
import { wordsOf } from '../core/text.ts';
import type { Format } from '../formats/formats.ts';
import { ROADMAP_FILE } from '../formats/json.ts';
import type { DrawnRow } from '../formats/rows.ts';
import type { Roadmap } from '../roadmap/roadmap.ts';
import type { MessageId, Words } from '../words/words.ts';

export type MadeFile =
  /** `also`: what the person should know of the file beside its name. */
  | { readonly kind: 'made'; readonly file: TextFile; readonly also?: MessageId }
  | { readonly kind: 'not-made'; readonly name: string; readonly because: MessageId };

/** The file of a roadmap in the format of an id. Never rejects; throws where there is no such format. */
export async function makeFile(roadmap: Roadmap, id: string, words: Words): Promise<MadeFile> {
  if (id === ROADMAP_FILE.id) return written(roadmap, ROADMAP_FILE, words);
  const writers = await loadWriters(words);
  if (writers === null) {
    const name = fileNameOf(roadmap, `-${id}`);
    return { kind: 'not-made', name, because: 'news.not-loaded' };
  }
  const drawn = writers.drawnRows.find((row) => row.id === id);
  const format = writers.formats.find((each) => each.id === (drawn?.of ?? id));
  if (!format) throw new Error(`no format "${id}"`);
  if (!drawn) return written(roadmap, format, words);
  return drawnFile(roadmap, drawn, await writers.drawPng(format.write(roadmap, words)));
}

interface Writers {
  readonly formats: readonly Format[];
  readonly drawnRows: readonly DrawnRow[];
  readonly drawPng: (svg: string) => Promise<DrawnPng>;
}

/** Fetches what writes the formats, with all that they say. Asked for early, a roadmap can leave when the server is gone by then. */
export async function loadWriters(words: Words): Promise<Writers | null> {
  try {
    const { areas, drawnRows } = await import('../formats/rows.ts');
    const [{ formats }, { drawPng }] = await Promise.all([
      import('../formats/formats.ts'),
      import('../browser/png.ts'),
      words.bring(areas),
    ]);
    return { formats, drawnRows, drawPng };
  } catch {
    return null;
  }
}

function written(roadmap: Roadmap, format: Format, words: Words): MadeFile {
  const { mime, write, lacks } = format;
  const name = fileNameOf(roadmap, endingOf(format));
  const because = lacks?.(roadmap, words);
  if (because) return { kind: 'not-made', name, because };
  const file = { name, mime, text: write(roadmap, words) };
  return { kind: 'made', file };
}

function drawnFile(roadmap: Roadmap, row: DrawnRow, picture: DrawnPng): MadeFile {
  const name = fileNameOf(roadmap, endingOf(row));
  if (picture.kind === 'failed') {
    const because = picture.why === 'too-large' ? 'export.too-large' : 'export.not-drawn';
    return { kind: 'not-made', name, because };
  }
  const file = { name, mime: row.mime, text: picture.png };
  return { kind: 'made', file, ...(picture.isSmaller ? { also: 'export.smaller' as const } : {}) };
}

function endingOf({ id, extension }: Pick<Format, 'id' | 'extension'>): string {
  return id === ROADMAP_FILE.id ? extension : `-${id}${extension}`;
}

/**
 * What a file of a roadmap is called, in letters that every disk takes: `Five roads` as `five-roads.json` or
 * `five-roads-compared.md`. A roadmap that is called like a file already ends once: `plan.json` is no `plan.json.json`.
 * @param ending what stands after the roadmap's name: `.json`, `-compared.md`
 */
export function fileNameOf({ name }: Pick<Roadmap, 'name'>, ending: string): string {
  const text = wordsOf(name).toLowerCase().trim();
  const extension = ending.slice(ending.lastIndexOf('.'));
  const known = ['.json', extension].find((each) => each !== '' && text.endsWith(each)) ?? '';
  const stem = text
    .slice(0, text.length - known.length)
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 80);
  return `${stem === '' ? 'roadmap' : stem}${ending}`;
}
