// How is every reader of a list tried, and what is told of it?
import { expect, test, vi } from 'vitest';
import { casesOf } from '../share.ts';
import { type Reader, type Tally, trial } from './trial.ts';

/** A test for each reader; its name tells how many inputs it gets. */
export function testReaders(readers: readonly Reader<unknown>[]): void {
  // Other work may share the machine: the limit that counts is that of each input.
  vi.setConfig({ testTimeout: 120_000 });
  test.each(readers.map((reader) => [reader.name, casesOf(reader.count).length, reader] as const))(
    '%s: %i inputs',
    async (_, count, reader) => {
      const tally = await trial(reader);
      report(reader.name, count, tally);
      // Spoiling that leaves nearly everything sound would prove nothing.
      expect(tally.refused).toBeGreaterThan(count * (reader.refusedAtLeast ?? 1 / 3));
    },
  );
}

function report(name: string, count: number, { refused, slowest }: Tally): void {
  const time = `${slowest.ms.toFixed(0)} ms (input ${slowest.number})`;
  process.stdout.write(`fuzz · ${name}: ${count} inputs, ${refused} refused, slowest ${time}\n`);
}
