// How is a list of measurements run and shown as an aligned table?

/** What one bench found. */
export interface Measured {
  readonly value: number;
  /** Such as `ops/s` or `ms`. */
  readonly unit: string;
  /** The value to reach: at least this where more is better, at most this where less is. */
  readonly target?: { readonly atLeast: number } | { readonly atMost: number };
}

export interface Bench {
  readonly name: string;
  /** It takes minutes: it runs only when it is asked for by name. */
  readonly slow?: true;
  readonly run: () => Promise<Measured>;
}

/** Runs the chosen benches one after another and prints each row as soon as it is known. */
export async function measure(benches: readonly Bench[], chosen: readonly string[]): Promise<void> {
  const asked = benches.filter((bench) => isChosen(bench, chosen));
  const width = Math.max(4, ...asked.map((bench) => bench.name.length));
  console.log(line(width, ['name', 'value', 'unit', 'target']));
  for (const bench of asked) {
    // Exposed by `node --expose-gc`: a row does not pay for the garbage of the one before.
    globalThis.gc?.();
    const found = await bench.run();
    console.log(line(width, [bench.name, shown(found.value), found.unit, verdict(found)]));
  }
}

/** Runs `work` again and again for about a second; returns how often it ran per second. */
export function perSecond(work: () => void, milliseconds = 1000): number {
  work();
  let runs = 0;
  const begin = performance.now();
  let now = begin;
  while (now - begin < milliseconds) {
    work();
    runs += 1;
    now = performance.now();
  }
  return (runs * 1000) / (now - begin);
}

/**
 * Milliseconds of processor time that `work` takes on average, once it has been compiled: what else the machine does does
 * not count.
 */
export function processorTime(work: () => void, runs = 10): number {
  for (let run = 0; run < runs; run += 1) work();
  const before = process.cpuUsage();
  for (let run = 0; run < runs; run += 1) work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 / runs;
}

function isChosen({ name, slow }: Bench, chosen: readonly string[]): boolean {
  return chosen.length === 0 ? !slow : chosen.some((part) => name.includes(part));
}

function verdict({ value, target }: Measured): string {
  if (target === undefined) return '';
  const reached = 'atLeast' in target ? value >= target.atLeast : value <= target.atMost;
  const bound = 'atLeast' in target ? `>= ${shown(target.atLeast)}` : `<= ${shown(target.atMost)}`;
  return `${bound} ${reached ? 'ok' : 'MISSED'}`;
}

function shown(value: number): string {
  const digits = Math.abs(value) < 100 ? 2 : 0;
  return value.toLocaleString('en', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
}

function line(
  width: number,
  [name, value, unit, target]: readonly [string, string, string, string],
): string {
  return `${name.padEnd(width)}  ${value.padStart(14)}  ${unit.padEnd(8)}  ${target}`.trimEnd();
}
