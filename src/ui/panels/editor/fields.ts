// How are the fields of a thing filled in: from a list, as a condition, or as they are written in a table?
import type { Scenario } from '../../../core/scenario.ts';
import { type ColumnName, KINDS } from '../../../formats/scenario-table/kinds.ts';
import type { ItemKind } from '../../../formats/scenario-table/one-item.ts';
import type { MessageId } from '../../../words/words.ts';

const ids = (list: readonly { readonly id: string }[]) => ['', ...list.map(({ id }) => id)];

/** What may stand in a field that has only so many answers; the ids of things are what files say. */
export const CHOICES: Readonly<
  Partial<Record<ColumnName, (scenario: Scenario) => readonly string[]>>
> = {
  role: () => ['negotiator', 'authority', 'verifier', 'guarantor', 'external'],
  confidence: () => ['verified', 'reported', 'disputed', 'assumed'],
  party: ({ parties }) => ids(parties),
  verifier: ({ parties }) => ids(parties),
  track: ({ tracks }) => ids(tracks),
  otherwise: ({ steps, setbacks }) => ids([...steps, ...setbacks]),
};

const CONDITIONS: readonly ColumnName[] = ['requires', 'when', 'while', 'reach'];

export function isCondition(column: ColumnName): boolean {
  return CONDITIONS.includes(column);
}

/** Fields of which a placeholder says how they are written. */
export const HINTED: ReadonlySet<ColumnName> = new Set<ColumnName>([
  'parties',
  'moves',
  'maker',
  'move-worth',
  'move-undo',
  'requires',
  'when',
  'worth',
  'effects',
  'takes',
  'undo',
  'not-before',
  'stages',
  'read-by',
  'readings',
]);

/** `ko` → Korean, in the language of the page; a code that is none stays as it is. */
export function nameOfLanguage(language: string, code: string): string {
  try {
    return new Intl.DisplayNames(language, { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
}

/** What one thing of a kind is called, and what all of them are. */
export function kindNames(kind: ItemKind): { readonly one: MessageId; readonly all: MessageId } {
  const { list } = KINDS[kind];
  // As a part of a track a stage is said in small letters.
  if (list === 'stages') return { one: 'editor.stage', all: 'editor.stages' };
  return { one: `diff.one-${list}`, all: `diff.list-${list}` };
}
