// Which phases stand over a row of a strip, under which title, and how far does each reach?
import type { Words } from '../../words/words.ts';
import { widthOf } from '../text-width.ts';
import { type Lettered, lettered } from './lettering.ts';
import { LEFT, type Measures, RIGHT } from './measures.ts';
import type { Seated } from './seats.ts';
import type { Lettering, StripTitle } from './shapes.ts';
import type { StripStop } from './stops.ts';

/** The ground of a phase on a row. `count`: how many phases came before it. */
interface Span {
  readonly key: string;
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

export interface Heading {
  readonly titles: readonly StripTitle[];
  readonly spans: readonly Span[];
  readonly height: number;
}

interface Over {
  readonly width: number;
  readonly xs: readonly number[];
  readonly pitch: number;
  readonly measures: Measures;
  readonly words: Words;
}

/** Part of a row that lies in one phase. */
interface Stretch {
  readonly said: string;
  readonly stops: readonly StripStop[];
  readonly from: number;
  readonly count: number;
}

/** A title is at most this many lines; a row is wide enough for most in one. */
const MOST_LINES = 2;
const AIR = 8;
const BETWEEN = 14;

/** The titles of a row: a phase that goes on from the row above says so. */
export function titlesOf(seated: Seated, over: Over): Heading {
  const { width, measures } = over;
  const all = stretchesOf(seated, over);
  const named = all.filter(({ said }) => said !== '');
  const ends = all.map((_, at) => all[at + 1]?.from ?? width);
  const set = named.map((stretch) =>
    titleOf(stretch, { ...over, to: ends[all.indexOf(stretch)] ?? width }),
  );
  const lines = set.reduce((most, { label }) => Math.max(most, label.lines.length), 0);
  return {
    titles: set,
    spans: all.flatMap((stretch, at) => {
      const { said, from, count } = stretch;
      return said === '' ? [] : [{ key: `${count}`, from, to: ends[at] ?? width, count }];
    }),
    height: lines === 0 ? AIR : lines * measures.titleHeight + AIR * 2,
  };
}

function stretchesOf({ stops, goesOn }: Seated, { xs, pitch, words }: Over): readonly Stretch[] {
  const found: { said: string; stops: StripStop[]; from: number; count: number }[] = [];
  let { count } = goesOn;
  stops.forEach((stop, at) => {
    const last = found.at(-1);
    if (last && stop.phase === null) {
      last.stops.push(stop);
      return;
    }
    if (stop.phase !== null) count += 1;
    const went = goesOn.phase === null ? '' : words.say('strip.goes-on', { phase: goesOn.phase });
    const from = at === 0 ? 0 : (xs[at] ?? 0) - pitch / 2;
    found.push({ said: stop.phase ?? went, stops: [stop], from, count });
  });
  return found;
}

function titleOf(stretch: Stretch, over: Over & { readonly to: number }): StripTitle {
  const { said, from, count } = stretch;
  const { measures, words, to } = over;
  const x = from === 0 ? LEFT : from + AIR;
  const room = Math.max(0, Math.min(to - BETWEEN, over.width - RIGHT) - x);
  const set = lettered(said, { width: room, most: MOST_LINES }, measures.title);
  const label = placedAt(set, { x, type: measures.title, height: measures.titleHeight });
  const noteX = x + set.width + BETWEEN;
  const note = sayNote(stretch, words);
  const wide = widthOf(note, measures.note);
  const fits = note !== '' && set.lines.length === 1 && noteX + wide <= x + room;
  const noted = { lines: [note], width: wide, whole: true };
  return {
    key: `${count}`,
    label,
    note: fits
      ? placedAt(noted, { x: noteX, type: measures.note, height: measures.titleHeight })
      : null,
  };
}

interface At {
  readonly x: number;
  readonly type: Measures['title'];
  readonly height: number;
}

function placedAt({ lines, width, whole }: Lettered, { x, type, height }: At): Lettering {
  return {
    lines,
    whole,
    x,
    y: AIR + height * 0.5 + type.size * 0.34,
    anchor: 'start',
    size: type.size,
    lineHeight: height,
    box: { left: x, right: x + width, top: AIR, bottom: AIR + lines.length * height },
  };
}

/** From which step to which, or from which month. */
function sayNote({ stops }: Stretch, words: Words): string {
  const steps = stops.filter(({ node }) => node !== null);
  const [first, last] = [steps[0], steps.at(-1)];
  if (!first || !last) return '';
  if (first.day === null || last.day === null)
    return words.say('strip.steps', { from: first.number, to: last.number });
  const [from, to] = [words.month(first.day), words.month(last.day)];
  return from === to ? from : words.say('strip.period', { from, to });
}
