// How small can a text be kept, and does what was kept still hold it?
import { MOST_CHARACTERS } from '../core/plain-data.ts';

/**
 * The text as gzip; null where the browser cannot. Never rejects. As a blob: browsers keep each as a file of its own,
 * so that letting go of one on a full disk makes room at once.
 */
export async function pack(text: string): Promise<Blob | null> {
  try {
    const packed = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
    return await new Response(packed).blob();
  } catch {
    return null;
  }
}

/** The text of what `pack` gave, or null when it is damaged or larger than any file that is read. Never rejects. */
export async function unpack(packed: Blob): Promise<string | null> {
  try {
    const stream = packed.stream().pipeThrough(new DecompressionStream('gzip'));
    return await textOf(stream.getReader());
  } catch {
    return null;
  }
}

/** Read piece by piece: a few bytes may unpack to more than the memory holds. */
async function textOf(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<string | null> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const pieces: string[] = [];
  let length = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    const piece = decoder.decode(next.value, { stream: true });
    length += piece.length;
    if (length > MOST_CHARACTERS) {
      await reader.cancel();
      return null;
    }
    pieces.push(piece);
  }
  return [...pieces, decoder.decode()].join('');
}
