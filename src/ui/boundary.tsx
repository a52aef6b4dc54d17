// What does someone see when our own mistake breaks the page?
import { Component, type ReactNode } from 'react';
import type { Words } from '../words/words.ts';
import style from './app.module.css';

interface BoundaryProps {
  readonly words: Words;
  readonly children: ReactNode;
}

interface BoundaryState {
  readonly error: unknown;
}

/** React asks for a class here. The work is kept in the browser already: reloading brings it back. */
export class Boundary extends Component<BoundaryProps, BoundaryState> {
  override state: BoundaryState = { error: null };

  static getDerivedStateFromError(error: unknown): BoundaryState {
    return { error };
  }

  override render(): ReactNode {
    const { error } = this.state;
    const { words, children } = this.props;
    if (error === null) return children;
    return (
      <main className={style['crash']} role="alert">
        <h1>{words.say('crash.title')}</h1>
        <p>{words.say('crash.how')}</p>
        <button type="button" onClick={() => window.location.reload()}>
          {words.say('crash.reload')}
        </button>
        <pre>{readableError(error)}</pre>
      </main>
    );
  }
}

/** The message of an error of our own and where it arose, for someone who reports it. */
function readableError(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
