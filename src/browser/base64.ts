// How do bytes stand in a text file?

/** How many bytes are spelled out together: more at once are too many arguments for a call. */
const STRETCH = 0x8000;

export function toBase64(bytes: ArrayBuffer): string {
  const all = new Uint8Array(bytes);
  const pieces: string[] = [];
  for (let from = 0; from < all.length; from += STRETCH)
    pieces.push(String.fromCodePoint(...all.subarray(from, from + STRETCH)));
  return btoa(pieces.join(''));
}

/** The bytes, or null where the text is no base64. */
export function fromBase64(text: string): ArrayBuffer | null {
  try {
    const letters = atob(text);
    return Uint8Array.from(letters, (letter) => letter.codePointAt(0) ?? 0).buffer;
  } catch {
    return null;
  }
}
