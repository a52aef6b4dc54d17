// How fast is the machine itself? Two rows to read the others against.
import { type Bench, perSecond } from './table.ts';

const ROUNDS = 1_000_000;

/** Integer arithmetic in a plain loop, and reading a document of about 60 kilobytes as JSON. */
export const machineBenches: readonly Bench[] = [
  {
    name: 'machine: integer loop',
    run: () => Promise.resolve({ value: perSecond(loop) * ROUNDS, unit: 'ops/s' }),
  },
  {
    name: 'machine: JSON parse',
    run: () => Promise.resolve({ value: parsedPerSecond(), unit: 'MB/s' }),
  },
];

/** Kept, so that the loop cannot be optimized away. */
let kept = 0;

function loop(): void {
  let sum = kept | 0;
  for (let i = 0; i < ROUNDS; i += 1) sum = (Math.imul(sum, 31) + i) | 0;
  kept = sum;
}

function parsedPerSecond(): number {
  const rows = Array.from({ length: 1000 }, (_, i) => ({
    id: `step-${i}`,
    day: i,
    tags: ['a', 'b'],
  }));
  const text = JSON.stringify(rows);
  return (perSecond(() => void JSON.parse(text)) * text.length) / 1_000_000;
}
