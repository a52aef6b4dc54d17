// How is a question pulled so that whoever waits for it stays awake and can stop it?
import type { Asking, Progress } from './asking.ts';

export interface Pulling {
  /** Told about progress: of each part that is found, else no more often than once a slice. */
  readonly every?: (progress: Progress<unknown>) => void;
  readonly shouldStop?: () => boolean;
  /** Lets others have their turn between two slices; without it the question is pulled through. */
  readonly pause?: () => Promise<void>;
  /** The caller's clock in milliseconds; without it every step is a slice. */
  readonly now?: () => number;
}

export type Outcome<R> =
  { readonly kind: 'answered'; readonly answer: R } | { readonly kind: 'stopped' };

/** Milliseconds of work between two pauses: a stop is heard well within a twentieth of a second. */
const SLICE = 12;

/** Pulls a question to its end, in slices. */
export async function runQuestion<R>(
  asking: Asking<R, unknown>,
  pulling: Pulling = {},
): Promise<Outcome<R>> {
  const { every, shouldStop, pause, now = () => 0 } = pulling;
  let began = now();
  for (;;) {
    const step = asking.next();
    if (step.done) return { kind: 'answered', answer: step.value };
    const isOver = !pulling.now || now() - began >= SLICE;
    if (isOver || step.value.part !== undefined) every?.(step.value);
    if (!isOver) continue;
    // One slice after another is the point.
    // oxlint-disable-next-line no-await-in-loop
    await pause?.();
    if (shouldStop?.()) return { kind: 'stopped' };
    began = now();
  }
}
