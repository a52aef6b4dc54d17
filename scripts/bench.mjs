// How fast is it on this machine? Builds tests/bench/main.ts and runs it; arguments choose benches by name.
import { spawnSync } from 'node:child_process';
import { BENCH, buildBench } from './build.mjs';
import { ensure } from './ensure.mjs';

await ensure();
await buildBench();
const args = ['--expose-gc', BENCH, ...process.argv.slice(2)];
process.exitCode = spawnSync(process.execPath, args, { stdio: 'inherit' }).status ?? 1;
