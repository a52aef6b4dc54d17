// Which rows does a scenario have in a table, and what do their cells say?
import { addOf } from '../../core/effect.ts';
import type { Commitment, Position, Scenario, Step } from '../../core/scenario.ts';
import type { Text } from '../../core/text.ts';
import { amountsText } from './amounts.ts';
import { conditionText, numberText } from './condition-text.ts';
import { type ColumnName, type KindName, NOBODY } from './kinds.ts';
import { lengthText, takesText } from './lengths.ts';
import { namesText, owedText } from './lists.ts';
import { movesText } from './moves.ts';
import type { Given } from './sheet.ts';
import { readingsCells } from './readings.ts';
import { textCells, textsCells } from './texts.ts';

export type Cell = string | number;
/** What a row says: in a column for texts, a text for each language. */
export type Cells = Readonly<Partial<Record<ColumnName, Cell | Given | undefined>>>;

export interface Line {
  readonly kind: KindName;
  readonly cells: Cells;
}

/** A row for each thing, in the order of the kinds. */
export function linesOf(scenario: Scenario): readonly Line[] {
  const { parties, tracks, gauges, milestones, goals, phases, calendar, sources } = scenario;
  const { start } = scenario;
  return [
    { kind: 'scenario', cells: { ...named(scenario), start } },
    ...parties.map((each) => line('party', { ...named(each), role: each.role })),
    ...tracks.flatMap(({ id, stages, initial, ...track }) => [
      line('track', { ...named({ id, ...track }), initial }),
      ...stages.map((stage) => line('stage', { track: id, ...named(stage) })),
    ]),
    ...gauges.map(({ min, max, initial, unit, ...gauge }) =>
      line('gauge', {
        ...named(gauge),
        min: numberText(min),
        max: numberText(max),
        initial: numberText(initial),
        unit: textCells(unit),
      }),
    ),
    ...milestones.map((each) => line('milestone', { ...named(each), ...whenCells(each) })),
    ...scenario.steps.map((step) => line('step', stepCells(step))),
    ...scenario.setbacks.map((step) => line('setback', stepCells(step))),
    ...scenario.positions.map((position) => line('position', positionCells(position))),
    ...scenario.commitments.map((each) => line('commitment', commitmentCells(each))),
    ...goals.map((each) => line('goal', { ...named(each), ...whenCells(each) })),
    ...phases.map((each) => line('phase', named(each))),
    ...calendar.map(({ date, sources: named_, ...each }) =>
      line('calendar', { ...named(each), date, sources: namesText(named_) }),
    ),
    ...sources.map(({ title, url, confidence, note, ...each }) =>
      line('source', {
        ...named({ ...each, name: title }),
        url,
        confidence,
        note: textCells(note),
      }),
    ),
  ];
}

function line(kind: KindName, cells: Cells): Line {
  return { kind, cells };
}

interface Named {
  readonly id?: string | undefined;
  readonly name?: Text | undefined;
  readonly summary?: Text | undefined;
}

function named({ id, name, summary }: Named): Cells {
  return { id, name: textCells(name), summary: textCells(summary) };
}

function whenCells({ when, sources }: Pick<Scenario['goals'][number], 'when' | 'sources'>): Cells {
  return { when: conditionText(when), sources: namesText(sources) };
}

function stepCells(step: Step): Cells {
  const { requires, takes, undo, verification } = step;
  const silent =
    verification !== undefined && Object.values(verification).every((part) => part === undefined);
  return {
    ...named(step),
    parties: namesText(step.parties),
    moves: movesText(step.moves),
    requires: requires && conditionText(requires),
    effects: amountsText(
      Object.fromEntries(Object.entries(step.effects).map(([id, push]) => [id, addOf(push)])),
    ),
    worth: amountsText(step.worth),
    rationale: textCells(step.rationale),
    takes: takes === undefined ? undefined : takesText(takes),
    undo: undo === false ? 'never' : undo === undefined ? undefined : lengthText(undo),
    verifier: silent ? NOBODY : verification?.by,
    verification: textCells(verification?.text),
    readings: readingsCells(step.readings),
    law: textsCells(step.law),
    note: textCells(step.note),
    sources: namesText(step.sources),
  };
}

function positionCells(position: Position): Cells {
  const { party, steps, requires, weight, note, sources } = position;
  return {
    ...named(position),
    party,
    steps: namesText(steps),
    requires: conditionText(requires),
    weight: Object.is(weight, 1) ? undefined : numberText(weight),
    note: textCells(note),
    sources: namesText(sources),
  };
}

function commitmentCells(commitment: Commitment): Cells {
  const { parties, after, owes, within, by, otherwise, note, sources } = commitment;
  return {
    ...named(commitment),
    parties: namesText(parties),
    after: after === undefined || typeof after === 'string' ? after : namesText(after),
    owes: Array.isArray(owes) || typeof owes === 'string' ? owedText(owes) : undefined,
    within: within === undefined ? undefined : lengthText(within),
    by,
    otherwise,
    note: textCells(note),
    sources: namesText(sources),
  };
}
