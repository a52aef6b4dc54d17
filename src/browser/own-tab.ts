// Which roadmap does this tab have, whatever others have opened since, and was it before a room?

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

const PRESENTING = 'stepwise.presenting';

/** Was this tab presenting when it was left or reloaded? */
export function wasPresenting(): boolean {
  try {
    return sessionStorage.getItem(PRESENTING) !== null;
  } catch {
    return false;
  }
}

export function rememberPresenting(is: boolean): void {
  try {
    if (is) sessionStorage.setItem(PRESENTING, '');
    else sessionStorage.removeItem(PRESENTING);
  } catch {
    // Storage is switched off: a reload then leads back to the desk.
  }
}

/** Under which key a workshop about a roadmap is kept. */
export const workshopKey = (roadmap: string) => `stepwise.workshop/${roadmap}`;

/** Is a workshop about it kept in this browser? */
export function hasWorkshop(roadmap: string): boolean {
  try {
    return localStorage.getItem(workshopKey(roadmap)) !== null;
  } catch {
    return false;
  }
}
