// How do the steps that a roadmap takes stand in a table, so that a spreadsheet can change them?
import { stepOf } from '../../core/lookup.ts';
import { wordsOf } from '../../core/text.ts';
import { saidOf } from '../../roadmap/relaid.ts';
import type { Branch, Roadmap } from '../../roadmap/roadmap.ts';
import { lineTo } from '../../roadmap/tree-index.ts';
import { csvText } from '../csv-text.ts';
import { isCalled } from '../scenario-table/names.ts';
import { SAID_COLUMNS, type Spoken, cellOf } from './node-cells.ts';

/**
 * A row for each step of each branch, in order. A step that an earlier branch shares is told there: here it has its name
 * alone. The column `#name` is for people: it is not read.
 */
export function writeNodes(roadmap: Roadmap, spoken: Spoken): string {
  const told = new Set<string>();
  const rows = roadmap.branches.flatMap((branch) =>
    lineTo(roadmap, branch.tip).map((node) => {
      const again = told.has(node.id);
      told.add(node.id);
      const said = saidOf(node);
      return [
        branchCell(roadmap, branch, spoken),
        node.step,
        wordsOf(stepOf(roadmap.scenario, node.step).name, spoken.language),
        ...SAID_COLUMNS.map((column) => (again ? '' : cellOf(said, column, spoken))),
      ];
    }),
  );
  return csvText([['branch', 'step', '#name', ...SAID_COLUMNS], ...rows]);
}

/** Its name where that is its own, else its id. */
function branchCell({ branches }: Roadmap, branch: Branch, { language }: Spoken): string {
  const name = wordsOf(branch.name, language).trim();
  const others = branches.filter((other) => other !== branch);
  const taken = others.some((other) => other.id === name || isCalled(other.name, name));
  return name === '' || taken ? branch.id : name;
}
