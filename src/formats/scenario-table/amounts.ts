// Which names with amounts, and which numbers, does a cell say?
import type { Step } from '../../core/scenario.ts';
import { numberText } from './condition-text.ts';
import { bareName, namesBetween } from './escapes.ts';
import type { Names, Space } from './names.ts';
import { type Spot, type Value, unexpected } from './value.ts';

const AMOUNT = /^(.*?)[\s:=]\s*([-+−–]?(?:\d+(?:[.,]\d+)?|[.,]\d+)(?:e[-+]?\d+)?)$/isu;

/** How far a push goes at most, or the word for the end of the gauge. */
const END = /\s*\(\s*to\s+([-+−–]?\d+|end)\s*\)\s*$/iu;
const END_WORD = /^end$/i;

/** Longer than any name with an amount: the pattern is slow on very long texts. */
const LONGEST_AMOUNT = 400;

/** Names with amounts: `rok-support +5; trust -1`; those of gauges may have an end, `trust +5 (to 60)`. */
export function readAmounts(cell: string, space: Space, names: Names): Value {
  const separator = /[;\n]/.test(cell) ? /[;\n]/ : /,(?!\d)/;
  const entries = new Map<string, unknown>();
  const spots: Spot[] = [];
  for (const { text, from } of namesBetween(cell, separator)) {
    const short = text.length <= LONGEST_AMOUNT ? text : '';
    const [limit, end] = (space === 'gauge' && END.exec(short)) || [''];
    const [, name, amount] = AMOUNT.exec(short.slice(0, short.length - limit.length)) ?? [];
    const character = from + 1;
    if (name === undefined || amount === undefined)
      return { faults: [unexpected('amount', text, character)] };
    const id = names.idOf(space, bareName(name.trim()));
    // Such a key would not become an entry of its own.
    if (id === '__proto__')
      return { faults: [{ code: 'forbidden-key', data: { key: id }, character }] };
    if (entries.has(id)) return { faults: [{ code: 'twice', data: { id }, character }] };
    const add = numberFrom(amount);
    const bounded =
      end === undefined || END_WORD.test(end) ? { add } : { add, to: numberFrom(end) };
    entries.set(id, limit === '' ? add : bounded);
    spots.push({ at: id, character });
  }
  return { data: Object.fromEntries(entries), spots };
}

function numberFrom(text: string): number {
  return Number(text.replace(/[−–]/, '-').replace(',', '.'));
}

export function amountsText(amounts: Readonly<Record<string, number>>, between = '; '): string {
  return Object.entries(amounts)
    .map(([id, by]) => `${id} ${signedText(by)}`)
    .join(between);
}

/** `{ "add": 5 }` without an end is the same push as `5`, but not the same file. */
export function effectsText(effects: Step['effects']): string {
  return Object.entries(effects)
    .map(([id, effect]) => {
      if (typeof effect === 'number') return `${id} ${signedText(effect)}`;
      const end = effect.to === undefined ? 'end' : numberText(effect.to);
      return `${id} ${signedText(effect.add)} (to ${end})`;
    })
    .join('; ');
}

function signedText(by: number): string {
  return `${by > 0 || Object.is(by, 0) ? '+' : ''}${numberText(by)}`;
}

/** A number, or the text as it is where it is none: the reader of scenarios says so. */
export function readNumber(cell: string): Value {
  const text = cell.trim().replace(/[−–]/, '-').replace(',', '.');
  return { data: /^[-+]?(?:\d+(?:\.\d+)?|\.\d+)(?:e[-+]?\d+)?$/i.test(text) ? Number(text) : cell };
}
