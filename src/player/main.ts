// Who walks through the roadmap? One page: the address says the place, everything shown follows from it.
import { createBar } from './bar.ts';
import type { PlayerData } from './data.ts';
import { button, element } from './element.ts';
import { listenToKeys, placeFor } from './keys.ts';
import { createMap } from './map.ts';
import { opening } from './opening.ts';
import { createOverview } from './overview.ts';
import { type Page, label, nameAt, roadName, whereSaid } from './page.ts';
import './player.css';
import { situation } from './situation.ts';
import { stepTold } from './step.ts';
import { listenToSwipes } from './swipe.ts';
import { START, addressOf, atlasOf, back, next, spotAt, spotFrom } from './walk.ts';
import { ways } from './ways.ts';

function play(data: PlayerData): void {
  const atlas = atlasOf(data);
  const here = () => spotFrom(atlas, location.hash.slice(1));
  const go = (at: number, road?: number) => {
    const { spot } = page;
    const to = spotAt(atlas, at, road ?? spot.road);
    if (to.at === spot.at && to.road === spot.road) return;
    const near = at === next(atlas, spot) || at === back(atlas, spot);
    remember(`#${addressOf(atlas, to)}`, near);
    show({ ...page, spot: to });
  };
  let page: Page = { atlas, spot: here(), go };
  const parts = frame(page, () => parts.overview.open(page));
  const show = (shown: Page) => {
    const moved = shown.spot.at !== page.spot.at;
    page = shown;
    parts.show(page);
    if (moved) parts.announce(page);
  };
  document.body.prepend(parts.root);
  try {
    show(page);
  } catch (error) {
    // The outline below says the same as the player would have.
    parts.root.remove();
    throw error;
  }
  document.documentElement.dataset['playing'] = '';
  // The opening shows the page for the minister, which stands below in the outline: not read yet while this runs.
  document.addEventListener('DOMContentLoaded', () => {
    if (page.spot.at === START) show(page);
  });
  listenToKeys(() => page);
  listenToSwipes(parts.article, (way) => {
    const to = placeFor(page, way > 0 ? 'ArrowRight' : 'ArrowLeft');
    if (to !== undefined) go(to);
  });
  window.addEventListener('hashchange', () => show({ ...page, spot: here() }));
}

/** A step along the road replaces the address; a jump can be gone back on with the browser's own button. */
function remember(address: string, near: boolean): void {
  try {
    if (near) history.replaceState(null, '', address);
    else history.pushState(null, '', address);
  } catch {
    // Some viewers forbid it to pages from a disk; then every step is one to go back on.
    location.hash = address;
  }
}

function frame(first: Page, openList: () => void) {
  const { data } = first.atlas;
  const walkable = data.nodes.length > 0;
  const map = createMap(first.atlas);
  const overview = createOverview();
  const article = element('article');
  const bar = createBar(() => showWays(article));
  const stands = element('section.situation', { 'aria-label': data.labels.stands });
  const news = element('p.news', { 'aria-live': 'polite' });
  const root = element('div.player', {}, [
    element('header', {}, [
      element('div', {}, [element('p', {}, [data.subject]), element('h1', {}, [data.title])]),
      data.marking !== undefined && element('p.marking', {}, [data.marking]),
      walkable && button('plain', data.labels['all-steps'], openList),
    ]),
    walkable && map.root,
    element('main', {}, [article, stands]),
    walkable && bar.root,
    element('footer', {}, [data.labels.made]),
    overview.root,
    news,
  ]);
  return {
    root,
    article,
    overview,
    show: (page: Page) => {
      const isHeld = article.contains(document.activeElement);
      article.replaceChildren(...there(page.spot.at === START ? opening(page) : stepTold(page)));
      article.append(...there(ways(page)));
      stands.replaceChildren(...there(situation(page)));
      map.show(page);
      bar.show(page);
      document.title = titleOf(page);
      if (article.getBoundingClientRect().top < 0) article.scrollIntoView();
      // What had the focus is gone: the new step's name takes it.
      if (isHeld) article.querySelector('h2')?.focus({ preventScroll: true });
    },
    announce: (page: Page) => {
      news.textContent = announced(page);
    },
  };
}

function there(children: ReturnType<typeof ways>): (Node | string)[] {
  return children.flatMap((child) =>
    child === undefined || child === null || child === false ? [] : child,
  );
}

/** The choices come into sight, ready to be taken. */
function showWays(article: HTMLElement): void {
  const section = article.querySelector('.fork') ?? article.querySelector('.end');
  section?.scrollIntoView();
  section?.querySelector('button')?.focus({ preventScroll: true });
}

function titleOf(page: Page): string {
  const { title } = page.atlas.data;
  return page.spot.at === START ? title : `${nameAt(page, page.spot.at)} – ${title}`;
}

function announced(page: Page): string {
  const parts = [whereSaid(page), roadName(page, page.spot.road)].join(', ');
  const fork = (page.atlas.children.get(page.spot.at) ?? []).length > 1;
  const said = page.spot.at === START ? '' : nameAt(page, page.spot.at);
  return [parts, said, fork ? label(page, 'part') : ''].filter((part) => part !== '').join('. ');
}

const data = document.querySelector('script[type="application/json"]')?.textContent;
// Written by the same program, in the same file: it is what it says.
if (data) play(JSON.parse(data) as PlayerData);
