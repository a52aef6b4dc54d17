// What stands in a Promela model of the kind that we write? A reader of the constructs that it has, and of no others.
import { PROMELA } from './reserved-ids.ts';

export interface PromelaModel {
  readonly variables: readonly string[];
  readonly macros: readonly string[];
  readonly options: number;
}

const DECLARED = /^(?:byte|short|int) ([A-Za-z_]\w*) = -?\d+;$/;
const MACRO = /^#define ([A-Za-z_]\w*) (\(.*\)|[A-Za-z_]\w*)$/;
const OPTION = /^:: d_step \{ (.*?) -> (.*) \}$/;
const FRAME = ['active proctype process() {', 'end:', 'do', 'od;', '}'];

/** Throws at a line that is none of these, at a name that is declared twice or not at all, and at an open bracket. */
export function readPromela(text: string): PromelaModel {
  const lines = text
    .replaceAll(/\/\*[\s\S]*?\*\//g, '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const variables = lines.flatMap((line) => DECLARED.exec(line)?.[1] ?? []);
  const macros = lines.flatMap((line) => MACRO.exec(line)?.[1] ?? []);
  const known = new Set([...variables, ...macros]);
  if (known.size < variables.length + macros.length) throw new Error('a name is declared twice');
  for (const name of known) if (PROMELA.includes(name)) throw new Error(`a keyword: ${name}`);
  const used = lines.flatMap(partsOf);
  for (const part of used) check(part, known);
  return { variables, macros, options: lines.filter((line) => OPTION.test(line)).length };
}

/** The expressions and assignments in a line. */
function partsOf(line: string): readonly string[] {
  const macro = MACRO.exec(line)?.[2];
  if (macro !== undefined) return [macro];
  const [, guard, changes] = OPTION.exec(line) ?? [];
  if (guard !== undefined && changes !== undefined) return [guard, ...changes.split('; ')];
  if (DECLARED.test(line) || FRAME.includes(line)) return [];
  if (/^\(.* == 0\)$/.test(line)) return [line];
  throw new Error(`what is this line? ${line}`);
}

function check(part: string, known: ReadonlySet<string>): void {
  const rest = part.replaceAll(/[A-Za-z_]\w*/g, (name) => {
    if (!known.has(name) && !['true', 'false', 'skip'].includes(name))
      throw new Error(`not declared: ${name}`);
    return '';
  });
  if (/[^\d\s()=!<>&|+:-]/.test(rest)) throw new Error(`what is this sign? ${part}`);
  let open = 0;
  for (const sign of rest) {
    if (sign === '(') open += 1;
    if (sign === ')') open -= 1;
    if (open < 0) throw new Error(`closed too early: ${part}`);
  }
  if (open !== 0) throw new Error(`stays open: ${part}`);
}
