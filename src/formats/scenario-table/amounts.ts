// Which names with amounts, and which numbers, does a cell say?
import { numberText } from './condition-text.ts';
import { bareName, namesBetween } from './escapes.ts';
import type { Names, Space } from './names.ts';
import { type Spot, type Value, unexpected } from './value.ts';

const AMOUNT = /^(.*?)[\s:=]\s*([-+−–]?(?:\d+(?:[.,]\d+)?|[.,]\d+)(?:e[-+]?\d+)?)$/isu;

/** Longer than any name with an amount: the pattern is slow on very long texts. */
const LONGEST_AMOUNT = 400;

/** Names with amounts: `rok-support +5; trust -1`. */
export function readAmounts(cell: string, space: Space, names: Names): Value {
  const separator = /[;\n]/.test(cell) ? /[;\n]/ : /,(?!\d)/;
  const entries = new Map<string, number>();
  const spots: Spot[] = [];
  for (const { text, from } of namesBetween(cell, separator)) {
    const [, name, amount] = (text.length <= LONGEST_AMOUNT && AMOUNT.exec(text)) || [];
    const character = from + 1;
    if (name === undefined || amount === undefined)
      return { faults: [unexpected('amount', text, character)] };
    const id = names.idOf(space, bareName(name.trim()));
    // Such a key would not become an entry of its own.
    if (id === '__proto__')
      return { faults: [{ code: 'forbidden-key', data: { key: id }, character }] };
    if (entries.has(id)) return { faults: [{ code: 'twice', data: { id }, character }] };
    entries.set(id, Number(amount.replace(/[−–]/, '-').replace(',', '.')));
    spots.push({ at: id, character });
  }
  return { data: Object.fromEntries(entries), spots };
}

export function amountsText(amounts: Readonly<Record<string, number>>): string {
  return Object.entries(amounts)
    .map(([id, by]) => `${id} ${by > 0 || Object.is(by, 0) ? '+' : ''}${numberText(by)}`)
    .join('; ');
}

/** A number, or the text as it is where it is none: the reader of scenarios says so. */
export function readNumber(cell: string): Value {
  const text = cell.trim().replace(/[−–]/, '-').replace(',', '.');
  return { data: /^[-+]?(?:\d+(?:\.\d+)?|\.\d+)(?:e[-+]?\d+)?$/i.test(text) ? Number(text) : cell };
}
