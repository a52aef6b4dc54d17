// Which rows does a scenario have in a table, and what do their cells say?
import type { Commitment, Milestone, Position, Scenario, Step } from '../../core/scenario.ts';
import type { Text } from '../../core/text.ts';
import { amountsText, effectsText } from './amounts.ts';
import { conditionText, numberText } from './condition-text.ts';
import { type ColumnName, type KindName, NOBODY } from './kinds.ts';
import { keyedText } from './keyed.ts';
import { lengthText, takesText } from './lengths.ts';
import { namesText, owedText } from './lists.ts';
import { movesText } from './moves.ts';
import type { Given } from './sheet.ts';
import { readingsCells } from './readings.ts';
import { textCells, textsCells } from './texts.ts';

export type WrittenCell = string | number;
/** What a row says: in a column for texts, a text for each language. */
export type WrittenCells = Readonly<Partial<Record<ColumnName, WrittenCell | Given | undefined>>>;

export interface WrittenRow {
  readonly kind: KindName;
  readonly cells: WrittenCells;
}

/** A row for each thing, in the order of the kinds. */
export function linesOf(scenario: Scenario): readonly WrittenRow[] {
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
    ...scenario.outcomes.map(({ of, note, sources: named_, ...each }) =>
      line('outcome', {
        ...named(each),
        steps: namesText(of),
        note: textCells(note),
        sources: namesText(named_),
      }),
    ),
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

function line(kind: KindName, cells: WrittenCells): WrittenRow {
  return { kind, cells };
}

interface Named {
  readonly id?: string | undefined;
  readonly name?: Text | undefined;
  readonly summary?: Text | undefined;
}

function named({ id, name, summary }: Named): WrittenCells {
  return { id, name: textCells(name), summary: textCells(summary) };
}

function whenCells({
  when,
  readBy,
  sources,
}: Pick<Milestone, 'when' | 'readBy' | 'sources'>): WrittenCells {
  const readers = Object.entries(readBy).map(
    ([party, own]) => [party, conditionText(own)] as const,
  );
  return {
    when: conditionText(when),
    'read-by': keyedText(readers, '\n'),
    sources: namesText(sources),
  };
}

/** What is said about single moves, by the tracks that they move: a step moves none twice. */
function moveCells(moves: Step['moves']): WrittenCells {
  const said = (text: (move: Step['moves'][number]) => string | undefined) =>
    keyedText(
      moves.flatMap((move): readonly (readonly [string, string])[] => {
        const found = text(move);
        return found === undefined || found === '' ? [] : [[move.track, found]];
      }),
    );
  return {
    maker: said(({ by }) => by),
    'move-worth': said(({ worth }) => amountsText(worth, ', ')),
    'move-undo': said(({ undo }) => undoText(undo)),
  };
}

function undoText(undo: Step['undo']): string | undefined {
  if (undo === false) return 'never';
  return undo === undefined ? undefined : lengthText(undo);
}

function stepCells(step: Step): WrittenCells {
  const { requires, takes, undo, verification } = step;
  const silent =
    verification !== undefined && Object.values(verification).every((part) => part === undefined);
  return {
    ...named(step),
    parties: namesText(step.parties),
    moves: movesText(step.moves),
    ...moveCells(step.moves),
    requires: requires && conditionText(requires),
    effects: effectsText(step.effects),
    worth: amountsText(step.worth),
    rationale: textCells(step.rationale),
    takes: takes === undefined ? undefined : takesText(takes),
    'not-before': step.notBefore,
    undo: undoText(undo),
    verifier: silent ? NOBODY : verification?.by,
    verification: textCells(verification?.text),
    readings: readingsCells(step.readings),
    law: textsCells(step.law),
    note: textCells(step.note),
    sources: namesText(step.sources),
  };
}

function positionCells(position: Position): WrittenCells {
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

function commitmentCells(commitment: Commitment): WrittenCells {
  const { parties, after, within, by, otherwise, note, sources } = commitment;
  const { forbids, extendedBy, while: holding } = commitment;
  return {
    ...named(commitment),
    parties: namesText(parties),
    after: after === undefined ? undefined : owedText(after),
    ...dueCells(commitment.owes),
    forbids: forbids && namesText(forbids),
    within: within === undefined ? undefined : lengthText(within),
    by,
    'extended-by': keyedText(extendedBy.map(({ step, by: more }) => [step, lengthText(more)])),
    while: holding && conditionText(holding),
    otherwise,
    note: textCells(note),
    sources: namesText(sources),
  };
}

function dueCells(owes: Commitment['owes']): WrittenCells {
  if (owes === undefined) return {};
  if (typeof owes === 'string') return { owes };
  if ('all' in owes) return { 'owes-all': namesText(owes.all) };
  return 'reach' in owes ? { reach: conditionText(owes.reach) } : { owes: owedText(owes) };
}
