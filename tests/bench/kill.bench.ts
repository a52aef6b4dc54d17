// How much work is lost when the whole browser is killed at any moment?
import { killAgainAndAgain } from '../e2e/killing.ts';
import { serve, tools } from './browser.ts';
import type { Bench, Measured } from './table.ts';

const KILLS = 200;

/** Milliseconds before the kill of which nothing is kept. That every state can be read is a condition: see killing.ts. */
export const killBenches: readonly Bench[] = [
  {
    name: `kill: the most that ${KILLS} kills of the browser took`,
    slow: true,
    run: async () => most(await losses()),
  },
];

async function losses(): Promise<readonly number[]> {
  const { server, address } = await serve();
  try {
    const { chromium, program, args } = await tools();
    const killing = { chromium, program, args, address, times: KILLS, seed: 7 };
    return (await killAgainAndAgain(killing)).losses;
  } finally {
    server.kill();
  }
}

function most(found: readonly number[]): Measured {
  return { value: Math.max(...found), unit: 'ms', target: { atMost: 1000 } };
}
