// Which branch and step does each row of a table of nodes name, and what does it say in which cell?
import { lookupOf } from '../../core/lookup.ts';
import type { Problem } from '../../core/problem.ts';
import type { Scenario } from '../../core/scenario.ts';
import type { Cells } from '../scenario-table/cells.ts';
import { isCalled } from '../scenario-table/names.ts';
import { SAID_COLUMNS, type SaidColumn } from './node-cells.ts';

export interface NodeRow {
  /** As the spreadsheet counts, from 1. */
  readonly number: number;
  /** As the cell has it; that of the row above where it is blank. */
  readonly branch: string;
  readonly step: string;
  /** The cells of the columns that the table has. */
  readonly cells: ReadonlyMap<SaidColumn, string>;
}

const COLUMNS: readonly string[] = ['branch', 'step', ...SAID_COLUMNS];

/** The rows below the headings, and what is wrong with headings and steps. Blank rows and columns with # are passed over. */
export function rowsOf(
  cells: Cells,
  scenario: Scenario,
): { readonly rows: readonly NodeRow[]; readonly problems: readonly Problem[] } {
  const head = cells.findIndex((row) => row.some((cell) => cell.trim() !== ''));
  const names = (cells[head] ?? []).map((cell) => cell.trim().toLowerCase());
  const problems: Problem[] = [...headProblems(names, head + 1)];
  if (problems.length > 0) return { rows: [], problems };
  const column = (row: readonly string[], name: string) => row[names.indexOf(name)] ?? '';
  const said = SAID_COLUMNS.filter((name) => names.includes(name));
  const rows: NodeRow[] = [];
  for (const [index, row] of cells.entries()) {
    const given = column(row, 'step').trim();
    const number = index + 1;
    if (index <= head || names.every((name) => isOwn(name) || column(row, name).trim() === ''))
      continue;
    const step = stepCalled(scenario, given);
    if (step === undefined)
      problems.push({ at: `row ${number}/step`, code: 'no-step', data: { id: given } });
    const branch = column(row, 'branch').trim() || (rows.at(-1)?.branch ?? '');
    if (branch === '') problems.push({ at: `row ${number}/branch`, code: 'missing' });
    const own = new Map(said.map((name) => [name, column(row, name)]));
    rows.push({ number, branch, step: step ?? '', cells: own });
  }
  if (rows.length === 0) problems.push({ at: '', code: 'no-rows' });
  return { rows, problems };
}

function headProblems(names: readonly string[], row: number): readonly Problem[] {
  const own = names.flatMap((name, index): readonly Problem[] => {
    if (isOwn(name)) return [];
    const [at, data] = [`row ${row}/${name}`, { column: name }];
    if (!COLUMNS.includes(name)) return [{ at, code: 'no-column', data }];
    return names.indexOf(name) < index ? [{ at, code: 'column-twice', data }] : [];
  });
  const lacking = ['branch', 'step'].filter((name) => !names.includes(name));
  return [
    ...own,
    ...lacking.map((name): Problem => ({ at: `row ${row}/${name}`, code: 'missing' })),
  ];
}

function isOwn(name: string): boolean {
  return name === '' || name.startsWith('#');
}

/** A step or setback by its id, else by a name that no other has. */
function stepCalled(scenario: Scenario, given: string): string | undefined {
  const { steps } = lookupOf(scenario);
  if (steps.has(given)) return given;
  const named = [...steps.values()].filter(({ name }) => isCalled(name, given));
  return named.length === 1 ? named[0]?.id : undefined;
}
