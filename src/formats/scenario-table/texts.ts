// Which text, in which languages, do the cells of a row say?
import type { Text } from '../../core/text.ts';
import { NO_LANGUAGE, cellText, itemText, pieceText, piecesOf, textCell } from './escapes.ts';
import type { Given } from './sheet.ts';
import type { Value } from './value.ts';

/** The language of a column without one, where others stand beside it. */
const PLAIN = 'en';

/** One form of a text for each language; '' for the column without one. */
export type Forms = ReadonlyMap<string, Text>;

/** A text: one string, or a map where there are columns for languages. */
export function readText(given: Given): Value {
  const forms = new Map<string, Text>();
  for (const [language, cell] of given) {
    const text = cellText(cell);
    if (text !== undefined) forms.set(language, text);
  }
  return together(forms);
}

/** `name` beside `name.ko` is English; alone it is the text for all languages. */
export function together(forms: Forms): Value {
  const plain = forms.get('');
  const languages = [...forms].filter(([language]) => language !== '');
  if (languages.length === 0) return plain === undefined ? {} : { data: plain };
  if (plain !== undefined && forms.has(PLAIN))
    return { faults: [{ code: 'text-twice', data: { language: PLAIN } }] };
  const own = plain === undefined ? [] : [[PLAIN, plain] as const];
  return { data: Object.fromEntries([...own, ...languages].map(asString)) };
}

/** In one language a text is a string, whatever it looks like. */
function asString([language, form]: readonly [string, Text]): readonly [string, string] {
  return [language, typeof form === 'string' ? form : NO_LANGUAGE];
}

/** The cells of a text, by language. */
export function textCells(text: Text | undefined): Given {
  if (text === undefined) return new Map();
  return new Map([...formsIn(text)].map(([language, form]) => [language, cellOf(form)]));
}

function cellOf(form: Text): string {
  return typeof form === 'string' ? textCell(form) : NO_LANGUAGE;
}

export function formsIn(text: Text): Forms {
  if (typeof text === 'string') return new Map([['', text]]);
  const languages = Object.entries(text);
  if (languages.length === 0) return new Map([['', text]]);
  const beside = languages.length > 1;
  return new Map(
    languages.map(([language, form]) => [beside && language === PLAIN ? '' : language, form]),
  );
}

const BETWEEN = ';\n';

/** A list of texts; the first of each language belong together, and so on. */
export function readTexts(given: Given): Value {
  const forms: Map<string, Text>[] = [];
  for (const [language, cell] of given)
    piecesOf(cell, BETWEEN).forEach((piece, index) => {
      const text = pieceText(piece.text);
      const form = (forms[index] ??= new Map<string, Text>());
      if (text !== undefined) form.set(language, text);
    });
  return listOf(forms.map(together));
}

function listOf(values: readonly Value[]): Value {
  return {
    data: values.flatMap(({ data }) => (data === undefined ? [] : [data])),
    faults: values.flatMap(({ faults = [] }) => faults),
  };
}

export function textsCells(texts: readonly Text[]): Given {
  const forms = texts.map(formsIn);
  return byLanguage(forms, (each) => {
    return forms
      .map((form) => form.get(each))
      .map((form) => pieceOf(form, BETWEEN))
      .join('; ');
  });
}

export function pieceOf(form: Text | undefined, separators: string): string {
  if (form === undefined) return '';
  return typeof form === 'string' ? itemText(form, separators) : NO_LANGUAGE;
}

export function byLanguage(forms: readonly Forms[], write: (language: string) => string): Given {
  const languages = new Set(forms.flatMap((form) => [...form.keys()]));
  return new Map([...languages].map((language) => [language, write(language)]));
}
