// Which file shows the curves of what is compared?
import { markedPicture } from '../../../formats/marked.ts';
import { type ExposureFileOptions, exposureSvg } from '../../../picture/exposure/svg.ts';
import type { Comparison } from '../../../roadmap/compare/compare.ts';

/** With its letters in it, and who may read it below; without them where they have not come and the server is gone. */
export async function exposureFile(
  comparison: Comparison,
  options: ExposureFileOptions,
  marking: string,
): Promise<string> {
  const svg = markedPicture(exposureSvg(comparison, options), marking);
  try {
    const { withLetters } = await import('../../../formats/letters.ts');
    return withLetters(svg);
  } catch {
    return svg;
  }
}
