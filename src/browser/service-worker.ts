// What keeps the app at hand when its server is gone? Runs as the service worker of the page.
import { type PrecacheEntry, precacheAndRoute } from 'workbox-precaching';

/** Every file of one build with what its content hashes to; put in by `scripts/offline.mjs`. */
declare const FILES: readonly PrecacheEntry[];

/** What of a service worker's own world is used here; the types of the page know nothing of it. */
interface Scope {
  readonly clients: { readonly claim: () => Promise<void> };
  readonly skipWaiting: () => Promise<void>;
  addEventListener: (
    type: 'activate' | 'message',
    listener: (event: {
      readonly data?: unknown;
      readonly waitUntil: (done: Promise<void>) => void;
    }) => void,
  ) => void;
}

// In a service worker the global object is that.
const scope = globalThis as unknown as Scope;

// All or none: a version whose files could not all be fetched is not installed, and the one before it goes on.
precacheAndRoute([...FILES], { cleanURLs: false, ignoreURLParametersMatching: [/./] });

// The first page of a visit is served too, without being loaded again: names of files follow from their content, so what
// it asks for is of its own version, or not here and left to the server.
scope.addEventListener('activate', ({ waitUntil }) => waitUntil(scope.clients.claim()));

// A newer version waits until a person says so.
scope.addEventListener('message', ({ data }) => {
  if (data === 'take-over') void scope.skipWaiting();
});
