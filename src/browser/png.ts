// How does a picture in SVG become one in dots?

export type DrawnPng =
  /** `isSmaller`: the picture is so large that it was drawn with fewer dots than usual. */
  | { readonly kind: 'drawn'; readonly png: Blob; readonly isSmaller: boolean }
  /** `too-large`: no browser would draw it so that it can be read. */
  | { readonly kind: 'failed'; readonly why: 'too-large' | 'unknown' };

/** Dots for each pixel of the picture: sharp on good screens and on paper. */
const SCALE = 2;
/** Below it, small letters cannot be read any more. */
const LEAST_SCALE = 0.75;
/** What today's browsers draw at most, a side and in all; the least of them counts. */
const MOST_SIDE = 16_384;
const MOST_DOTS = 2 ** 26;

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Draws a picture that stands alone. Never rejects. */
export async function drawPng(svg: string): Promise<DrawnPng> {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    return await drawn(image, scaleFor({ width: image.naturalWidth, height: image.naturalHeight }));
  } catch {
    return { kind: 'failed', why: 'unknown' };
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** How many dots a pixel can become: two, or as many as the limits leave. */
export function scaleFor({ width, height }: Size): number {
  const side = MOST_SIDE / Math.max(width, height);
  return Math.min(SCALE, side, Math.sqrt(MOST_DOTS / (width * height)));
}

/** Small devices have lower limits and do not say which: half as much is tried until it can no longer be read. */
async function drawn(image: HTMLImageElement, scale: number): Promise<DrawnPng> {
  if (!(scale >= LEAST_SCALE)) return { kind: 'failed', why: 'too-large' };
  const png = await drawnAt(image, scale);
  return png ? { kind: 'drawn', png, isSmaller: scale < SCALE } : drawn(image, scale / 2);
}

async function drawnAt(image: HTMLImageElement, scale: number): Promise<Blob | null> {
  const canvas = document.createElement('canvas');
  canvas.width = Math.floor(image.naturalWidth * scale);
  canvas.height = Math.floor(image.naturalHeight * scale);
  const context = canvas.getContext('2d');
  if (!context) return null;
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  // The ground of a picture covers all of it: where the corner is clear, nothing was drawn.
  if (context.getImageData(0, 0, 1, 1).data[3] !== 255) return null;
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
}
