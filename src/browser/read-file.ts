// Is this file text of a size we can read, and what does it say?
import { MOST_CHARACTERS } from '../core/plain-data.ts';

/** A file that was read. `handle`, where the browser gives one, is for saving back to the same file. */
export interface OpenedFile {
  readonly kind: 'opened';
  readonly name: string;
  readonly text: string;
  readonly handle?: FileSystemFileHandle;
}
/** A file that was not read. Sizes are in bytes. */
export type RefusedFile =
  | {
      readonly kind: 'refused';
      readonly name: string;
      readonly why: 'too-large';
      readonly size: number;
      readonly most: number;
    }
  | { readonly kind: 'refused'; readonly name: string; readonly why: 'not-text' | 'unreadable' };

/** Reads a file as UTF-8 with or without a byte order mark. What is too large is not even read. Never rejects. */
export async function readFile(file: File): Promise<OpenedFile | RefusedFile> {
  const { name, size } = file;
  // A file has at least as many bytes as characters: what passes here is measured again as text.
  if (size > MOST_CHARACTERS)
    return { kind: 'refused', name, why: 'too-large', size, most: MOST_CHARACTERS };
  const bytes = await file.arrayBuffer().catch(() => null);
  // Folders, too, are dropped as files that cannot be read.
  if (bytes === null) return { kind: 'refused', name, why: 'unreadable' };
  const text = decode(bytes);
  return text === null
    ? { kind: 'refused', name, why: 'not-text' }
    : { kind: 'opened', name, text };
}

/** The text of UTF-8 bytes, without a byte order mark; null when they are not UTF-8 or hold what no text holds. */
function decode(bytes: ArrayBuffer): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.includes('\0') ? null : text;
  } catch {
    return null;
  }
}
