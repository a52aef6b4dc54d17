// Which file shows the curves of what is compared?
import { type ExposureFileOptions, exposureSvg } from '../../../picture/exposure/svg.ts';
import type { Comparison } from '../../../roadmap/compare.ts';

/** With its letters in it; without them where they have not come and the server is gone. */
export async function exposureFile(
  comparison: Comparison,
  options: ExposureFileOptions,
): Promise<string> {
  const svg = exposureSvg(comparison, options);
  try {
    const { withLetters } = await import('../../../formats/letters.ts');
    return withLetters(svg);
  } catch {
    return svg;
  }
}
