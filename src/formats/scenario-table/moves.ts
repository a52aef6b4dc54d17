// Which moves does a cell say, such as `kaesong: closed -> pilot`?
import type { Move } from '../../core/scenario.ts';
import { type Piece, bareName, namesBetween, signsIn } from './escapes.ts';
import { BETWEEN } from './lists.ts';
import type { Given } from './sheet.ts';
import { type Fault, unexpected } from './value.ts';

/** A move by the names that the cell has, each with its character. */
export interface SaidMove {
  readonly track: Said;
  /** Null where the move may begin anywhere. */
  readonly from: readonly Said[] | null;
  /** Brackets make a list of one stage. */
  readonly bracketed: boolean;
  readonly to: Said;
}

export interface Said {
  readonly name: string;
  /** Counts from 1. */
  readonly character: number;
}

export interface SaidMoves {
  readonly moves: readonly SaidMove[];
  readonly faults: readonly Fault[];
}

const kept = new WeakMap<Given, SaidMoves>();

/** The moves of a cell, each on its line or with semicolons between them. Read once: tracks are made of them before steps. */
export function saidMoves(given: Given): SaidMoves {
  const made = kept.get(given) ?? movesIn(given.get('') ?? '');
  kept.set(given, made);
  return made;
}

function movesIn(cell: string): SaidMoves {
  const read = namesBetween(cell, BETWEEN).map((piece) => ({ piece, move: saidMove(piece) }));
  return {
    moves: read.flatMap(({ move }) => (move ? [move] : [])),
    faults: read.flatMap(({ piece: { text, from }, move }) =>
      move ? [] : [unexpected('move', text, from + 1)],
    ),
  };
}

/** What may stand for `->`, as people and spreadsheets write it. */
const ARROW = /[-–—=]>|→/;

/** `track: from -> to`, `track: a | b -> to`, and from anywhere `track: -> to` or `track -> to`. */
function saidMove(piece: Piece): SaidMove | null {
  const [left, right, third] = cutAt(piece, ARROW);
  if (!left || !right || third) return null;
  const [name, stages, more] = cutAt(left, /[:：]/);
  const to = saidIn(right);
  const track = name && saidIn(name);
  if (!track || !to || more) return null;
  const bracketed = stages !== undefined && /^\s*\[.*\]\s*$/s.test(stages.text);
  const from = stages ? namesIn(stages, bracketed) : null;
  if (from?.some((stage) => stage === null)) return null;
  const known = (from ?? []).flatMap((stage) => (stage ? [stage] : []));
  return { track, from: known.length > 0 ? known : null, bracketed, to };
}

function namesIn(stages: Piece, bracketed: boolean): readonly (Said | null)[] {
  if (stages.text.trim() === '') return [];
  const text = bracketed ? stages.text.replace('[', ' ').replace(/\](\s*)$/, ' $1') : stages.text;
  return cutAt({ ...stages, text }, /\|/).map(saidIn);
}

/** The parts between signs that stand outside quotation marks, blank ones too. */
function cutAt({ text, from }: Piece, sign: RegExp): readonly Piece[] {
  const signs = signsIn(text, sign);
  const starts = [0, ...signs.map(([, end]) => end)];
  return starts.map((start, at) => ({
    text: text.slice(start, signs[at]?.[0]),
    from: from + start,
  }));
}

function saidIn({ text, from }: Piece): Said | null {
  const name = text.trim();
  if (name === '') return null;
  return { name: bareName(name), character: from + text.indexOf(name) + 1 };
}

/** The moves of a step as a cell has them. */
export function movesText(moves: readonly Move[]): string {
  return moves
    .map(({ track, from, to }) => {
      const stages = typeof from === 'string' ? from : (from ?? []).join(' | ');
      const bracketed = typeof from === 'object' && from.length === 1 ? `[${stages}]` : stages;
      return `${track}: ${bracketed}${stages === '' ? '' : ' '}-> ${to}`;
    })
    .join('; ');
}
