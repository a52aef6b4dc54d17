// Which roadmap has no plain letter in any text that people wrote, so that each one found is the program's own?
import { readFileSync } from 'node:fs';

const FILE = 'machines/scenarios/korea-after-hanoi.roadmap.json';
/** Where texts stand in the file. */
const TEXTS = new Set(
  'en ko name summary note text title rationale phase unit purpose conclusion author marking law'.split(
    ' ',
  ),
);

/** The example's file with Greek letters for Latin ones in all its texts. */
export function greekExample(): Record<string, unknown> {
  return inGreek(JSON.parse(readFileSync(FILE, 'utf8')), '') as Record<string, unknown>;
}

function inGreek(value: unknown, key: string): unknown {
  if (typeof value === 'string') return TEXTS.has(key) ? greek(value) : value;
  if (Array.isArray(value)) return value.map((item: unknown) => inGreek(item, key));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  return Object.fromEntries(
    entries.map(([name, item]) => [name, inGreek(item, key === 'readings' ? 'text' : name)]),
  );
}

function greek(text: string): string {
  return text.replaceAll(/[a-z]/gi, (letter) => {
    const first = letter < 'a' ? 0x391 : 0x3b1;
    return String.fromCodePoint(first + (letter.toLowerCase().charCodeAt(0) % 16));
  });
}
