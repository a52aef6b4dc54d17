// Who gives what for what in a step, at a glance: the line that stands wherever a step does?
import { Suspense } from 'react';
import { late } from '../late.tsx';
import type { DealLineProps } from './deal-line-said.tsx';

const Said = late(['deals'], async () => (await import('./deal-line-said.tsx')).SaidDealLine);

/** One line; it comes right after the first paint, which leaves room for it. */
export function DealLine(props: DealLineProps) {
  return (
    <Suspense fallback={'\u00a0'}>
      <Said {...props} />
    </Suspense>
  );
}
