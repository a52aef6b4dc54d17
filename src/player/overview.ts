// What lies on the whole road? A list to read and to jump from.
import { type Child, button, element } from './element.ts';
import { type Page, hueOf, label, nameAt } from './page.ts';
import { START, waysOn } from './walk.ts';

export interface Overview {
  readonly root: HTMLDialogElement;
  readonly open: (page: Page) => void;
}

export function createOverview(): Overview {
  const root = document.createElement('dialog');
  // A press beside the list closes it.
  root.addEventListener('click', (event) => event.target === root && root.close());
  return {
    root,
    open: (page) => {
      listRoad({ root, page, road: page.spot.road });
      root.showModal();
      root.querySelector('[aria-current]')?.scrollIntoView({ block: 'center' });
    },
  };
}

interface Listed {
  readonly root: HTMLDialogElement;
  readonly page: Page;
  /** The road in the list; the one that is followed stays as it is until a step is pressed. */
  readonly road: number;
}

function listRoad(listed: Listed): void {
  const { root, page } = listed;
  const title = label(page, 'all-steps');
  root.setAttribute('aria-label', title);
  root.replaceChildren(
    element('header', {}, [
      element('h2', {}, [title]),
      button('plain', label(page, 'close'), () => root.close()),
      page.atlas.data.roads.length > 1 ? roads(listed) : false,
    ]),
    element('ol', {}, rows(listed)),
  );
}

/** The roads to choose from: another one is listed in place of this. */
function roads({ root, page, road: shown }: Listed): Child {
  const press = (road: number) => () => {
    listRoad({ root, page, road });
    root.scrollTop = 0;
    root.querySelector<HTMLElement>('[aria-pressed=true]')?.focus();
  };
  return element(
    'ul.road-names',
    { 'aria-label': label(page, 'roads') },
    page.atlas.data.roads.map(({ name }, road) =>
      element('li', { 'data-hue': hueOf(road) }, [
        element(
          'button.link',
          { type: 'button', 'aria-pressed': String(road === shown), onclick: press(road) },
          [name],
        ),
      ]),
    ),
  );
}

function rows(listed: Listed): readonly Child[] {
  const { nodes, phases } = listed.page.atlas.data;
  const line = listed.page.atlas.lines[listed.road] ?? [];
  const start = element('li', {}, [row(listed, START, 0)]);
  const steps = line.flatMap((at, index) => {
    const phase = nodes[at]?.phase;
    const begins = phase !== undefined && phase !== nodes[line[index - 1] ?? -1]?.phase;
    return [
      begins && element('li.phase', {}, [phases[phase] ?? '']),
      element('li', {}, [row(listed, at, index + 1)]),
    ];
  });
  return [start, ...steps];
}

function row({ root, page, road }: Listed, at: number, number: number): Child {
  const { nodes, start } = page.atlas.data;
  const { marks = [], months = start } = nodes[at] ?? {};
  const others = waysOn(page.atlas, at).length - 1;
  const press = () => {
    root.close();
    page.go(at, road);
  };
  return element(
    'button.row',
    {
      type: 'button',
      'aria-current': at === page.spot.at ? 'step' : undefined,
      onclick: press,
    },
    [
      element('span.number', {}, [number > 0 && String(number)]),
      element('span.name', {}, [
        nameAt(page, at),
        ...marks.map((mark) => element('small.mark', { 'data-mark': mark }, [label(page, mark)])),
        others > 0 && element('small', {}, [label(page, 'other-ways', { count: others })]),
      ]),
      element('span.months', {}, [months]),
    ],
  );
}
