// Which ways lead on from a place: where do the roads part, and what is there at the end of one?
import { type Child, button, element, list } from './element.ts';
import { type Page, hueOf, label, nameAt, roadName } from './page.ts';
import { START, forkBefore, lineOf, next, roadsAt, waysOn } from './walk.ts';

/** The choices side by side, or what the end of a road leaves; nothing where one way leads on. */
export function ways(page: Page): readonly Child[] {
  const { atlas, spot } = page;
  const on = waysOn(atlas, spot.at);
  const ended = next(atlas, spot) === undefined && lineOf(atlas, spot).length > 0;
  return [ended && end(page), (on.length > 1 || (ended && on.length > 0)) && fork(page, on)];
}

function fork(page: Page, on: readonly number[]): Child {
  return element('section.fork', {}, [
    element('h3', {}, [label(page, 'part')]),
    element('p', {}, [
      `${label(page, 'part-how')} `,
      element('span.keys', {}, [label(page, 'part-keys')]),
    ]),
    element(
      'ol',
      {},
      on.map((way, index) => element('li', {}, [choice(page, way, index + 1)])),
    ),
  ]);
}

/** The road that a choice follows: the one followed now where it goes that way, else the first that does. */
function roadOf({ atlas, spot }: Page, way: number): number {
  const roads = roadsAt(atlas, way);
  return roads.includes(spot.road) ? spot.road : (roads[0] ?? 0);
}

function choice(page: Page, way: number, number: number): Child {
  const { atlas, spot } = page;
  const roads = roadsAt(atlas, way);
  const road = roadOf(page, way);
  const { note, ends = '' } = atlas.data.roads[road] ?? {};
  const others = roads.filter((each) => each !== road);
  return element(
    'button.choice',
    {
      type: 'button',
      'data-hue': hueOf(road),
      'data-followed': road === spot.road,
      onclick: () => page.go(way, road),
    },
    [
      number < 10 && element('kbd', {}, [String(number)]),
      element('b.road', { 'data-hue': hueOf(road) }, [roadName(page, road)]),
      others.length > 0 && element('small', {}, [alsoSaid(page, others)]),
      element('span.first', {}, [nameAt(page, way)]),
      note !== undefined && element('span.about', {}, [note]),
      element('small', {}, [ends]),
    ],
  );
}

const MOST_NAMES = 3;

/** Which other roads go the same way. */
function alsoSaid(page: Page, others: readonly number[]): string {
  const names = others.slice(0, MOST_NAMES).map((road) => roadName(page, road));
  const more = others.length - names.length;
  return label(page, 'also', { roads: [...names, ...(more > 0 ? [`+${more}`] : [])].join(', ') });
}

function end(page: Page): Child {
  const { atlas, spot } = page;
  const { ends = '', promises = [] } = atlas.data.roads[spot.road] ?? {};
  const to = forkBefore(atlas, spot);
  return element('section.end', {}, [
    element('h3', {}, [label(page, 'end', { road: roadName(page, spot.road) })]),
    element('p', {}, [ends]),
    promises.length > 0 && element('h4', {}, [label(page, 'promises')]),
    list(
      'ul.promises',
      promises.map(({ text, status }) =>
        element('li', { 'data-status': status }, [
          `${text} `,
          element('b', {}, [label(page, status === 'broken' ? 'unkept' : status)]),
        ]),
      ),
    ),
    element('p.actions', {}, [
      to !== START && button('plain', label(page, 'to-fork'), () => page.go(to, spot.road)),
      button('plain', label(page, 'to-start'), () => page.go(START, spot.road)),
    ]),
  ]);
}
