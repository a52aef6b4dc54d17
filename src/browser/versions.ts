// Is this build kept for when its server is gone, and is a newer one ready?

interface Listener {
  /** A newer version is here, whole. `takeOver` gives it the page; every tab is told then. */
  readonly onReady: (takeOver: () => void) => void;
  /** A newer version has taken over, from this tab or another: what the page fetches from now on is that one's. */
  readonly onTaken: () => void;
}

/** Milliseconds between one request to take over and the next. */
const ASKING = 2000;

/** Has the browser keep this build, and looks for newer ones. Does nothing where the browser has no way for it. */
export async function watchVersions({ onReady, onTaken }: Listener): Promise<void> {
  // Absent on pages that are not served securely, whatever the types say.
  const workers = globalThis.navigator?.serviceWorker as ServiceWorkerContainer | undefined;
  if (workers === undefined) return;
  let asking: ReturnType<typeof setInterval> | undefined;
  // Chromium now and then forgets that it was asked while the old version was at work.
  const ask = (waiting: ServiceWorker) => {
    const once = () => waiting.postMessage('take-over');
    once();
    clearInterval(asking);
    asking = setInterval(once, ASKING);
  };
  // The first one of all takes the page over as it is.
  let isServed = workers.controller !== null;
  workers.addEventListener('controllerchange', () => {
    clearInterval(asking);
    if (isServed) onTaken();
    isServed = true;
  });
  const registration = await workers.register('./sw.js').catch(() => undefined);
  if (!registration) return;
  const look = () => {
    const { waiting } = registration;
    if (waiting && workers.controller) onReady(() => ask(waiting));
  };
  registration.addEventListener('updatefound', () =>
    registration.installing?.addEventListener('statechange', look),
  );
  look();
  // A page that is open for days looks again whenever someone comes back to it.
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') registration.update().catch(() => undefined);
  });
}
