// Does who starts a second server learn where their library is?
import { spawnSync } from 'node:child_process';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';

const START = join(import.meta.dirname, '..', '..', 'scripts', 'start.mjs');

function startOn(port: string) {
  const done = spawnSync(process.execPath, [START, '--port', port], { encoding: 'utf8' });
  return { code: done.status, said: done.stderr };
}

test('a port that Stepwise has is told with the address that is open already', ({ baseURL }) => {
  const { code, said } = startOn(new URL(baseURL ?? '').port);
  expect(code).toBe(1);
  expect(said).toContain(`by Stepwise itself: open ${baseURL}`);
  expect(said).toContain(`what was kept at ${baseURL} shows only there`);
});

test('a port that another program has is told as that', async () => {
  const other = createServer((socket) => socket.destroy());
  await new Promise<void>((done) => other.listen(0, '127.0.0.1', done));
  const { port } = other.address() as AddressInfo;
  const { code, said } = startOn(String(port));
  other.close();
  expect(code).toBe(1);
  expect(said).toContain(`Port ${port} is taken by another program`);
  expect(said).not.toMatch(/^\s+at /m);
});

test('a port that is given twice is refused', () => {
  const args = [START, '--port', '4000', '--port', '4001'];
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  expect(status).toBe(1);
  expect(stderr).toBe('--port is given twice; give it once.\n');
});
