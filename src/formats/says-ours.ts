// Is a text that is pasted meant for us? Asked before any reader is fetched.
import { saysTable } from './scenario-table/says-table.ts';

/** The format stands near the beginning of every file that this program writes. */
const MOST_LOOKED_AT = 4000;

/** Is this text meant to be one of ours, sound or broken? Other text that is pasted is none of our business. */
export function looksLikeOurs(text: string): boolean {
  const start = text.slice(0, MOST_LOOKED_AT).trimStart();
  return (start.startsWith('{') && start.includes('"stepwise/')) || saysTable(start);
}
