// How does data in an older form become the present one, and what of a form that is newer than we are?
import type { Problem, Read } from './problem.ts';

/** Data of which only this is known: it has keys. */
export type Raw = Readonly<Record<string, unknown>>;

/** Leads data of one version to the next. It gets whatever a file holds: it never throws, and keeps what it does not know. */
export type Rung = (data: Raw) => Raw;

/**
 * The versions of a file format. Rung 0 leads from version 1 to 2: the present version is one more than there are rungs.
 * A rung that has shipped never changes; a new form is a new rung at the end.
 */
export interface Ladder {
  /** What stands before the `@`: `stepwise/roadmap`. */
  readonly family: string;
  readonly rungs: readonly Rung[];
}

/** The name of the present version: `stepwise/roadmap@1`. */
export function presentOf({ family, rungs }: Ladder): string {
  return `${family}@${rungs.length + 1}`;
}

/** Does the data say that it is of this family, whatever its version? */
export function saysFamily(data: unknown, { family }: Ladder): boolean {
  return versionOf(data, family) !== null;
}

/**
 * The data in the present form. What is not of this family stays as it is: a reader says what is wrong with it.
 * @returns one problem at `format` where a newer Stepwise made it
 */
export function climb(data: Raw, ladder: Ladder): Read<Raw> {
  const version = versionOf(data, ladder.family);
  if (version === null) return { ok: true, value: data };
  const risen = rise(data, version, ladder.rungs);
  if (risen === null) return { ok: false, problems: [newer(data, ladder)] };
  return { ok: true, value: { ...risen, format: presentOf(ladder) } };
}

/** Data of a numbered version in the present form; null where the number is newer than that, or none of a version. */
export function rise(data: Raw, version: number, rungs: readonly Rung[]): Raw | null {
  if (!Number.isInteger(version) || version < 1 || version > rungs.length + 1) return null;
  return rungs.slice(version - 1).reduce((risen, rung) => rung(risen), data);
}

function versionOf(data: unknown, family: string): number | null {
  if (typeof data !== 'object' || data === null || !('format' in data)) return null;
  const { format } = data;
  if (typeof format !== 'string' || !format.startsWith(`${family}@`)) return null;
  const number = format.slice(family.length + 1);
  return /^[1-9]\d{0,8}$/.test(number) ? Number(number) : null;
}

function newer(data: Raw, ladder: Ladder): Problem {
  const found = { got: String(data['format']), known: presentOf(ladder) };
  return { at: 'format', code: 'newer', data: found };
}
