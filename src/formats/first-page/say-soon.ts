// What is said of the decisions of the next 90 days?
import type { Roadmap } from '../../roadmap/roadmap.ts';
import { sayDebtors, sayDue } from '../../words/promises.ts';
import type { Words } from '../../words/words.ts';
import type { Fact } from '../brief/blocks.ts';
import type { FirstPage } from './first-page.ts';
import type { SoonItem } from './soon.ts';

/** More would push the page over its end. */
const MOST = 5;

/** The stretch of days, then day by day what has to be decided; what does not fit is counted. */
export function saySoon({ soon }: FirstPage, roadmap: Roadmap, words: Words): Fact {
  const { from, until, since, items } = soon;
  const span = words.say(`first.soon-${since}`, { from: words.day(from), until: words.day(until) });
  const shown = items.length > MOST ? items.slice(0, MOST - 1) : items;
  const more = items.length - shown.length;
  const days = [...new Set(shown.map(({ day }) => day))].map((day) => {
    const said = shown
      .filter((item) => item.day === day)
      .map((item) => sayItem(item, roadmap, words));
    return words.say('first.soon-day', { day: words.day(day), items: said.join('; ') });
  });
  const rest = more === 0 ? [] : [words.say('first.more', { count: more })];
  const list = items.length === 0 ? words.say('first.soon-none') : [...days, ...rest].join('; ');
  return { name: words.say('first.soon'), lines: [[`${span} `, list]] };
}

function sayItem(item: SoonItem, { scenario }: Roadmap, words: Words): string {
  if (item.kind === 'step') return words.text(item.step.taken.step.name);
  const { commitment } = item.run;
  return words.say('first.soon-promise', {
    parties: sayDebtors(words, scenario, commitment),
    due: sayDue(words, scenario, commitment),
  });
}
