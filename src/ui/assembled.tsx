// Which parts is the app made of, and what is drawn of them?
import { useEffect } from 'react';
import { dialogOf, startSession } from '../../machines/session.ts';
import { type App, AppProvider } from './app-context.tsx';
import { Boundary } from './boundary.tsx';
import { Frame } from './frame.tsx';
import { createPlanner } from './planner.ts';
import type { Renewal } from './renewal.ts';
import type { ShelfParts } from './shelf-state.ts';
import { createShelf } from './shelf.ts';
import type { Stand } from './stand.ts';
import type { Words } from '../words/words.ts';

interface Parts extends Omit<ShelfParts, 'words'> {
  readonly stand: Stand;
  readonly words: Words;
  readonly renewal: Renewal;
}

/** The app over what was opened. `stand` has to be made before: it is the first that hears of the document's changes. */
export function assemble({ stand, words, renewal, ...parts }: Parts): App {
  const { doc } = parts;
  const shelf = createShelf({ ...parts, words: () => words });
  const session = startSession();
  shelf.subscribe((happened) => {
    const kind = happened.kind === 'told' ? happened.news?.kind : undefined;
    if (kind === 'refused') session.send({ type: 'OPEN', dialog: 'problems' });
    const isShown = dialogOf(session.getSnapshot()) === 'library';
    if (kind === 'brought-back' && !isShown) session.send({ type: 'OPEN', dialog: 'library' });
  });
  return { doc, words, stand, session, shelf, planner: createPlanner(doc), renewal };
}

interface WholeProps {
  readonly app: App;
  /** All of it answers from now on. */
  readonly onDrawn: () => void;
}

/** All that is on the page. */
export function Whole({ app, onDrawn }: WholeProps) {
  useEffect(onDrawn, [onDrawn]);
  return (
    <Boundary words={app.words}>
      <AppProvider app={app}>
        <Frame />
      </AppProvider>
    </Boundary>
  );
}
