// Where does what is said about a step come from, and how sure is it?
import type { PlayedSource, PlayedStep } from './data.ts';
import { type Child, element } from './element.ts';
import { fold } from './fold.ts';
import { type Page, label } from './page.ts';

/** Folded, since there can be many. A link leaves the page only when it is followed, and shows its host. */
export function sources(page: Page, { sources: used = [] }: PlayedStep): Child {
  const named = used.flatMap((each) => page.atlas.data.sources[each] ?? []);
  if (named.length === 0) return false;
  return fold('sources', { key: 'sources' }, [
    element('summary', {}, [`${label(page, 'sources')} (${named.length})`]),
    element(
      'ul',
      {},
      named.map((source) =>
        element('li', {}, [
          element('span.confidence', {}, [source.confidence]),
          ` ${source.title} `,
          link(source),
        ]),
      ),
    ),
  ]);
}

function link({ url }: PlayedSource): Child {
  if (url === undefined || !/^https?:\/\//i.test(url)) return false;
  const traits = { href: url, target: '_blank', rel: 'noopener noreferrer' };
  return element('a', traits, [/^https?:\/\/([^/?#]+)/i.exec(url)?.[1] ?? url]);
}
