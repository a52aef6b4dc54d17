// Where does what is said come from, and how sure is it?
import type { MessageId } from '../../../words/words.ts';
import type { Source } from '../../../core/scenario.ts';
import { useDocument, useWords } from '../../app-context.tsx';
import { roadmapOf } from '../../document.ts';
import style from './node.module.css';

const CONFIDENCE = {
  verified: 'confidence.verified',
  reported: 'confidence.reported',
  disputed: 'confidence.disputed',
  assumed: 'confidence.assumed',
} as const satisfies Record<Source['confidence'], MessageId>;

/** The sources with their confidence. Links leave the app only when they are followed; the address is shown. */
export function Sources({ ids }: { readonly ids: readonly string[] }) {
  const words = useWords();
  const sources = useDocument((state) => roadmapOf(state).scenario.sources);
  const named = sources.filter(({ id }) => ids.includes(id));
  if (named.length === 0)
    return <p className={style['unsourced']}>{words.say('fact.no-source')}</p>;
  return (
    <section className={style['sources']}>
      <h3>{words.say('fact.sources')}</h3>
      <ul>
        {named.map((source) => (
          <li key={source.id}>
            <span className={style['confidence']} data-confidence={source.confidence}>
              {words.say(CONFIDENCE[source.confidence])}
            </span>{' '}
            {words.text(source.title)}
            {source.url === undefined ? null : (
              <>
                {' '}
                <a href={source.url} target="_blank" rel="noopener noreferrer" title={source.url}>
                  {hostOf(source.url)}
                </a>
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function hostOf(url: string): string {
  try {
    return new URL(url).host;
  } catch {
    return url;
  }
}
