// Who gives something up with a step, and who gets something for it?
import { signed } from './amounts.ts';
import type { PlayedStep } from './data.ts';
import { type Child, element } from './element.ts';
import { type Page, label } from './page.ts';

/** Two columns, the largest first; nothing where no worth was written down. */
export function exchange(page: Page, { worth, rationale }: PlayedStep): Child {
  const given = worth.filter(([, value]) => value < 0).toSorted(([, a], [, b]) => a - b);
  const got = worth.filter(([, value]) => value > 0).toSorted(([, a], [, b]) => b - a);
  if (given.length + got.length === 0) return false;
  return element('section.exchange', {}, [
    side(page, 'gives', given),
    side(page, 'gets', got),
    element('p.aside', {}, [
      rationale !== undefined && `${rationale} `,
      element('em', {}, [label(page, 'assumption')]),
    ]),
  ]);
}

function side(page: Page, name: 'gives' | 'gets', worth: PlayedStep['worth']): Child {
  const { parties } = page.atlas.data;
  return element('div', { 'data-side': name }, [
    element('h3', {}, [label(page, name)]),
    worth.length === 0
      ? element('p', {}, ['—'])
      : element(
          'ul',
          {},
          worth.map(([party, value]) =>
            element('li', {}, [
              element('span', {}, [parties[party] ?? '']),
              element('b', {}, [signed(page.atlas.data, value)]),
            ]),
          ),
        ),
  ]);
}
