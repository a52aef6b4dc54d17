// How much work is lost when the whole browser is killed at any moment?
import { readFileSync } from 'node:fs';
import { killWhileClimbing } from '../e2e/climbing.ts';
import type { Killing } from '../e2e/killed-browser.ts';
import { killAgainAndAgain, killOnFullDisk } from '../e2e/killing.ts';
import { serve, tools } from './browser.ts';
import type { Bench, Measured } from './table.ts';

const KILLS = 200;

/** Milliseconds before the kill of which nothing is kept. That every state can be read is a condition: see killing.ts. */
export const killBenches: readonly Bench[] = [
  {
    name: `kill: the most that ${KILLS} kills of the browser took`,
    slow: true,
    run: () => killing(async (asked) => most((await killAgainAndAgain(asked)).losses)),
  },
  {
    name: `kill: ${KILLS} kills on a full disk, of which so many lost what was kept`,
    slow: true,
    run: () => killing((asked) => killOnFullDisk(asked).then(() => NONE)),
  },
  {
    name: `kill: ${KILLS} kills around an upgrade of the database, of which so many lost what was kept`,
    slow: true,
    run: () =>
      killing(async (asked) => {
        const { before, after } = await killWhileClimbing(asked, firstDatabase());
        return { ...NONE, unit: `(${before} before it, ${after} after it)` };
      }),
  },
];

/** Both throw at the first loss. */
const NONE: Measured = { value: 0, unit: '', target: { atMost: 0 } };

const firstDatabase = () => JSON.parse(readFileSync('tests/old-files/database-1.json', 'utf8'));

async function killing(work: (asked: Killing) => Promise<Measured>): Promise<Measured> {
  const { server, address } = await serve();
  try {
    const { chromium, program, args } = await tools();
    return await work({ chromium, program, args, address, times: KILLS, seed: 7 });
  } finally {
    server.kill();
  }
}

function most(found: readonly number[]): Measured {
  return { value: Math.max(...found), unit: 'ms', target: { atMost: 1000 } };
}
