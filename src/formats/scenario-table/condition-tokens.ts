// Which words and signs is the text of a condition made of?

export interface Token {
  readonly kind: 'word' | 'quoted' | 'sign' | 'end';
  /** A quoted text without its marks; a sign in its plain form, such as `>=` for `≥`. */
  readonly text: string;
  /** Counts from 1. */
  readonly character: number;
}

const PATTERN =
  /\s+|["“”]([^"“”]*)["“”]|(>=|<=|!=|<>|==|[=<>≥≤≠()[\]|,;])|([^\s()[\]|,;<>=!≥≤≠"“”]+)|(.)/gsu;

const PLAIN: Readonly<Record<string, string>> = {
  '≥': '>=',
  '≤': '<=',
  '≠': '!=',
  '<>': '!=',
  '==': '=',
  ';': ',',
};

/** The tokens of a text, with one for its end. A quotation mark that is never closed is a sign. */
export function tokensOf(text: string): readonly Token[] {
  const tokens = [...text.matchAll(PATTERN)].flatMap((found): readonly Token[] => {
    const [whole, quoted, sign, word] = found;
    const character = found.index + 1;
    if (quoted !== undefined) return [{ kind: 'quoted', text: quoted.trim(), character }];
    if (word !== undefined) return [{ kind: 'word', text: word, character }];
    if (whole.trim() === '') return [];
    const plain = sign === undefined ? whole : (PLAIN[sign] ?? sign);
    return [{ kind: 'sign', text: plain, character }];
  });
  return [...tokens, { kind: 'end', text: '', character: text.length + 1 }];
}

/** Words with a meaning of their own; a name that is one of them stands in quotation marks. */
export const KEYWORDS: readonly string[] = ['and', 'or', 'not', 'is', 'reached'];

const WHOLE = /^[-−+]?\d+$/;
const RANGE = /^([-−+]?\d+)?\.\.([-−+]?\d+)?$/;

/** Could the text be the bound of a gauge: `55`, `-3`, `5..7`, `..`? */
export function isBound(text: string): boolean {
  return WHOLE.test(text) || RANGE.test(text);
}

/** The bounds that a text stands for, each left out where it is open. */
export function boundsOf(text: string): { readonly min?: number; readonly max?: number } {
  const [, low, high] = RANGE.exec(text) ?? [text, text, text];
  return {
    ...(low === undefined ? {} : { min: numberOf(low) }),
    ...(high === undefined ? {} : { max: numberOf(high) }),
  };
}

function numberOf(text: string): number {
  return Number(text.replace('−', '-'));
}
