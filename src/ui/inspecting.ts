// How do the running actors show themselves while the app is being developed? No production build holds this file.
import { createBrowserInspector } from '@statelyai/inspect';
import { watchActors } from '../../machines/live.ts';

/** Opens the inspector's own window (the browser has to allow it) on all actors that begin from now on. */
export function startInspecting(): void {
  watchActors(createBrowserInspector().inspect);
}
