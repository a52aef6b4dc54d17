// Would the parties see this branch through by themselves, where would one leave, and what order mends that?
import { useSelector } from '@xstate/react';
import { useMemo } from 'react';
import { MOST_MENDED, MOST_ORDERED } from '../../../analysis/wide.ts';
import type { PartyWalk, Walkaway } from '../../../analysis/walkaway/walkaway.ts';
import type { Place } from '../../../roadmap/roadmap.ts';
import { branchOf, indexOf, lineTo } from '../../../roadmap/tree-index.ts';
import { nameIn } from '../../../words/texts.ts';
import { sayTooLong } from '../../../words/too-long.ts';
import { sayMend, sayPlace, saySplit } from '../../../words/walkaway.ts';
import { adopt, follow, go } from '../../actions.ts';
import { useApp, useDocument } from '../../app-context.tsx';
import { roadmapOf } from '../../document.ts';
import { Button } from '../../parts/button.tsx';
import { Unanswered } from '../../unanswered.tsx';
import { useQuestion } from '../../use-question.ts';
import style from './stress.module.css';

/** One line for each party that would gain by leaving, worst first, and the order that mends it best. */
export function Holds({ branch }: { readonly branch: string }) {
  const { words } = useApp();
  const roadmap = useDocument(roadmapOf);
  const { tip } = branchOf(roadmap, branch);
  const steps = lineTo(roadmap, tip).length;
  if (steps <= MOST_ORDERED) return <Weighed branch={branch} tip={tip} />;
  return <p className={style['empty']}>{sayTooLong(words, steps, MOST_ORDERED)}</p>;
}

function Weighed({ branch, tip }: { readonly branch: string; readonly tip: Place }) {
  const { words } = useApp();
  const roadmap = useDocument(roadmapOf);
  const asked = useMemo(() => ({ place: tip, limit: MOST_MENDED }), [tip]);
  const question = useQuestion('walkaway', roadmap, asked);
  const { answer, problem } = useSelector(question, ({ context }) => context);
  return (
    <section
      className={style['holds']}
      aria-live="polite"
      aria-busy={answer === null && problem === null}
    >
      <h2>{words.say('walk.title')}</h2>
      <p>{words.say('walk.about')}</p>
      <Unanswered problem={problem} />
      {answer === null ? null : <Told branch={branch} answer={answer} />}
    </section>
  );
}

interface ToldProps {
  readonly branch: string;
  readonly answer: Walkaway;
}

function Told({ branch, answer }: ToldProps) {
  const { words } = useApp();
  const roadmap = useDocument(roadmapOf);
  const { byId } = indexOf(roadmap);
  const tempted = Object.entries(answer.parties)
    .filter(([, { worst }]) => worst.temptation > 0)
    .toSorted(([, a], [, b]) => b.worst.temptation - a.worst.temptation);
  return (
    <>
      {tempted.length === 0 ? <p>{words.say('walk.holds-all')}</p> : null}
      <ul>
        {tempted.map(([party, { worst }]) => (
          <Tempted key={party} branch={branch} party={party} worst={worst} />
        ))}
      </ul>
      <p>{sayMend(words, answer.mend)}</p>
      {answer.mend.better ? <Mending branch={branch} answer={answer} /> : null}
      {answer.splits.map((split) => (
        <p key={split.party}>
          {saySplit(words, roadmap.scenario, [split, (node) => byId.get(node)?.step])}
        </p>
      ))}
    </>
  );
}

interface TemptedProps {
  readonly branch: string;
  readonly party: string;
  readonly worst: PartyWalk['worst'];
}

/** Pressed, it goes to the place where the party would gain most. */
function Tempted({ branch, party, worst }: TemptedProps) {
  const { doc, words } = useApp();
  const roadmap = useDocument(roadmapOf);
  const { scenario } = roadmap;
  const { node, temptation, exposed } = worst;
  const step = node === null ? undefined : indexOf(roadmap).byId.get(node)?.step;
  const named = (id: string) => nameIn(scenario.parties, id, words);
  const place = sayPlace(words, scenario, step);
  const leave = () => {
    follow(doc, branch);
    go(doc, node);
  };
  return (
    <li>
      <Button look="quiet" onPress={leave}>
        {words.say('walk.tempted', { party: named(party), temptation, place })}
      </Button>
      {exposed === null
        ? null
        : ` ${words.say('walk.exposed', { party: named(exposed.party), balance: exposed.balance })}.`}
    </li>
  );
}

/** The better order as a branch of its own, from the last node that keeps its place. */
function Mending({ branch, answer: { mend } }: ToldProps) {
  const { doc, words } = useApp();
  const roadmap = useDocument(roadmapOf);
  const { tip } = branchOf(roadmap, branch);
  const place: Place = lineTo(roadmap, tip)[mend.fixed - 1]?.id ?? null;
  const name = words.say('walk.mended-branch');
  return (
    <p>
      <Button onPress={() => adopt(doc, { place, steps: mend.steps, name })}>
        {words.say('walk.try')}
      </Button>
    </p>
  );
}
