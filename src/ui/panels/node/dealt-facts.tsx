// Which deal does a taken step make, what does it owe or answer, and do its dates agree with what was typed?
import { dealOf } from '../../../roadmap/deals.ts';
import type { Taken } from '../../../roadmap/replay.ts';
import { sayDates } from '../../../words/node-dates.ts';
import { sayPromiseState } from '../../../words/promise-state.ts';
import { sayDeadline, sayDebtors, sayDue } from '../../../words/promises.ts';
import { useApp, useDocument } from '../../app-context.tsx';
import { dealRowsOf, promisesOf } from '../../dealt.ts';
import { datesOf, lineOf } from '../../derived.ts';
import { DealCard } from '../../parts/deal-card.tsx';
import { PromiseMark } from '../../parts/deal-mark.tsx';
import style from './node.module.css';

/** The deal of a taken step, the promises it started, answered, extended or ended, and what contradicts its dates. */
export function DealtFacts({ taken }: { readonly taken: Taken }) {
  const { words } = useApp();
  const line = useDocument(lineOf);
  const dates = useDocument(datesOf);
  const row = useDocument(dealRowsOf).find((each) => each.taken.node.id === taken.node.id);
  const { sides, together } = dealOf(line.scenario, taken);
  const parts = row?.parts ?? sides.map((side) => ({ ...side, exposed: [] }));
  return (
    <>
      {sayDates(words, line, { dates, node: taken.node.id }).map((sentence) => (
        <p key={sentence} className={style['overridden']}>
          {sentence}
        </p>
      ))}
      <DealCard
        scenario={line.scenario}
        step={taken.step}
        kinds={row?.kinds ?? []}
        parts={parts}
        together={together}
      />
      <Promises node={taken.node.id} />
    </>
  );
}

function Promises({ node }: { readonly node: string }) {
  const { words } = useApp();
  const line = useDocument(lineOf);
  const { scenario } = line;
  const runs = useDocument(promisesOf).filter(
    ({ from, keptBy, endedBy, extendedBy, answers }) =>
      [from, keptBy, endedBy].includes(node) || extendedBy.includes(node) || answers.includes(node),
  );
  if (runs.length === 0) return null;
  return (
    <section className={style['promises']}>
      <h3>{words.say('deals.promise')}</h3>
      <ul>
        {runs.map((run) => (
          <li key={`${run.commitment.id} ${run.from ?? ''}`}>
            <PromiseMark status={run.status} />{' '}
            {words.say('deal.owed', {
              parties: sayDebtors(words, scenario, run.commitment),
              due: sayDue(words, scenario, run.commitment),
              day: sayDeadline(words, run),
              status: sayPromiseState(words, line, run),
            })}
          </li>
        ))}
      </ul>
    </section>
  );
}
