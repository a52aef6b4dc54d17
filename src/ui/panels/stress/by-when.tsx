// By when is this branch through, and each goal met, if lengths fall as their ranges say?
import { useSelector } from '@xstate/react';
import { useMemo } from 'react';
import type { When } from '../../../analysis/when/when.ts';
import { branchOf, indexOf } from '../../../roadmap/tree-index.ts';
import { nameIn } from '../../../words/texts.ts';
import { sayBefore, sayDrivers } from '../../../words/when.ts';
import { useApp, useDocument } from '../../app-context.tsx';
import { roadmapOf } from '../../document.ts';
import { SEED, drawsOn } from '../../draws.ts';
import { Unanswered } from '../../unanswered.tsx';
import { useQuestion } from '../../use-question.ts';
import style from './stress.module.css';

/** Days by chance in a table, then the chances that outside dates give, and what moves the end. */
export function ByWhen({ branch }: { readonly branch: string }) {
  const { words } = useApp();
  const roadmap = useDocument(roadmapOf);
  const { tip } = branchOf(roadmap, branch);
  const draws = drawsOn(roadmap, [tip]);
  const asked = useMemo(() => ({ place: tip, draws, seed: SEED }), [tip, draws]);
  const question = useQuestion('when', roadmap, asked);
  const { answer, problem } = useSelector(question, ({ context }) => context);
  return (
    <section
      className={style['holds']}
      aria-live="polite"
      aria-busy={answer === null && problem === null}
    >
      <h2>{words.say('when.title')}</h2>
      <p>{words.say('when.about', { draws, seed: String(SEED) })}</p>
      <Unanswered problem={problem} />
      {answer === null ? null : <Told answer={answer} />}
    </section>
  );
}

const COLUMNS = ['p10', 'p50', 'p90'] as const;

function Told({ answer: { end, goals, before, drivers } }: { readonly answer: When }) {
  const { words } = useApp();
  const roadmap = useDocument(roadmapOf);
  const { scenario } = roadmap;
  const { byId } = indexOf(roadmap);
  const rows = [
    { name: words.say('when.end'), days: end },
    ...Object.entries(goals).map(([id, days]) => ({
      name: nameIn(scenario.goals, id, words),
      days,
    })),
  ];
  const driving = drivers.map(({ node, share }) => ({ step: byId.get(node)?.step ?? '', share }));
  return (
    <>
      <table className={style['days']}>
        <thead>
          <tr>
            <td />
            {COLUMNS.map((each) => (
              <th key={each} scope="col">
                {words.say(`when.${each}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, days }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {COLUMNS.map((each) => (
                <td key={each}>{words.month(days[each])}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <ul>
        {sayBefore(words, scenario, before).map((said) => (
          <li key={said}>{said}</li>
        ))}
      </ul>
      <p>{sayDrivers(words, scenario, driving)}</p>
    </>
  );
}
