// Which deal does a taken step make, what does it owe or answer, and do its dates agree with what was typed?
import type { Situation } from '../../../core/situation.ts';
import { dealOf } from '../../../roadmap/deals.ts';
import { readingsAt } from '../../../roadmap/readings.ts';
import type { Taken } from '../../../roadmap/replay.ts';
import { sayDates } from '../../../words/node-dates.ts';
import { sayReading } from '../../../words/readings.ts';
import { useApp, useDocument } from '../../app-context.tsx';
import { dealRowsOf, promisesOf } from '../../dealt.ts';
import { datesOf, lineOf } from '../../derived.ts';
import { DealCard } from '../../parts/deal-card.tsx';
import { PromiseList } from '../../parts/promise-list.tsx';
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
      <Read taken={taken} />
    </>
  );
}

/** Which goals and milestones the parties come to read differently, by this step. */
function Read({ taken: { before, after } }: { readonly taken: Taken }) {
  const { words } = useApp();
  const { scenario } = useDocument(lineOf);
  const said = (situation: Situation) =>
    readingsAt(scenario, situation).map((reading) => sayReading(words, scenario, reading));
  const known = new Set(said(before));
  const news = said(after).filter((sentence) => sentence !== '' && !known.has(sentence));
  if (news.length === 0) return null;
  return (
    <section className={style['promises']}>
      <h3>{words.say('board.readings')}</h3>
      <ul>
        {news.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </section>
  );
}

function Promises({ node }: { readonly node: string }) {
  const { words } = useApp();
  const line = useDocument(lineOf);
  const runs = useDocument(promisesOf).filter(
    ({ from, keptBy, endedBy, extendedBy, answers }) =>
      [from, keptBy, endedBy].includes(node) || extendedBy.includes(node) || answers.includes(node),
  );
  if (runs.length === 0) return null;
  return (
    <section className={style['promises']}>
      <h3>{words.say('deals.promise')}</h3>
      <PromiseList runs={runs} path={line} />
    </section>
  );
}
