// What does a roadmap look like when its branches take the steps that a table says?
import { mostOf } from '../../core/most-problems.ts';
import type { Problem, Read } from '../../core/problem.ts';
import { annotate } from '../../roadmap/edit.ts';
import { graft } from '../../roadmap/graft.ts';
import { sayingsOf } from '../../roadmap/regrow.ts';
import { type Said, relaid, saidOf } from '../../roadmap/relaid.ts';
import type { Branch, Place, Roadmap, RoadmapNode } from '../../roadmap/roadmap.ts';
import { branchOff } from '../../roadmap/take.ts';
import { indexOf, lineTo, takenAt } from '../../roadmap/tree-index.ts';
import { cellsOf } from '../scenario-table/cells.ts';
import { isCalled } from '../scenario-table/names.ts';
import { type Spoken, readCell } from './node-cells.ts';
import { type NodeRow, rowsOf } from './node-rows.ts';

/**
 * Reads a table that `writeNodes` wrote, and a person may have changed. Each branch that it names takes the steps of its
 * rows, in order; one that is not there yet is made; branches that it does not name stay as they are. What is said of a
 * step that two branches share counts where it is said first; below, its cells may be blank. Columns that the table does
 * not have change nothing. Whether the steps are possible is not asked here. Never throws.
 * @returns the roadmap, or every problem with its row and column
 */
export function readNodes(text: string, roadmap: Roadmap, spoken: Spoken): Read<Roadmap> {
  const cells = cellsOf(text);
  if (!cells.ok) return cells;
  const { rows, problems: wrong } = rowsOf(cells.value, roadmap.scenario);
  const problems: Problem[] = [...wrong];
  if (problems.length > 0) return { ok: false, problems: mostOf(problems) };
  const told: ToldSteps = new Map();
  let made = roadmap;
  for (const group of groupsOf(rows)) {
    const branch = branchCalled(made, group[0]?.branch ?? '');
    if (branch === 'several') {
      const data = { id: group[0]?.branch ?? '' };
      problems.push({ at: `row ${group[0]?.number ?? 0}/branch`, code: 'twice', data });
      continue;
    }
    const line = lineOf(group, { roadmap: made, branch, told, spoken });
    problems.push(...line.problems);
    if (problems.length === 0) made = withLine(made, branch ?? group[0]?.branch ?? '', line.said);
  }
  return problems.length === 0
    ? { ok: true, value: made }
    : { ok: false, problems: mostOf(problems) };
}

/** The rows of each branch, in the order in which the branches begin. */
function groupsOf(rows: readonly NodeRow[]): readonly (readonly NodeRow[])[] {
  const groups = new Map<string, NodeRow[]>();
  for (const row of rows) {
    const group = groups.get(row.branch);
    if (group) group.push(row);
    else groups.set(row.branch, [row]);
  }
  return [...groups.values()];
}

function branchCalled({ branches }: Roadmap, given: string): Branch | undefined | 'several' {
  const byId = branches.find(({ id }) => id === given);
  const named = byId ? [byId] : branches.filter(({ name }) => isCalled(name, given));
  return named.length > 1 ? 'several' : named[0];
}

/** What the table has said so far, by the steps that lead to it: a number for each. */
type ToldSteps = Map<
  string,
  { readonly address: number; readonly said: Said; readonly row: number }
>;

interface Within {
  readonly roadmap: Roadmap;
  readonly branch: Branch | undefined;
  readonly told: ToldSteps;
  readonly spoken: Spoken;
}

function lineOf(group: readonly NodeRow[], within: Within) {
  const { roadmap, branch, told } = within;
  const known = nodesAlong(roadmap, branch, group);
  const problems: Problem[] = [];
  let address = 0;
  const said = group.map((row, index): Said => {
    const key = `${address} ${row.step}`;
    const before = told.get(key);
    const node = known[index];
    const base = before?.said ?? (node ? saidOf(node) : { step: row.step });
    const read = rowSaid(row, base, within);
    problems.push(...(before ? otherwise(row, read, before) : read.problems));
    address = before?.address ?? told.size + 1;
    if (!before) told.set(key, { address, said: read.said, row: row.number });
    return before?.said ?? read.said;
  });
  return { said, problems };
}

/** A cell that is not blank has to say what was said before of the same step. */
function otherwise(
  row: NodeRow,
  read: ReturnType<typeof rowSaid>,
  before: { readonly row: number },
): readonly Problem[] {
  const filled = read.changed.filter((column) => row.cells.get(column)?.trim() !== '');
  return [
    ...read.problems,
    ...filled.map((column): Problem => {
      const at = `row ${row.number}/${column}`;
      return { at, code: 'said-otherwise', data: { first: before.row } };
    }),
  ];
}

function rowSaid(row: NodeRow, base: Said, { roadmap, spoken }: Within) {
  const begins = roadmap.scenario.start;
  const read = [...row.cells].map(([column, cell]) => {
    const at = `row ${row.number}/${column}`;
    return { column, ...readCell(cell, base, { ...spoken, column, at, begins }) };
  });
  const good = read.flatMap((each) => (each.ok ? [each] : []));
  const said: Said = good.reduce((made, each) => ({ ...made, ...each.said }), base);
  return {
    said,
    changed: good.flatMap((each) => (Object.keys(each.said).length > 0 ? [each.column] : [])),
    problems: read.flatMap((each) => (each.ok ? [] : [each.problem])),
  };
}

/** The nodes that stand there for these steps already: those of the branch, then those of others. */
function nodesAlong(
  roadmap: Roadmap,
  branch: Branch | undefined,
  steps: readonly { readonly step: string }[],
): readonly RoadmapNode[] {
  const own = branch ? lineTo(roadmap, branch.tip) : [];
  const found: RoadmapNode[] = [];
  let place: Place = null;
  for (const [index, { step }] of steps.entries()) {
    const next = own[index];
    const id =
      next?.step === step && next.parent === place ? next.id : takenAt(roadmap, place, step);
    const node = indexOf(roadmap).byId.get(id ?? '');
    if (!node) break;
    found.push(node);
    place = node.id;
  }
  return found;
}

/** The roadmap with this line for a branch, or for a new one of that name; all that is said of its steps is said. */
function withLine(roadmap: Roadmap, branch: Branch | string, line: readonly Said[]): Roadmap {
  const laid =
    typeof branch === 'string' ? grown(roadmap, branch, line) : relaidAs(roadmap, branch, line);
  return nodesAlong(laid.roadmap, laid.branch, line).reduce(
    (made, { id }, index) => annotate(made, id, sayingsOf(line[index] ?? { step: '' })),
    laid.roadmap,
  );
}

function relaidAs(roadmap: Roadmap, branch: Branch, line: readonly Said[]) {
  const own = lineTo(roadmap, branch.tip).map(({ step }) => step);
  if (own.join('\n') === line.map(({ step }) => step).join('\n')) return { roadmap, branch };
  const made = relaid(roadmap, branch.id, line);
  return { roadmap: made, branch: made.branches.find(({ id }) => id === branch.id) };
}

function grown(roadmap: Roadmap, name: string, line: readonly Said[]) {
  const steps = line.map(({ step }) => step);
  const laid = graft(roadmap, { at: null, steps, name });
  const fresh = roadmap.branches.every(({ id }) => id !== laid.branch);
  const named = fresh || laid.at === null ? laid : branchOff(laid.roadmap, { tip: laid.at, name });
  const made = named.roadmap;
  return { roadmap: made, branch: made.branches.find(({ id }) => id === named.branch) };
}
