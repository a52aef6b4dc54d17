// What is a command?
import type { MessageId } from '../words/words.ts';
import type { App } from './app-context.tsx';
import type { State } from './document.ts';

export interface Command {
  readonly id: string;
  readonly label: MessageId;
  readonly group: 'walk' | 'take' | 'edit' | 'roadmap' | 'view';
  /** In tinykeys' notation; the first is the one that is shown. */
  readonly keys: readonly string[];
  /** Works while a text field has the focus. */
  readonly inFields?: true;
  readonly enabled: (state: State) => boolean;
  readonly run: (app: App) => void;
}
