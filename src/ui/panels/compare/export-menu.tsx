// In which forms does a comparison leave?
import { compareCsv } from '../../../formats/compare-csv.ts';
import { compareMarkdown } from '../../../formats/compare-markdown.ts';
import { exposureSvg } from '../../../picture/exposure-svg.ts';
import { useApp, useDocument } from '../../app-context.tsx';
import { roadmapOf } from '../../document.ts';
import { Menu } from '../../parts/menu.tsx';
import type { PartProps } from './compare.tsx';

/** A menu of three files. */
export function ExportMenu({ comparison }: PartProps) {
  const { shelf, words } = useApp();
  const roadmap = useDocument(roadmapOf);
  const few = comparison.lines.length < 2;
  return (
    <Menu
      label={words.say('compare.export')}
      text={words.say('compare.export')}
      items={[
        {
          id: 'markdown',
          label: words.say('compare.export-markdown'),
          disabled: few,
          onPick: () =>
            void shelf.saveText({
              id: 'compared',
              extension: '.md',
              mime: 'text/markdown',
              text: compareMarkdown(roadmap, comparison, words),
            }),
        },
        {
          id: 'csv',
          label: words.say('compare.export-csv'),
          disabled: few,
          onPick: () =>
            void shelf.saveText({
              id: 'compared',
              extension: '.csv',
              mime: 'text/csv',
              text: compareCsv(roadmap, comparison, words),
            }),
        },
        {
          id: 'svg',
          label: words.say('compare.export-svg'),
          disabled: few,
          onPick: () =>
            void shelf.saveText({
              id: 'exposure',
              extension: '.svg',
              mime: 'image/svg+xml',
              text: exposureSvg(comparison, { by: 'date', words }),
            }),
        },
      ]}
    />
  );
}
