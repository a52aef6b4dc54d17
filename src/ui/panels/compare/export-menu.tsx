// In which forms does a comparison leave?
import { compareCsv } from '../../../formats/compare/csv.ts';
import { compareMarkdown } from '../../../formats/compare/markdown.ts';
import type { ComparedTables } from '../../../roadmap/compare/tables.ts';
import type { MessageId, Words } from '../../../words/words.ts';
import { useApp } from '../../app-context.tsx';
import { fileNameOf } from '../../made-file.ts';
import { Menu } from '../../parts/menu.tsx';
import { exposureFile } from './exposure-file.ts';
import type { PartProps } from './part.ts';

interface Made {
  readonly label: MessageId;
  /** How the file's name ends. */
  readonly ending: string;
  readonly mime: string;
  readonly write: (comparison: ComparedTables, words: Words) => string | Promise<string>;
}

const FILES: readonly Made[] = [
  {
    label: 'compare.export-markdown',
    ending: 'compared.md',
    mime: 'text/markdown',
    write: compareMarkdown,
  },
  { label: 'compare.export-csv', ending: 'compared.csv', mime: 'text/csv', write: compareCsv },
  {
    label: 'compare.export-svg',
    ending: 'exposure.svg',
    mime: 'image/svg+xml',
    write: (comparison, words) => {
      const { name, marking } = comparison.roadmap;
      return exposureFile(comparison, { name, by: 'step', words }, words.text(marking));
    },
  },
];

/** A menu of files, made when one is picked. */
export function ExportMenu({ comparison }: PartProps) {
  const { shelf, words } = useApp();
  const save = async ({ ending, mime, write }: Made) =>
    shelf.saveText({
      name: fileNameOf(comparison.roadmap, `-${ending}`),
      mime,
      text: await write(comparison, words),
    });
  return (
    <Menu
      label={words.say('compare.export')}
      text={words.say('compare.export')}
      items={FILES.map((made) => ({
        id: made.ending,
        label: words.say(made.label),
        disabled: comparison.lines.length < 2,
        onPick: () => void save(made),
      }))}
    />
  );
}
