// How fast are the parts whose speed people feel, on this machine?
// Run by `npm run bench`; arguments choose rows by part of their name: `npm run bench -- machine`. What takes minutes
// (`kill`) runs only when it is chosen.
import { coreBenches } from './core.bench.ts';
import { exploreBenches } from './explore.bench.ts';
import { killBenches } from './kill.bench.ts';
import { machineBenches } from './machine.ts';
import { readerBenches } from './readers.bench.ts';
import { roadmapBenches } from './roadmap.bench.ts';
import { scenarioBenches } from './scenario.bench.ts';
import { screenBenches } from './screen.bench.ts';
import { planBenches } from './plan.bench.ts';
import { questionBenches } from './questions.bench.ts';
import { storageBenches } from './storage.bench.ts';
import { type Bench, measure } from './table.ts';

/** Every row, in the order of the table. The first two say how fast the machine itself is. */
const benches: readonly Bench[] = [
  ...machineBenches,
  ...coreBenches,
  ...roadmapBenches,
  ...scenarioBenches,
  ...exploreBenches,
  ...planBenches,
  ...questionBenches,
  ...screenBenches,
  ...storageBenches,
  ...readerBenches,
  ...killBenches,
];

await measure(benches, process.argv.slice(2));
