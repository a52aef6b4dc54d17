// Who would have more by leaving each branch than by seeing it through, where most of all, and what order mends that?
import { useSelector } from '@xstate/react';
import { useMemo } from 'react';
import { MOST_MENDED, MOST_ORDERED } from '../../../analysis/wide.ts';
import type { WorstOnLine } from '../../../roadmap/compare/holds.ts';
import type { Place } from '../../../roadmap/roadmap.ts';
import { lineTo } from '../../../roadmap/tree-index.ts';
import { sayTooLong } from '../../../words/too-long.ts';
import { sayMend, sayWorst } from '../../../words/walkaway.ts';
import { useApp, useWords } from '../../app-context.tsx';
import { Unanswered } from '../../unanswered.tsx';
import { useQuestion } from '../../use-question.ts';
import type { PartProps } from './part.ts';
import { goTo } from './go-to.ts';
import { Matrix } from './matrix.tsx';
import style from './compare.module.css';

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

interface MendingProps extends PartProps {
  readonly tip: Place;
}

function Mending(props: MendingProps) {
  const words = useWords();
  const steps = lineTo(props.comparison.roadmap, props.tip).length;
  if (steps <= MOST_ORDERED) return <Mended {...props} />;
  return <span className={style['mend']}>{sayTooLong(words, steps, MOST_ORDERED)}</span>;
}

/** Looked for in the worker: the table is there before. */
function Mended({ tip, comparison: { roadmap } }: MendingProps) {
  const words = useWords();
  const asked = useMemo(() => ({ place: tip, limit: MOST_MENDED, splits: false }), [tip]);
  const question = useQuestion('walkaway', roadmap, asked);
  const { answer, problem } = useSelector(question, ({ context }) => context);
  if (problem !== null) return <Unanswered problem={problem} />;
  return (
    <span aria-live="polite" aria-busy={answer === null} className={style['mend']}>
      {answer === null ? words.say('picture.loading') : sayMend(words, answer.mend)}
    </span>
  );
}
