// How does one person open Stepwise on their own machine? Builds the app when it is stale and serves it locally.
import { createReadStream, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { APP, buildApp } from './build.mjs';
import { ensure, stop } from './ensure.mjs';

const HOST = '127.0.0.1';
const FIRST_PORT = 4173;
const PORTS_TRIED = 100;

/** @type {Record<string, string>} */
const MEDIA_TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
  '.ics': 'text/calendar; charset=utf-8',
};

const asked = askedPort();
await ensure();
if (await buildApp()) console.log('Built the app.');

const headers = {
  // The page's own policy, and what only a header can say.
  'Content-Security-Policy': `${policyOf('index.html')}; frame-ancestors 'none'`,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
};
const server = createServer(answer);
const port = await listen();
console.log(`Stepwise is ready at http://${HOST}:${port}/`);

/** The port from `--port`, which must be free; without it the first free one is taken. */
function askedPort() {
  try {
    const { port: text } = parseArgs({ options: { port: { type: 'string' } } }).values;
    if (text === undefined) return undefined;
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
  return stop(`Port ${first} is taken. Another one: npm start -- --port NUMBER`);
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
      done(true);
    });
  });
}

/**
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
function answer(request, response) {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { ...headers, Allow: 'GET, HEAD' }).end();
    return;
  }
  const file = fileFor(request.url ?? '/');
  if (file === undefined) {
    response.writeHead(404, { ...headers, 'Content-Type': 'text/plain' }).end('Not found\n');
    return;
  }
  response.writeHead(200, {
    ...headers,
    'Content-Type': MEDIA_TYPES[extname(file.path)] ?? 'application/octet-stream',
    'Content-Length': file.size,
    // Files in assets/ carry a hash of their content in their name.
    'Cache-Control': file.hashed ? 'public, max-age=31536000, immutable' : 'no-cache',
  });
  if (request.method === 'HEAD') response.end();
  else
    createReadStream(file.path)
      .on('error', () => response.destroy())
      .pipe(response);
}

/**
 * The file under build/app that an address means, if any. Never one outside it, and no hidden one.
 * @param {string} address
 */
function fileFor(address) {
  const name = nameIn(address);
  if (name === undefined || name.includes('\0') || /(^|[/\\])\./.test(name)) return undefined;
  const path = resolve(APP, name === '' ? 'index.html' : name);
  if (!path.startsWith(APP + sep)) return undefined;
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined || !found.isFile()) return undefined;
  return { path, size: found.size, hashed: path.startsWith(join(APP, 'assets') + sep) };
}

/** @param {string} address */
function nameIn(address) {
  try {
    return decodeURIComponent(address.replace(/[?#].*$/, '')).replace(/^\/+/, '');
  } catch {
    return undefined;
  }
}

/** @param {string} page */
function policyOf(page) {
  const text = readFileSync(join(APP, page), 'utf8');
  const content = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(text)?.[1];
  return content?.replaceAll('&#39;', "'") ?? stop(`${page} carries no Content-Security-Policy.`);
}
