// A member sits at two devices, and one of them comes back late: is what it did done once?
import { expect, test } from 'vitest';
import type { Command } from '../../src/room/commands.ts';
import { hand, seated, whoIs } from './makers.ts';

const note = (id: string): Command => ({ verb: 'note', id, text: id });

test('what was done is known again after hundreds of commands of the same member', () => {
  const it = seated();
  const lead = whoIs(it, 'lead');
  expect(hand(it, note('late'), lead)).toBe('done');
  for (let other = 0; other < 900; other += 1)
    expect(hand(it, note(`other ${other}`), lead)).toBe('done');
  expect(hand(it, note('late'), lead)).toBe('again');
});
