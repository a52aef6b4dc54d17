// Which bar of a timeline is the next one above or below?
import type { Bar } from './shapes.ts';

/** The bar on the nearest row in a direction whose middle is nearest; undefined where there is none. */
export function barBeside(
  bars: readonly Bar[],
  node: string,
  direction: 'up' | 'down',
): string | undefined {
  const from = bars.find((bar) => bar.node === node);
  if (!from) return bars[0]?.node;
  const sign = direction === 'down' ? 1 : -1;
  const beyond = bars.filter(({ y }) => (y - from.y) * sign > 0);
  const row = Math.min(...beyond.map(({ y }) => (y - from.y) * sign));
  const middle = ({ x, width }: Bar) => x + width / 2;
  return beyond
    .filter(({ y }) => (y - from.y) * sign === row)
    .toSorted((a, b) => Math.abs(middle(a) - middle(from)) - Math.abs(middle(b) - middle(from)))[0]
    ?.node;
}
