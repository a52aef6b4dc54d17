// What does each setback do at each step of a branch, and what can be done then?
import { useEffect, useState } from 'react';
import type { BranchStress, Stress } from '../../../analysis/stress.ts';
import { askInWorker } from '../../../browser/ask.ts';
import { useApp, useDocument } from '../../app-context.tsx';
import { roadmapOf } from '../../document.ts';
import { Button } from '../../parts/button.tsx';
import { CellFacts } from './cell-facts.tsx';
import { Matrix, type Spot } from './matrix.tsx';
import style from './stress.module.css';

type Course =
  | { readonly kind: 'running'; readonly looked: number }
  | { readonly kind: 'done'; readonly answer: Stress }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'failed'; readonly problem: string };

/** Situations that one search for a way back may look at. */
const MOST_LOOKED = 3000;

/** The matrix of the followed branch, or of all branches one below the other. */
export function StressView() {
  const { words } = useApp();
  const roadmap = useDocument(roadmapOf);
  const followed = useDocument((state) => state.branch);
  const [all, setAll] = useState(false);
  const branches = all ? roadmap.branches.map(({ id }) => id) : followed === null ? [] : [followed];
  const { course, stop, again } = useStress(branches);
  const [spot, setSpot] = useState<Spot | null>(null);
  if (roadmap.scenario.setbacks.length === 0)
    return <p className={style['empty']}>{words.say('stress.no-setbacks')}</p>;
  if (branches.length === 0)
    return <p className={style['empty']}>{words.say('stress.no-branch')}</p>;
  return (
    <div className={style['panel']}>
      <div className={style['tools']}>
        <Button pressed={all} onPress={() => setAll(!all)}>
          {words.say('stress.all')}
        </Button>
        <Legend />
        {course.kind === 'running' ? (
          <p role="status" className={style['running']}>
            {words.say('ask.looking', { looked: course.looked })}{' '}
            <Button onPress={stop}>{words.say('ask.stop')}</Button>
          </p>
        ) : null}
        {course.kind === 'stopped' || course.kind === 'failed' ? (
          <p role={course.kind === 'failed' ? 'alert' : 'status'} className={style['running']}>
            {course.kind === 'failed'
              ? words.say('ask.failed', { problem: course.problem })
              : words.say('stress.stopped')}{' '}
            <Button onPress={again}>{words.say('stress.again')}</Button>
          </p>
        ) : null}
      </div>
      <div className={style['scroll']}>
        {course.kind === 'done'
          ? course.answer.branches.map((each) => (
              <section key={each.branch}>
                <Headline stress={each} />
                <Matrix
                  stress={each}
                  setbacks={course.answer.setbacks}
                  spot={spot}
                  onSpot={setSpot}
                />
              </section>
            ))
          : null}
      </div>
      {spot && course.kind === 'done' ? (
        <CellFacts spot={spot} answer={course.answer} onClose={() => setSpot(null)} />
      ) : null}
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

/** Asks as soon as there is something to ask, and again when the roadmap changes. */
function useStress(branches: readonly string[]) {
  const roadmap = useDocument(roadmapOf);
  const [course, setCourse] = useState<Course>({ kind: 'running', looked: 0 });
  const [control, setControl] = useState<AbortController | null>(null);
  const [round, setRound] = useState(0);
  const asked = branches.join(' ');
  useEffect(() => {
    const own = new AbortController();
    setControl(own);
    setCourse({ kind: 'running', looked: 0 });
    const ask = async () => {
      const { signal } = own;
      try {
        const answer = await askInWorker(
          'stress',
          roadmap,
          { branches: asked === '' ? [] : asked.split(' '), limit: MOST_LOOKED },
          { signal, onProgress: ({ looked }) => setCourse({ kind: 'running', looked }) },
        );
        if (!signal.aborted) setCourse({ kind: 'done', answer });
      } catch (error) {
        if (!signal.aborted)
          setCourse({
            kind: 'failed',
            problem: error instanceof Error ? error.message : String(error),
          });
      }
    };
    void ask();
    return () => own.abort();
  }, [roadmap, asked, round]);
  return {
    course,
    stop: () => {
      control?.abort();
      setCourse({ kind: 'stopped' });
    },
    again: () => setRound(round + 1),
  };
}
