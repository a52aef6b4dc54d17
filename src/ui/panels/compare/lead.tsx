// What is the difference in a few plain sentences?
import { useMemo } from 'react';
import { sayDifference } from '../../../words/compare.ts';
import { useWords } from '../../app-context.tsx';
import type { PartProps } from './part.ts';
import { Marked } from './mark.tsx';
import style from './compare.module.css';

/** A sentence or two, then what they differ in, point by point. */
export function Lead({ comparison }: PartProps) {
  const words = useWords();
  const branches = comparison.lines.map(({ branch }) => branch);
  const said = useMemo(() => sayDifference(words, comparison), [words, comparison]);
  return (
    <section className={style['lead']} aria-label={words.say('compare.difference')}>
      <p>
        <Marked text={said.lead.join(' ')} branches={branches} />
      </p>
      <dl>
        {said.points.map(({ label, text }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              <Marked text={text} branches={branches} short />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
