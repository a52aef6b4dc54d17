// What does a reader see first: what the roadmap is for, and how the page is used?
import { type Child, button, element, list } from './element.ts';
import { type Page, hueOf, label } from './page.ts';
import { next, parting } from './walk.ts';

/** The place before any step. */
export function opening(page: Page): readonly Child[] {
  const { atlas, spot } = page;
  const { data } = atlas;
  const first = next(atlas, spot);
  const [lead, ...others] = data.purpose;
  return [
    element('p.kicker', {}, [
      element('b', {}, [label(page, 'start')]),
      element('span', {}, [data.start]),
    ]),
    element('h2', { tabindex: -1 }, [data.title]),
    lead !== undefined && element('p.lead', {}, [lead]),
    first !== undefined &&
      element('p.actions', {}, [
        button('strong', label(page, 'begin'), () => page.go(first, spot.road)),
        element('span.how', {}, [label(page, 'how')]),
      ]),
    data.nodes.length === 0 && element('p.lead', {}, [label(page, 'empty')]),
    firstPage(),
    data.roads.length > 1 && element('h3', {}, [label(page, 'roads')]),
    data.roads.length > 1 && roads(page),
    others.length > 0 && element('h3', {}, [data.subject]),
    list(
      'div.background',
      others.map((text) => element('p', {}, [text])),
    ),
  ];
}

/** The page for the minister, as the outline has it. */
function firstPage(): Child {
  return document.querySelector('.outline > .first-page')?.cloneNode(true);
}

function roads(page: Page): Child {
  const { atlas, spot } = page;
  return element(
    'ul.roads',
    {},
    atlas.data.roads.map(({ name, note, ends }, road) => {
      const to = road === spot.road ? next(atlas, spot) : parting(atlas, spot, road);
      return element('li', { 'data-hue': hueOf(road) }, [
        button('link', name, () => page.go(to ?? spot.at, road)),
        note !== undefined && element('p', {}, [note]),
        element('small', {}, [ends]),
      ]);
    }),
  );
}
