// How does one step on and back with a hand?
import { type Child, button, element } from './element.ts';
import { type Page, label, nameAt, roadName, whereSaid } from './page.ts';
import { START, back, countAt, lineOf, next, waysOn } from './walk.ts';

export interface Bar {
  readonly root: HTMLElement;
  readonly show: (page: Page) => void;
}

/** It stays where it is from step to step, so that one can press again and again. */
export function createBar(toWays: () => void): Bar {
  let page: Page | undefined;
  const go = (way: (page: Page) => number | undefined) => () => {
    const to = page && way(page);
    if (page && to !== undefined) page.go(to, page.spot.road);
  };
  const to = button('step back', '', go(goBack));
  const on = button('step on', '', go(goOn));
  const where = element('span.where');
  const notice = button('notice', '', toWays);
  const progress = document.createElement('progress');
  const middle = element('div.middle', {}, [where, progress, notice]);
  const root = element('nav.bar', {}, [to, middle, on]);
  return {
    root,
    show: (shown) => {
      page = shown;
      const { atlas, spot } = page;
      const following = next(atlas, spot);
      for (const named of [root, progress])
        named.setAttribute('aria-label', label(page, 'progress'));
      progress.max = Math.max(1, lineOf(atlas, spot).length);
      progress.value = countAt(atlas, spot.at);
      where.textContent = whereSaid(page);
      notice.textContent = `${noticeAt(page)} ↓`;
      notice.hidden = noticeAt(page) === '';
      mark(to, [`← ${label(page, 'back')}`], spot.at === START);
      mark(on, [`${label(page, 'next')} →`, following !== undefined && nameAt(page, following)]);
      on.setAttribute('aria-disabled', String(following === undefined));
    },
  };
}

function goBack({ atlas, spot }: Page): number {
  return back(atlas, spot);
}

function goOn({ atlas, spot }: Page): number | undefined {
  return next(atlas, spot);
}

/** What a reader should not miss, though it may stand below the screen. */
function noticeAt(page: Page): string {
  const { atlas, spot } = page;
  if (waysOn(atlas, spot.at).length > 1) return label(page, 'part');
  if (spot.at === START || next(atlas, spot) !== undefined) return '';
  return label(page, 'end', { road: roadName(page, spot.road) });
}

/** A button that leads nowhere keeps its place and the focus. */
function mark(made: HTMLElement, [word, name]: readonly Child[], isOff = false): void {
  made.replaceChildren(element('b', {}, [word]), element('span', {}, [name]));
  made.setAttribute('aria-disabled', String(isOff));
}
