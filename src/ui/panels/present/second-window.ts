// How does the facilitator's window stand beside the room's screen, and what does each say when the other is gone?
import { WRITING } from '../../keys.ts';

const NAME = 'stepwise-facilitator';
/** Whether this tab had one when it was reloaded. */
const KEY = 'stepwise.facilitator';

/** What the window says while nobody fills it. */
export interface Saying {
  readonly title: string;
  readonly alone: string;
}

/** Opens it, or finds the one that is open. Only a press may open one; null where the browser refuses even then. */
export function openSecond({ title, alone }: Saying): Window | null {
  const opened = window.open('', NAME, 'popup,width=760,height=980');
  if (!opened) return null;
  fillSecond(opened, { title, alone });
  return opened;
}

/** Makes the window ready for what is shown in it. */
export function fillSecond(opened: Window, { title, alone }: Saying): void {
  const page = opened.document;
  page.documentElement.lang = document.documentElement.lang;
  page.head.replaceChildren(page.createElement('title'), ...sheetsFor(page));
  page.title = title;
  page.body.replaceChildren();
  followTheme(page);
  rememberSecond(true);
  const leave = () => sayAlone(opened, alone);
  // The page that fills it is reloaded or closed.
  window.addEventListener('pagehide', leave, { once: true });
}

/** Milliseconds between two looks at a window that goes. */
const LOOKS = 50;

/**
 * Watches whether the window is closed or reloaded. When its page goes it does not know yet which: it is looked at until
 * it is closed or has another page. @returns ends it
 */
export function watchSecond(second: Window, onGone: (how: 'closed' | 'empty') => void): () => void {
  const { document: page } = second;
  let timer: ReturnType<typeof setInterval> | undefined;
  const look = () => {
    if (!second.closed && second.document === page) return;
    clearInterval(timer);
    onGone(second.closed ? 'closed' : 'empty');
  };
  const leave = () => {
    timer = setInterval(look, LOOKS);
  };
  second.addEventListener('pagehide', leave);
  return () => {
    clearInterval(timer);
    second.removeEventListener('pagehide', leave);
  };
}

/** Was one open when this tab was reloaded, or when presenting was left? */
export function hadSecond(): boolean {
  try {
    return sessionStorage.getItem(KEY) !== null;
  } catch {
    return false;
  }
}

export function rememberSecond(is: boolean): void {
  try {
    if (is) sessionStorage.setItem(KEY, '');
    else sessionStorage.removeItem(KEY);
  } catch {
    // Storage is switched off: it is opened by hand again.
  }
}

/** In the place of all that stood there: nothing of it answers any more. */
export function sayAlone(second: Window, alone: string): void {
  if (second.closed) return;
  const { document: page } = second;
  const said = page.createElement('p');
  said.textContent = alone;
  said.setAttribute('role', 'alert');
  page.body.replaceChildren(said);
}

function sheetsFor(page: Document): readonly Element[] {
  return [...document.querySelectorAll('link[rel=stylesheet], style')].map((sheet) => {
    const copy = page.importNode(sheet, true);
    // The other window has an address of its own.
    if (sheet instanceof HTMLLinkElement) copy.setAttribute('href', sheet.href);
    return copy;
  });
}

function followTheme(page: Document): void {
  const theme = document.documentElement.dataset['theme'];
  if (theme !== undefined) page.documentElement.dataset['theme'] = theme;
}

/**
 * Keys pressed in one window act in the other, unless a field or a pressed button there has its own use for them.
 * @returns ends it
 */
export function forwardKeys(from: Window, to: Window): () => void {
  const forward = (event: KeyboardEvent) => {
    if (isUsedThere(event)) return;
    const { key, code, ctrlKey, shiftKey, altKey, metaKey, repeat } = event;
    const init = { key, code, ctrlKey, shiftKey, altKey, metaKey, repeat, cancelable: true };
    // The class of the window that hears of it.
    if (!to.dispatchEvent(new KeyboardEvent('keydown', init))) event.preventDefault();
  };
  from.addEventListener('keydown', forward);
  return () => from.removeEventListener('keydown', forward);
}

/** An element of another window is no instance of this one's classes. */
function isUsedThere({ key, target, ctrlKey, metaKey }: KeyboardEvent): boolean {
  // It would reload the window, whatever has the focus.
  if (key === 'F5') return false;
  const element = target as Partial<Element> | null;
  const within = (selector: string) => (element?.closest?.(selector) ?? null) !== null;
  if (within(`${WRITING}, select`)) return !(ctrlKey || metaKey) || key === 'z';
  return (key === 'Enter' || key === ' ') && within('button, a, summary, label, input');
}
