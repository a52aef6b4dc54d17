// Where do the steps stand that can be taken next, as stubs that fan out below the present place?
import { balanced } from './lettering.ts';
import { GAP, LEFT, type Measures, RIGHT } from './measures.ts';
import type { Lettering } from './shapes.ts';

/** A stub to press: from the present place to a mark of its own, with the name of the step below it. */
export interface FanStub {
  /** Id of the step; null for the stub that stands for all the others. */
  readonly step: string | null;
  readonly x: number;
  readonly y: number;
  readonly path: string;
  readonly label: Lettering;
}

export interface Fan {
  readonly height: number;
  readonly stubs: readonly FanStub[];
}

interface Offered {
  readonly step: string | null;
  readonly name: string;
}

interface Under {
  readonly width: number;
  /** Where the present place stands, above the fan. */
  readonly x: number;
  readonly measures: Measures;
}

const COLUMN = 128;
const HEAD = 26;
const REACH = 16;
const MOST_LINES = 3;

/** How many stubs have room side by side. */
export function fanColumns(width: number): number {
  return Math.max(2, Math.floor((width - LEFT - RIGHT) / COLUMN));
}

/** The stubs in rows around the present place. Only the first row is joined to it: other leads would cross names. */
export function fanOf(offered: readonly Offered[], { width, x, measures }: Under): Fan {
  const columns = fanColumns(width);
  const wide = Math.min(COLUMN * 1.3, (width - LEFT - RIGHT) / columns);
  const stubs: FanStub[] = [];
  let top = HEAD;
  for (let first = 0; first < offered.length; first += columns) {
    const row = offered.slice(first, first + columns);
    const left = leftOf(row.length, { wide, x, width });
    const made = row.map((each, at) =>
      stubOf(each, { x: left + (at + 0.5) * wide, y: top, wide, from: x, measures }),
    );
    stubs.push(...made);
    top = Math.max(...made.map(({ label }) => label.box.bottom)) + REACH;
  }
  return { stubs, height: offered.length === 0 ? 0 : top };
}

/** One stub stands right below the present place; the others beside it as far as there is room. */
function leftOf(
  count: number,
  { wide, x, width }: Readonly<Record<'wide' | 'x' | 'width', number>>,
): number {
  const most = width - RIGHT - count * wide;
  const middle = Math.min(count - 1, Math.max(0, Math.floor((x - LEFT) / wide)));
  const under = [...Array(count).keys()]
    .map((at) => x - (at + 0.5) * wide)
    .filter((left) => left >= 2 && left <= most + RIGHT - 2)
    .toSorted((a, b) => Math.abs(a - x + middle * wide) - Math.abs(b - x + middle * wide));
  return under[0] ?? Math.max(LEFT, Math.min(x - (count * wide) / 2, most));
}

interface Spot {
  readonly x: number;
  readonly y: number;
  readonly wide: number;
  readonly from: number;
  readonly measures: Measures;
}

function stubOf({ step, name }: Offered, { x, y, wide, from, measures }: Spot): FanStub {
  const { name: type, nameHeight, radius } = measures;
  const set = balanced(name, { width: wide - GAP, most: MOST_LINES }, type);
  const top = y + radius + 5;
  const bend = Math.min(12, Math.abs(x - from) / 2);
  const side = Math.sign(x - from);
  const path =
    y > HEAD
      ? `M${n(x)},${n(y - REACH / 2)}V${n(y)}`
      : bend < 1
        ? `M${n(from)},0V${n(y)}`
        : `M${n(from)},0V${n(HEAD - 20)}q0,6 ${n(side * bend)},6H${n(x - side * bend)}q${n(side * bend)},0 ${n(side * bend)},6V${n(y)}`;
  return {
    step,
    x,
    y,
    path,
    label: {
      lines: set.lines,
      whole: set.whole,
      x,
      y: top + nameHeight * 0.5 + type.size * 0.34,
      anchor: 'middle',
      size: type.size,
      lineHeight: nameHeight,
      box: {
        left: x - set.width / 2,
        right: x + set.width / 2,
        top,
        bottom: top + set.lines.length * nameHeight,
      },
    },
  };
}

function n(value: number): number {
  return Math.round(value * 100) / 100;
}
