// How does a component reach the store, the words and the commands?
import { useSelector } from '@xstate/react';
import { type ReactNode, createContext, useContext, useSyncExternalStore } from 'react';
import type { Words } from '../words/words.ts';
import type { Document, State } from './document.ts';
import type { CursorSnapshot } from '../../machines/cursor.ts';
import { stepEvent } from '../../machines/process.ts';
import type { Session } from '../../machines/session.ts';
import type { Planner } from './planner.ts';
import type { Renewal } from './renewal.ts';
import type { Shelf } from './shelf.ts';
import type { Stand } from './stand.ts';

/** All that the screen is built on. The object never changes: it holds stores, not values. */
export interface App {
  readonly doc: Document;
  readonly stand: Stand;
  readonly words: Words;
  readonly session: Session;
  readonly shelf: Shelf;
  readonly planner: Planner;
  readonly renewal: Renewal;
}

const AppContext = createContext<App | null>(null);

export function AppProvider({
  app,
  children,
}: {
  readonly app: App;
  readonly children: ReactNode;
}) {
  return <AppContext value={app}>{children}</AppContext>;
}

/** The app around a component. Throws outside of `AppProvider`. */
export function useApp(): App {
  const app = useContext(AppContext);
  if (!app) throw new Error('useApp needs an AppProvider around it');
  return app;
}

/** A part of the state, read again after each change. `read` must give the same object for the same state. */
export function useDocument<T>(read: (state: State) => T): T {
  const { doc } = useApp();
  const now = () => read(doc.get());
  return useSyncExternalStore(doc.subscribe, now, now);
}

/** What the running chart says, read again whenever it has moved. */
export function useChart<T>(read: (snapshot: CursorSnapshot) => T): T {
  return useSelector(useApp().stand.cursor, read);
}

/** Does the chart take this step or setback from where it stands? */
export function useCan(step: string): boolean {
  return useChart((snapshot) => snapshot.can(stepEvent(step)));
}

/** The words of the chosen language. */
export function useWords(): Words {
  return useApp().words;
}
