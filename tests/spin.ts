// What does spin, the model checker, count? Where it is installed: `apt-get install spin`, and a C compiler.
import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

export interface Count {
  readonly situations: number;
  readonly transitions: number;
  /** Seconds of the search alone, as spin's verifier says. */
  readonly seconds: number;
}

/** Why spin cannot be asked here; null where it can. */
export function spinLacks(): string | null {
  const missing = ['spin', 'cc'].filter((tool) => spawnSync(tool, ['-V']).error);
  return missing.length > 0 ? `not on the path: ${missing.join(', ')}` : null;
}

/** Compiles spin's verifier of a Promela model and runs it, without partial order reduction; the fastest run counts. */
export async function countWithSpin(
  model: string,
  { optimize = '-O3', runs = 1 } = {},
): Promise<Count> {
  const folder = mkdtempSync(join(tmpdir(), 'spin-'));
  // A test runner must be answered meanwhile, so nothing here blocks.
  const run = async (tool: string, args: readonly string[]) =>
    (await promisify(execFile)(tool, args, { cwd: folder, maxBuffer: 1e8 })).stdout;
  try {
    writeFileSync(join(folder, 'model.pml'), model);
    await run('spin', ['-a', 'model.pml']);
    await run('cc', [optimize, '-w', '-DSAFETY', '-DNOREDUCE', '-o', 'pan', 'pan.c']);
    const counts: Count[] = [];
    while (counts.length < runs) counts.push(read(await run('./pan', ['-E', '-m1000000'])));
    return counts.reduce((best, next) => (next.seconds < best.seconds ? next : best));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The verifier counts one transition more than there are: its own first one. */
function read(report: string): Count {
  if (!report.includes('errors: 0')) throw new Error(report);
  const number = (pattern: RegExp) => Number(pattern.exec(report)?.[1]);
  return {
    situations: number(/(\d+) states, stored/),
    transitions: number(/(\d+) transitions/) - 1,
    seconds: number(/elapsed time ([\d.e+-]+) seconds/),
  };
}
