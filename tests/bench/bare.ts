// How does a bench get a page of React that does next to nothing, to read our own first sight against?
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { type Visit, withPages } from './browser.ts';

const PAGE = `<!doctype html><html lang="en"><title>Bare</title><div id="root"></div>
<script type="module" src="./main.js"></script></html>`;
const SCRIPT = `import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
createRoot(document.getElementById('root')).render(createElement('h1', null, 'Bare'));`;

/** A heading and nothing else, built as the app is and served from here; all of it is gone when the work is done. */
export async function withBarePage<T>(work: (visit: Visit) => Promise<T>): Promise<T> {
  mkdirSync('build', { recursive: true });
  const folder = mkdtempSync(join('build', '.bare-'));
  writeFileSync(join(folder, 'index.html'), PAGE);
  writeFileSync(join(folder, 'main.js'), SCRIPT);
  const vite = join('node_modules', 'vite', 'bin', 'vite.js');
  const args = [vite, 'build', folder, '--logLevel', 'error'];
  spawnSync(process.execPath, args, { stdio: 'inherit' });
  const server = createServer(({ url = '/' }, response) => {
    const file = join(folder, 'dist', url === '/' ? 'index.html' : url.slice(1));
    if (!existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    const type = extname(file) === '.js' ? 'text/javascript' : 'text/html';
    response.writeHead(200, { 'Content-Type': type }).end(readFileSync(file));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  try {
    return await withPages(`http://127.0.0.1:${port}/`, work);
  } finally {
    server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
