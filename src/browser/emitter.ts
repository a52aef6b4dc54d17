// How does one part say what happened, so that any number of others hear of it?

/** E: what can happen, a union by `kind`; `void` where there is only one thing to say. */
export interface Emitter<E> {
  /** Everyone who listens hears it now, in the order in which they came. */
  readonly emit: (event: E) => void;
  /** @returns stops listening */
  readonly listen: (listener: (event: E) => void) => () => void;
}

export function createEmitter<E>(): Emitter<E> {
  const listeners = new Set<(event: E) => void>();
  return {
    emit(event) {
      for (const listener of listeners) listener(event);
    },
    listen(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
