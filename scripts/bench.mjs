// How fast is it on this machine? Builds tests/bench/main.ts and runs it; arguments choose benches by name. Without any,
// and with `--beside [COMMIT]` alone, what people wait for stands beside the commit before.
import { spawnSync } from 'node:child_process';
import { beside } from './beside.mjs';
import { BENCH, buildBench } from './build.mjs';
import { ensure } from './ensure.mjs';

await ensure();
const [first, commit] = process.argv.slice(2);
if (first !== '--beside') {
  await buildBench();
  const args = ['--expose-gc', BENCH, ...process.argv.slice(2)];
  process.exitCode = spawnSync(process.execPath, args, { stdio: 'inherit' }).status ?? 1;
}
if (first === undefined || first === '--beside') beside(commit);
