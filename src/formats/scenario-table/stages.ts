// Which stages does a track have, by its own rows or by the moves of the steps?
import type { Problem } from '../../core/problem.ts';
import { type Declared, withIds } from './declared.ts';
import { namesBetween } from './escapes.ts';
import { type Mention, indexIn, thingsFrom } from './mentioned.ts';
import type { SaidMove } from './moves.ts';
import type { Known, KnownTrack } from './names.ts';
import { type CellPlace, problemAt } from './places.ts';
import { type SheetRow, plainCell } from './sheet.ts';
import { type Edge, orderOf } from './stage-order.ts';

export interface TableStage extends Known {
  readonly row?: SheetRow;
  readonly place: CellPlace;
}

export interface TableTrack extends KnownTrack {
  readonly row?: SheetRow;
  readonly place: CellPlace;
  readonly stages: readonly TableStage[];
  /** Could the stages stand in another order? Then no condition may ask what the track has reached. */
  readonly unsure: boolean;
}

/** A track of which the stages are not known yet. */
export type Base = Omit<TableTrack, 'stages' | 'unsure'>;

/** A move with the row that says it. */
export interface RowMove {
  readonly move: SaidMove;
  readonly row: SheetRow;
}

/** The stages that a track's own cell lists, then those that only have rows; a row adds to the stage that it names. */
export function stagesGiven({ row }: Base, rows: readonly SheetRow[]): readonly TableStage[] {
  const cell = row ? plainCell(row, 'stages') : '';
  const separator = /[;\n]|[-–—=]>|→/;
  const pieces = namesBetween(cell, separator.test(cell) ? separator : /,/);
  const listed = thingsFrom(
    pieces.map(({ text, from }) => ({
      name: text,
      place: { row: row?.number ?? 0, column: 'stages', character: from + 1 },
    })),
    'stage',
  );
  const own = withIds(rows, 'stage');
  const find = indexIn(listed);
  const nameOf = ({ id, names }: Declared) => [id, ...names].find((name) => find(name) >= 0);
  const details = new Map(own.map((each) => [find(nameOf(each) ?? ''), each]));
  const detailed = listed.map(({ id, names, first }, index): TableStage => {
    const detail = details.get(index);
    return detail
      ? { ...detail, place: { row: detail.row.number } }
      : { id, names, place: first.place };
  });
  const added = own.filter((each) => nameOf(each) === undefined);
  return [...detailed, ...added.map((each) => ({ ...each, place: { row: each.row.number } }))];
}

/** The stages that the moves of a track mention, in the order that follows from the moves. */
export function withStagesFrom(
  base: Base,
  moves: readonly RowMove[],
): { readonly track: TableTrack; readonly problems: readonly Problem[] } {
  const mentions = moves.flatMap(({ move, row }) =>
    [...(move.from ?? []), move.to].map((stage) => mention(row, stage)),
  );
  const stages = thingsFrom(mentions, 'stage').map(({ first, ...known }) => ({
    ...known,
    place: first.place,
  }));
  const indexOf = indexIn(stages);
  const edges = moves
    .filter(({ row }) => isStep(row))
    .flatMap(({ move }) =>
      (move.from ?? []).map((from): Edge => [indexOf(from.name), indexOf(move.to.name)]),
    );
  const found = orderOf(
    stages.length,
    edges.filter(([from, to]) => from !== to),
  );
  const place = moves[0] ? mention(moves[0].row, moves[0].move.track).place : base.place;
  const data = { track: base.names[0] ?? base.id, stage: stages[0]?.names[0] ?? '' };
  const code = stages.length < 2 ? 'stage-start' : found ? null : 'stage-order';
  const ordered = found?.order.flatMap((index) => stages[index] ?? []) ?? stages;
  return {
    track: { ...base, stages: ordered, unsure: found?.sure === false },
    problems: code ? [problemAt(place, { code, data })] : [],
  };
}

export function isStep({ kind }: SheetRow): boolean {
  return kind === 'step';
}

export function mention(row: SheetRow, { name, character }: SaidMove['track']): Mention {
  return { name, place: { row: row.number, column: 'moves', character } };
}
