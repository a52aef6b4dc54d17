// How does the name of a step fit into a width?
import { type Type, shortened, widthOf, wrapped } from '../text-width.ts';

/** A name set in lines, and how wide the widest of them is. */
export interface Fitted {
  readonly lines: readonly string[];
  readonly width: number;
}

export interface Frame {
  readonly width: number;
  readonly rows: number;
  readonly bold: boolean;
}

/** Sets names; what was set before in the same frame is not measured again. */
export type Fit = (name: string, frame: Frame) => Fitted;

const NOTHING: Fitted = { lines: [], width: 0 };

/** A setter of names in one size. It remembers, so it is made anew for each map. */
export function fitter(size: number): Fit {
  const frames = new Map<number, Map<string, Fitted>>();
  return (name, { width, rows, bold }) => {
    const key = Math.round(width) * 16 + rows * 2 + Number(bold);
    let known = frames.get(key);
    if (!known) {
      known = new Map();
      frames.set(key, known);
    }
    let fitted = known.get(name);
    if (!fitted) {
      fitted = set(name, { width: Math.round(width), rows, bold }, size);
      known.set(name, fitted);
    }
    return fitted;
  };
}

function set(name: string, { width, rows, bold }: Frame, size: number): Fitted {
  const type: Type = { family: 'sans', size, bold };
  if (rows > 1) return measured(wrapped(name, { width, most: rows }, type), type);
  const line = shortened(name, width, type);
  return line === '' ? NOTHING : measured([line], type);
}

function measured(lines: readonly string[], type: Type): Fitted {
  return lines.length === 0
    ? NOTHING
    : { lines, width: Math.max(...lines.map((line) => widthOf(line, type))) };
}
