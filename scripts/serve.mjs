// How are the files of one folder served on this machine, so that no request can end the server or leave the folder?
import { realpathSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { relative, resolve, sep } from 'node:path';
import send from 'send';

/** @typedef {import('node:http').IncomingMessage} Request */
/** @typedef {import('node:http').ServerResponse} Response */

/** Only this machine reaches it. */
export const HOST = '127.0.0.1';

/**
 * Milliseconds that a client has for the head of a request, for all of it and for taking the answer, however slowly it
 * goes on; how long it may be silent between, and be there after it was refused; and how often that is looked at.
 */
export const PATIENCE = {
  head: 10_000,
  request: 15_000,
  answer: 60_000,
  silence: 30_000,
  refused: 1_000,
  look: 1_000,
};

/** Connections at a time. A browser opens six; beyond this a new one is let go at once. */
export const MOST_CONNECTIONS = 256;

/** What a broken request is answered, by the error that Node names; anything else is a bad request. */
/** @type {Record<string, string>} */
const BROKEN = {
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
};

/**
 * A server of the files of one folder. Every request gets an answer: 200, 206 or 304 with ETag and Range as in
 * RFC 9110, 400 for an address that cannot be read, 404 for what is not a file in the folder (hidden ones and what
 * lies behind a link included), 405 for other methods, 421 for a host that is not this one.
 * @param {{ folder: string, headers: Record<string, string>, immutable: string, alsoHosts?: () => readonly string[] }} site
 *   `immutable`: the folder in it whose files carry a hash of their content in their name. `alsoHosts`: by which other hosts it is
 *   reached just now, each with its port
 * @param {typeof PATIENCE} patience
 */
export function serverOf(
  { folder, headers, immutable, alsoHosts = () => [] },
  patience = PATIENCE,
) {
  const options = {
    connectionsCheckingInterval: patience.look,
    headersTimeout: patience.head,
    requestTimeout: patience.request,
  };
  const server = createServer(options, (request, response) => {
    const end = setTimeout(() => response.destroy(), patience.answer);
    response.on('close', () => clearTimeout(end));
    response.on('error', () => response.destroy());
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    if (!isOurs(request, [...ownHosts(server), ...alsoHosts()]))
      return refuse(response, 421, 'This is not the server of that address');
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('Allow', 'GET, HEAD');
      // Whatever else it sends is of no use.
      response.setHeader('Connection', 'close');
      return refuse(response, 405, 'Only GET and HEAD are answered here');
    }
    const name = nameIn(request.url ?? '');
    if (name === undefined) return refuse(response, 400, 'This address cannot be read');
    const path = fileIn(folder, name);
    if (path === undefined) return refuse(response, 404, 'Not found');
    return answer(request, response, { folder, path, immutable });
  });
  server.on('clientError', (/** @type {NodeJS.ErrnoException} */ error, socket) => {
    letGo(socket, BROKEN[error.code ?? ''] ?? '400 Bad Request');
  });
  server.on('connect', (_request, socket) => letGo(socket, '405 Method Not Allowed'));
  /**
   * Whoever holds on to a connection that is answered is not waited for.
   * @param {import('node:stream').Duplex} socket
   * @param {string} status
   */
  function letGo(socket, status) {
    if (!socket.writable) return socket.destroy();
    socket.on('error', () => socket.destroy());
    socket.end(bare(status));
    const end = setTimeout(() => socket.destroy(), patience.refused);
    return socket.on('close', () => clearTimeout(end));
  }
  return Object.assign(server, { timeout: patience.silence, maxConnections: MOST_CONNECTIONS });
}

/**
 * A page elsewhere can point a name of its own at this machine; it must not read what is served here. Whatever names a host
 * has to name this one: the one header, and the address where it is a whole one.
 * @param {Request} request
 * @param {readonly string[]} ours
 */
function isOurs({ headersDistinct: { host = [] }, url = '' }, ours) {
  const [, inAddress = host[0]] = /^https?:\/\/([^/?#]*)/i.exec(url) ?? [];
  return host.length === 1 && [...host, inAddress].every((name) => ours.includes(name ?? ''));
}

/** @param {import('node:http').Server} server */
function ownHosts(server) {
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return [HOST, 'localhost'].flatMap((name) => [`${name}:${port}`, ...(port === 80 ? [name] : [])]);
}

/**
 * The decoded name in a request's address, without what follows `?`; undefined where it cannot be read.
 * @param {string} address as on the request line: a path, or a whole address as proxies send it
 */
function nameIn(address) {
  const [, path] = /^(?:https?:\/\/[^/?#]*)?(\/[^?#]*|(?=[?#]|$))/i.exec(address) ?? [];
  if (path === undefined || address === '') return undefined;
  try {
    const name = decodeURIComponent(path).replace(/^\/+/, '');
    return name.includes('\0') ? undefined : name;
  } catch {
    return undefined;
  }
}

/**
 * The path of a plain file in the folder, reached without a link. Names that the file system refuses, or that are of a folder, name none.
 * @param {string} folder
 * @param {string} name
 */
function fileIn(folder, name) {
  if (/(^|[/\\])\.|[/\\]$/.test(name)) return undefined;
  const path = resolve(folder, name === '' ? 'index.html' : name);
  if (!path.startsWith(folder + sep)) return undefined;
  try {
    return realpathSync(path) === path && statSync(path).isFile() ? path : undefined;
  } catch {
    return undefined;
  }
}

/**
 * @param {Request} request
 * @param {Response} response
 * @param {{ folder: string, path: string, immutable: string }} file
 */
function answer(request, response, { folder, path, immutable }) {
  const isImmutable = path.startsWith(resolve(folder, immutable) + sep);
  const address = relative(folder, path).split(sep).map(encodeURIComponent).join('/');
  send(request, `/${address}`, { root: folder, dotfiles: 'ignore', cacheControl: false })
    .on('headers', () => {
      const life = isImmutable ? 'public, max-age=31536000, immutable' : 'no-cache';
      response.setHeader('Cache-Control', life);
    })
    .on('error', (/** @type {{ status?: number }} */ { status = 500 }) => {
      if (response.headersSent) response.destroy();
      else refuse(response, status, status === 416 ? 'The file has no such range' : 'Not found');
    })
    .pipe(response);
}

/**
 * @param {Response} response
 * @param {number} status
 * @param {string} why
 */
function refuse(response, status, why) {
  const text = `${why}\n`;
  response.writeHead(status, {
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Length': Buffer.byteLength(text),
  });
  response.end(text);
}

/** @param {string} status */
function bare(status) {
  return `HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`;
}
