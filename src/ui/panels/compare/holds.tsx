// Who would have more by leaving each branch than by seeing it through, where most of all, and what order mends that?
import { useSelector } from '@xstate/react';
import { useMemo } from 'react';
import type { WorstOnLine } from '../../../roadmap/compare/holds.ts';
import type { Place } from '../../../roadmap/roadmap.ts';
import { sayMend, sayWorst } from '../../../words/walkaway.ts';
import { useApp, useWords } from '../../app-context.tsx';
import { useQuestion } from '../../use-question.ts';
import type { PartProps } from './part.ts';
import { goTo } from './go-to.ts';
import { Matrix } from './matrix.tsx';
import style from './compare.module.css';

/** Situations that the search for a better order may look at: as many as in the view of setbacks. */
const MOST_LOOKED = 20_000;

/** One row a party, with the worst place of each branch; below them whether another order of its steps tempts less. */
export function Holds({ comparison }: PartProps) {
  const words = useWords();
  const { holds: rows, lines } = comparison;
  if (rows.length === 0) return <p className={style['how']}>{words.say('walk.holds-all')}</p>;
  return (
    <>
      <p className={style['how']}>{words.say('walk.about')}</p>
      <Matrix
        comparison={comparison}
        title={words.say('compare.holds')}
        corner={words.say('walk.column')}
        rows={rows.map(({ party, worst }) => ({
          key: party.id,
          head: words.text(party.name),
          cells: worst.map((each, line) => (
            <Tempted
              key="worst"
              worst={each}
              branch={lines[line]?.branch.id ?? ''}
              comparison={comparison}
            />
          )),
        }))}
        foot={[
          {
            key: 'mend',
            head: words.say('walk.mend'),
            cells: lines.map(({ branch }) => (
              <Mending key={branch.id} tip={branch.tip} comparison={comparison} />
            )),
          },
        ]}
      />
    </>
  );
}

interface TemptedProps extends PartProps {
  readonly worst: WorstOnLine | null;
  readonly branch: string;
}

/** Pressed, it goes to where the party would leave. */
function Tempted({ worst, branch, comparison }: TemptedProps) {
  const { doc, words } = useApp();
  if (!worst) return <span className={style['faint']}>{words.say('walk.holds')}</span>;
  const said = sayWorst(words, comparison.roadmap.scenario, worst);
  const { node } = worst;
  if (node === null) return said;
  return (
    <button type="button" className={style['link']} onClick={() => goTo(doc, branch, node)}>
      {said}
    </button>
  );
}

/** Looked for in the worker: the table is there before. */
function Mending({ tip, comparison: { roadmap } }: PartProps & { readonly tip: Place }) {
  const { words } = useApp();
  const asked = useMemo(() => ({ place: tip, limit: MOST_LOOKED }), [tip]);
  const question = useQuestion('walkaway', roadmap, asked);
  const { answer, problem } = useSelector(question, ({ context }) => context);
  if (problem !== null) return <span role="alert">{words.say('ask.failed', { problem })}</span>;
  return (
    <span aria-live="polite" aria-busy={answer === null} className={style['mend']}>
      {answer === null ? words.say('picture.loading') : sayMend(words, answer.mend)}
    </span>
  );
}
