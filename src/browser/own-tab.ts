// Which roadmap does this tab have, whatever others have opened since?

const KEY = 'stepwise.open';

/** The id of the roadmap that this tab had when it was left; null in a new tab, and where nothing can be remembered. */
export function ownRoadmap(): string | null {
  try {
    return sessionStorage.getItem(KEY);
  } catch {
    return null;
  }
}

/** Remembers it until the tab is closed. */
export function rememberOwn(id: string): void {
  try {
    sessionStorage.setItem(KEY, id);
  } catch {
    // Storage is switched off: the tab then shows what was opened last in any.
  }
}
