// How do the parties read the same words, by the lines of a cell?
import type { Text } from '../../core/text.ts';
import { pieceText, piecesOf } from './escapes.ts';
import type { Names } from './names.ts';
import type { Given } from './sheet.ts';
import { byLanguage, formsIn, pieceOf, together } from './texts.ts';
import { type Fault, type Spot, type Value, unexpected } from './value.ts';

/** A line for each party: `us: what it reads there`. */
export function readReadings(given: Given, names: Names): Value {
  const forms = new Map<string, Map<string, Text>>();
  const faults: Fault[] = [];
  const spots: Spot[] = [];
  for (const [language, cell] of given)
    for (const { text, from } of piecesOf(cell, '\n')) {
      const colon = text.indexOf(':');
      if (text.trim() === '') continue;
      const party = names.idOf('party', text.slice(0, colon).trim());
      const said = pieceText(text.slice(colon + 1));
      const character = from + 1;
      // Such a key would not become an entry of its own.
      if (colon < 0 || said === undefined || party === '__proto__') {
        faults.push(unexpected('reading', text.trim(), character));
        continue;
      }
      const form = forms.get(party) ?? new Map<string, Text>();
      if (form.has(language)) faults.push({ code: 'twice', data: { id: party }, character });
      forms.set(party, form.set(language, said));
      spots.push({ at: party, character });
    }
  const values = [...forms].map(([party, form]) => [party, together(form)] as const);
  const data = values.map(([party, value]) => [party, value.data] as const);
  const inside = values.flatMap(([, value]) => value.faults ?? []);
  return { data: Object.fromEntries(data), spots, faults: [...faults, ...inside] };
}

export function readingsCells(readings: Readonly<Record<string, Text>>): Given {
  const forms = Object.entries(readings).map(([party, text]) => [party, formsIn(text)] as const);
  return byLanguage(
    forms.map(([, form]) => form),
    (language) =>
      forms
        .flatMap(([party, form]) =>
          form.has(language) ? [`${party}: ${pieceOf(form.get(language), '\n')}`] : [],
        )
        .join('\n'),
  );
}
