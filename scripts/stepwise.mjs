#!/usr/bin/env node
// How does `stepwise VERB ...` find its program, built from the sources as they are now?
import { pathToFileURL } from 'node:url';
import { buildCli, CLI } from './build.mjs';
import { checkNode } from './ensure.mjs';

checkNode();
// Vite's own output never reaches stdout, which belongs to the verbs.
await buildCli();

// `npm run` changes into the package's folder; file names are meant from where the person stands.
const home = process.env['INIT_CWD'];
if (home !== undefined && process.env['npm_lifecycle_event'] === 'stepwise') process.chdir(home);

// A reader that has seen enough (`| head`) is no trouble; a full disk is.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (/** @type {NodeJS.ErrnoException} */ error) => {
    if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0);
    if (stream === process.stdout)
      console.error(`stepwise: the output cannot be written: ${error.message}`);
    process.exit(1);
  });
}

/** @type {{ main: (args: readonly string[]) => Promise<number> }} */
const program = await import(pathToFileURL(CLI).href);
// Set, not exited with: what was written to a pipe still has to leave.
process.exitCode = await program.main(process.argv.slice(2));
