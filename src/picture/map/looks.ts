// Which colour and sign has each branch, wherever it is drawn?
import { hash53 } from '../../roadmap/path.ts';
import type { Branch } from '../../roadmap/roadmap.ts';
import type { Look } from './shapes.ts';

const ROUND = 8;

/** The look with a number: eight colours, then the same ones with another sign. */
export function lookOf(number: number): Look {
  return { hue: (number % ROUND) + 1, round: Math.floor(number / ROUND) };
}

/**
 * The look of each branch by its id, and by nothing else: it stays when others come, go or move. Ids that the app gives
 * count up, so that neighbours differ; of an id that somebody wrote, chance decides.
 */
export function looksOf(branches: readonly Branch[]): ReadonlyMap<string, Look> {
  return new Map(
    branches.map(({ id }) => [
      id,
      lookOf(/^b[1-9]\d{0,8}$/.test(id) ? Number(id.slice(1)) - 1 : hash53(id) % (2 * ROUND)),
    ]),
  );
}
