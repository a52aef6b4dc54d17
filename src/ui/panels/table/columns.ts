// Which columns can the table of a branch have, and what stands in them?
import type { Scenario } from '../../../core/scenario.ts';
import type { Taken } from '../../../roadmap/replay.ts';
import type { Task } from '../../../roadmap/schedule.ts';
import type { MessageId, Words } from '../../../words/words.ts';
import { sayDealLine } from '../../../words/deal-line.ts';
import { sayParties, sayPhase, saySigned } from '../../../words/steps.ts';

/** A step of the branch with its dates. */
export interface DatedStep {
  readonly number: number;
  readonly taken: Taken;
  readonly task: Task | undefined;
}

export interface TableColumn {
  readonly id: string;
  readonly label: MessageId;
  /** Shown before anybody has chosen. */
  readonly usual?: true;
  /** Edited in place. */
  readonly edits?: 'note' | 'takes' | 'start';
  readonly text: (line: DatedStep, said: Said) => string;
  /** What it is sorted by, where that is not the text. */
  readonly order?: (line: DatedStep) => string | number;
}

export interface Said {
  readonly words: Words;
  readonly scenario: Scenario;
}

/** All columns, in order. */
export const columns: readonly TableColumn[] = [
  {
    id: 'number',
    label: 'table.number',
    usual: true,
    text: ({ number }) => String(number),
    order: ({ number }) => number,
  },
  {
    id: 'phase',
    label: 'table.phase',
    usual: true,
    text: ({ taken }, { words, scenario }) =>
      taken.phase === undefined ? '' : sayPhase(words, scenario, taken.phase),
  },
  {
    id: 'step',
    label: 'table.step',
    usual: true,
    text: ({ taken }, { words }) => words.text(taken.step.name),
  },
  {
    id: 'start',
    label: 'table.start',
    usual: true,
    edits: 'start',
    text: ({ task }) => task?.start.typical ?? '',
  },
  {
    id: 'finish',
    label: 'table.finish',
    usual: true,
    text: ({ task }) => task?.finish.typical ?? '',
  },
  {
    id: 'range',
    label: 'table.range',
    text: ({ task }) => (task ? `${task.finish.low} – ${task.finish.high}` : ''),
  },
  {
    id: 'takes',
    label: 'table.takes',
    edits: 'takes',
    text: ({ taken }, { words }) => {
      const takes = taken.node.takes ?? taken.step.takes;
      return takes === undefined ? '' : words.takes(takes);
    },
  },
  {
    id: 'parties',
    label: 'table.parties',
    text: ({ taken }, { words, scenario }) => sayParties(words, scenario, taken.step),
  },
  {
    id: 'deal',
    label: 'table.deal',
    usual: true,
    text: ({ taken }, { words, scenario }) => sayDealLine(words, scenario, taken.step),
  },
  {
    id: 'law',
    label: 'table.law',
    text: ({ taken }, { words }) => taken.step.law.map((law) => words.text(law)).join('; '),
  },
  {
    id: 'verification',
    label: 'table.verification',
    text: ({ taken }, { words, scenario }) => {
      const { by, text } = taken.step.verification ?? {};
      const verifier = scenario.parties.find(({ id }) => id === by)?.name;
      return [words.text(verifier), words.text(text)].filter((part) => part !== '').join(': ');
    },
  },
  {
    id: 'worth',
    label: 'table.worth',
    text: ({ taken }, { words, scenario }) =>
      Object.entries(taken.step.worth)
        .map(([party, worth]) => {
          const found = scenario.parties.find(({ id }) => id === party);
          return `${words.text(found?.name ?? party)} ${saySigned(words, worth)}`;
        })
        .join(', '),
  },
  {
    id: 'objections',
    label: 'table.objections',
    text: ({ taken }, { words }) => taken.objections.map(({ name }) => words.text(name)).join('; '),
  },
  {
    id: 'note',
    label: 'table.note',
    usual: true,
    edits: 'note',
    text: ({ taken }, { words }) => words.text(taken.node.note),
  },
  {
    id: 'sources',
    label: 'table.sources',
    text: ({ taken }, { words, scenario }) =>
      scenario.sources
        .filter(({ id }) => taken.step.sources.includes(id))
        .map(({ title }) => words.text(title))
        .join('; '),
  },
];

/** The lines in the order of a column; equal ones stay in the order of the branch. */
export function sorted(
  lines: readonly DatedStep[],
  column: TableColumn,
  { down, ...said }: Said & { readonly down: boolean },
) {
  const key = column.order ?? ((line: DatedStep) => column.text(line, said));
  const sign = down ? -1 : 1;
  return lines.toSorted((a, b) => {
    const [left, right] = [key(a), key(b)];
    if (typeof left === 'number' && typeof right === 'number') return sign * (left - right);
    return sign * String(left).localeCompare(String(right), said.words.language);
  });
}

/** Lines as text that a spreadsheet takes: tabs between cells, one line a step, nothing that a cell would run. */
export function asTabbed(
  lines: readonly DatedStep[],
  shown: readonly TableColumn[],
  said: Said,
): string {
  const cell = (text: string) =>
    (/^[=+\-@]/.test(text) ? `'${text}` : text).replaceAll(/[\t\r\n]+/g, ' ');
  const head = shown.map(({ label }) => said.words.say(label));
  const body = lines.map((line) => shown.map((column) => column.text(line, said)));
  return [head, ...body].map((row) => row.map(cell).join('\t')).join('\n');
}
