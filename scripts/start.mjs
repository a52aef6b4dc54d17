// How does one person open Stepwise on their own machine? Builds the app when it is stale and serves it locally.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { APP, buildApp } from './build.mjs';
import { ensure, stop } from './ensure.mjs';

const FIRST_PORT = 4173;
const PORTS_TRIED = 100;

const asked = askedPort();
await ensure();
// The server is made with a package, which a fresh clone has only now.
const { HOST, serverOf } = await import('./serve.mjs');
if (await buildApp()) console.log('Built the app.');

const headers = {
  // The page's own policy, and what only a header can say.
  'Content-Security-Policy': `${policyOf('index.html')}; frame-ancestors 'none'`,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
};
const server = serverOf({ folder: APP, headers, immutable: 'assets' });
const port = await listen();
if (port !== FIRST_PORT && asked === undefined) console.log(await newAddress());
console.log(`Stepwise is ready at ${addressOf(port)}`);

/** The port from `--port`, which must be free; without it the first free one is taken. */
function askedPort() {
  try {
    const { port: texts = [] } = parseArgs({
      options: { port: { type: 'string', multiple: true } },
    }).values;
    const [text, another] = texts;
    if (text === undefined) return undefined;
    if (another !== undefined) return stop('--port is given twice; give it once.');
    const number = Number(text);
    if (Number.isInteger(number) && number > 0 && number < 65_536) return number;
    return stop(`--port takes a number from 1 to 65535, not "${text}".`);
  } catch (error) {
    return stop(`${/** @type {Error} */ (error).message}\nUsage: npm start -- [--port NUMBER]`);
  }
}

async function listen() {
  const first = asked ?? FIRST_PORT;
  const last = asked ?? FIRST_PORT + PORTS_TRIED;
  for (let candidate = first; candidate <= last; candidate += 1) {
    if (await listensOn(candidate)) return candidate;
  }
  return stop(
    `Port ${first} is taken${(await isStepwise(first)) ? ` by Stepwise itself: open ${addressOf(first)}` : ' by another program'}.\n` +
      `A browser keeps a library for each address: what was kept at ${addressOf(first)} shows only there.\n` +
      'Another port: npm start -- --port NUMBER',
  );
}

/** A browser keeps a library for each address: who is moved to another one must know where the old one is. */
async function newAddress() {
  const old = addressOf(FIRST_PORT);
  return (await isStepwise(FIRST_PORT))
    ? `Stepwise runs already at ${old}. What was kept there does not show at the address below: open ${old} to see it.`
    : `Port ${FIRST_PORT} is taken by another program. What was kept at ${old} does not show at the address below: end that program and start again to see it.`;
}

/** @param {number} port */
function addressOf(port) {
  return `http://${HOST}:${port}/`;
}

/**
 * Whether what answers on a port is Stepwise.
 * @param {number} port
 */
async function isStepwise(port) {
  try {
    const response = await fetch(addressOf(port), { signal: AbortSignal.timeout(1000) });
    return (await response.text()).includes('<title>Stepwise');
  } catch {
    return false;
  }
}

/**
 * @param {number} candidate
 * @returns {Promise<boolean>} false when another program has the port
 */
function listensOn(candidate) {
  return new Promise((done, fail) => {
    server.once('error', (/** @type {NodeJS.ErrnoException} */ error) => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') done(false);
      else fail(error);
    });
    server.listen(candidate, HOST, () => {
      server.removeAllListeners('error');
      // Such as more connections than the system allows: those that stand go on.
      server.on('error', ({ message }) => console.error(`A connection failed: ${message}`));
      done(true);
    });
  });
}

/** @param {string} page */
function policyOf(page) {
  const text = readFileSync(join(APP, page), 'utf8');
  const content = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(text)?.[1];
  return content?.replaceAll('&#39;', "'") ?? stop(`${page} carries no Content-Security-Policy.`);
}
