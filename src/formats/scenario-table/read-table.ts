// Which scenario does a table say, and if it says none, what exactly is wrong in which row and column?
import { mostOf } from '../../core/most-problems.ts';
import type { Problem, Read } from '../../core/problem.ts';
import { readScenario } from '../../core/read-scenario.ts';
import type { Scenario } from '../../core/scenario.ts';
import { cellsOf } from './cells.ts';
import { moved, placeFor, placeText, textFor } from './places.ts';
import { type TableDefaults, rawFrom } from './raw.ts';
import { sheetOf } from './sheet.ts';

export interface ScenarioTable {
  readonly scenario: Scenario;
  /** The row and column of a place in the scenario: `steps/3/requires` → `row 7/requires`. */
  readonly placeOf: (at: string) => string;
}

/**
 * Reads a scenario from the text of a table (docs/step-table.md says how one is written). Never throws.
 * @returns the scenario, or every problem with its row and column: those of single cells first, then those of the whole
 */
export function readTable(text: string, defaults: TableDefaults): Read<ScenarioTable> {
  const cells = cellsOf(text);
  if (!cells.ok) return cells;
  const sheet = sheetOf(cells.value);
  if (sheet.rows.length === 0) return { ok: false, problems: mostOf(sheet.problems) };
  const { data, places, problems } = rawFrom(sheet.rows, defaults);
  const own = [...sheet.problems, ...problems];
  const told = new Set(own.map(({ at }) => at));
  const read = readScenario(data);
  // What a cell does not say for its own faults is not missing as well.
  const others = read.ok
    ? []
    : read.problems.flatMap((problem) => {
        const place = placeFor(places, problem.at);
        return place && told.has(placeText(place)) ? [] : [moved(places, problem)];
      });
  const all: readonly Problem[] = [...own, ...others];
  if (!read.ok || all.length > 0) return { ok: false, problems: mostOf(all) };
  return { ok: true, value: { scenario: read.value, placeOf: (at) => textFor(places, at) } };
}
