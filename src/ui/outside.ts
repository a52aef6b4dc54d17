// What reaches the page from outside, and what does leaving it mean: a paste, a link in the address, a closed tab?
import { saysLink } from '../browser/says-link.ts';
import { readFile } from '../browser/read-file.ts';
import { looksLikeOurs } from '../formats/says-ours.ts';
import type { App } from './app-context.tsx';
import { commitDrafts } from './drafts.ts';
import { WRITING } from './keys.ts';

/** A roadmap, scenario or link that is pasted outside of text fields is opened. Other text is left alone. */
export function listenForPaste(app: App, target: Window): void {
  target.addEventListener('paste', (event) => {
    const isElsewhere = event.target instanceof Element && event.target.closest(WRITING) !== null;
    if (isElsewhere || event.defaultPrevented) return;
    const [file] = event.clipboardData?.files ?? [];
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (file !== undefined) void readFile(file).then(app.shelf.take);
    else if (saysLink(text) || looksLikeOurs(text))
      void app.shelf.takeText({ text, name: app.words.say('paste.name') });
    else return;
    event.preventDefault();
  });
}

/** The roadmap of a link in the address is opened, now and when another one comes; then the address is short again. */
export function heedLinks(app: App, target: Window): void {
  const open = () => {
    const { hash, pathname, search } = target.location;
    if (!saysLink(hash)) return;
    target.history.replaceState(target.history.state, '', `${pathname}${search}`);
    void app.shelf.takeText({ text: hash, name: app.words.say('link.name') });
  };
  target.addEventListener('hashchange', open);
  open();
}

/** The browser asks before it leaves a page with edits that are kept nowhere. */
export function warnAtRisk({ shelf }: App, target: Window): void {
  target.addEventListener('beforeunload', (event) => {
    commitDrafts();
    if (shelf.isAtRisk()) event.preventDefault();
  });
}
