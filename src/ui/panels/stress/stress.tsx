// What does each setback do at each step of a branch, and what can be done then?
import { useSelector } from '@xstate/react';
import { useMemo, useState } from 'react';
import { type BranchStress, stressSoFar } from '../../../analysis/stress/stress.ts';
import { useApp, useDocument } from '../../app-context.tsx';
import { roadmapOf } from '../../document.ts';
import { Button } from '../../parts/button.tsx';
import { useQuestion } from '../../use-question.ts';
import { Unanswered } from '../../unanswered.tsx';
import { useTooWide } from '../../use-too-wide.ts';
import { ByWhen } from './by-when.tsx';
import { CellFacts } from './cell-facts.tsx';
import { Holds } from './holds.tsx';
import { Matrix, type MatrixSpot } from './matrix.tsx';
import { Running } from './running.tsx';
import style from './stress.module.css';

/** Situations that one search for a way back may look at. */
const MOST_LOOKED = 3000;

/** The matrix of the followed branch, or of all branches one below the other. */
export function StressView() {
  const { words } = useApp();
  const roadmap = useDocument(roadmapOf);
  const followed = useDocument((state) => state.branch);
  const [all, setAll] = useState(false);
  const tooWide = useTooWide();
  const ids = all ? roadmap.branches.map(({ id }) => id) : followed === null ? [] : [followed];
  if (tooWide !== null) return <p className={style['empty']}>{tooWide}</p>;
  if (roadmap.scenario.setbacks.length === 0)
    return (
      <div className={style['scroll']}>
        {followed === null ? null : <Itself key={followed} branch={followed} />}
        <p className={style['empty']}>{words.say('stress.no-setbacks')}</p>
      </div>
    );
  if (ids.length === 0) return <p className={style['empty']}>{words.say('stress.no-branch')}</p>;
  return <Stressed key={ids.join(' ')} ids={ids} all={all} onAll={setAll} />;
}

/** What a branch is worth by itself, before anything goes wrong. */
function Itself({ branch }: { readonly branch: string }) {
  return (
    <>
      <Holds branch={branch} />
      <ByWhen branch={branch} />
    </>
  );
}

interface StressedProps {
  /** Ids of the branches. */
  readonly ids: readonly string[];
  readonly all: boolean;
  readonly onAll: (all: boolean) => void;
}

function Stressed({ ids, all, onAll }: StressedProps) {
  const { words } = useApp();
  const roadmap = useDocument(roadmapOf);
  const [asked] = useState(() => ({ branches: ids, limit: MOST_LOOKED }));
  const question = useQuestion('stress', roadmap, asked);
  const state = useSelector(question, ({ value }) => value);
  const { answer, parts, progress, problem } = useSelector(question, ({ context }) => context);
  const found = useMemo(() => answer ?? stressSoFar(parts), [answer, parts]);
  const [ranked, setRanked] = useState(true);
  const [spot, setSpot] = useState<MatrixSpot | null>(null);
  return (
    <div className={style['panel']}>
      <div className={style['tools']}>
        <Button pressed={all} onPress={() => onAll(!all)}>
          {words.say('stress.all')}
        </Button>
        <Button pressed={ranked} onPress={() => setRanked(!ranked)}>
          {words.say('stress.weakest')}
        </Button>
        <Legend />
        {state === 'running' ? (
          <Running looked={progress?.looked ?? 0} onStop={() => question.send({ type: 'STOP' })} />
        ) : null}
        {state === 'stopped' || state === 'failed' ? (
          <p role="status" className={style['running']}>
            {problem === null ? words.say('stress.stopped') : <Unanswered problem={problem} />}{' '}
            <Button onPress={() => question.send({ type: 'AGAIN' })}>
              {words.say('stress.again')}
            </Button>
          </p>
        ) : null}
      </div>
      <div className={style['scroll']}>
        {all || ids[0] === undefined ? null : <Itself key={ids[0]} branch={ids[0]} />}
        {found.branches.map((each) => (
          <section key={each.branch} aria-busy={answer === null}>
            <Headline stress={each} />
            <Matrix
              stress={each}
              setbacks={found.setbacks}
              ranked={ranked}
              spot={spot}
              onSpot={setSpot}
            />
          </section>
        ))}
      </div>
      {spot ? <CellFacts spot={spot} answer={found} onClose={() => setSpot(null)} /> : null}
    </div>
  );
}

function Headline({ stress }: { readonly stress: BranchStress }) {
  const { words } = useApp();
  const roadmap = useDocument(roadmapOf);
  const { survives, recovers, collapses, unknown, cells } = stress.score;
  const name = words.text(roadmap.branches.find(({ id }) => id === stress.branch)?.name);
  const goals = stress.target.kind === 'goals' ? stress.target.goals : [];
  const named = roadmap.scenario.goals
    .filter(({ id }) => goals.includes(id))
    .map((goal) => words.text(goal.name));
  return (
    <header className={style['headline']}>
      <h2>{name}</h2>
      <p>{words.say('stress.score', { cells, survives, recovers, collapses, unknown })}</p>
      <p>
        {named.length > 0
          ? words.say('stress.goals', { goals: words.list(named) })
          : words.say('stress.end')}
      </p>
    </header>
  );
}

function Legend() {
  const { words } = useApp();
  return (
    <ul className={style['legend']}>
      {(['survives', 'recovers', 'collapses', 'unknown'] as const).map((kind) => (
        <li key={kind} data-kind={kind}>
          <span aria-hidden="true" />
          {words.say(`stress.${kind}`)}
        </li>
      ))}
    </ul>
  );
}
