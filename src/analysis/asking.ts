// How is a long question asked, watched and stopped?

/** How far a question has come. */
export interface Progress<Part = never> {
  /** Situations looked at so far, parts of diagrams made, or draws worked out. */
  readonly looked: number;
  readonly of?: 'parts' | 'draws';
  /** A piece of the answer that is found already, to be shown at once. */
  readonly part?: Part;
}

/**
 * A question in the course of being answered: it works a little, says how far it is, and goes on when asked.
 * Whoever pulls it decides when to pause, and stops it by not asking again.
 */
export type Asking<Answer, Part = never> = Generator<Progress<Part>, Answer, void>;

/** Pulls a question to its end and returns the answer. */
export function answerOf<Answer>(asking: Asking<Answer, unknown>): Answer {
  for (;;) {
    const step = asking.next();
    if (step.done) return step.value;
  }
}
