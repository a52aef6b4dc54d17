// What did the planner find, how sure is it, and how does a route become a branch?
import { useSelector } from '@xstate/react';
import { useEffect } from 'react';
import type { RouteFound } from '../../../analysis/plan/asked.ts';
import type { Tradeoffs } from '../../../analysis/plan/tradeoffs.ts';
import type { YieldAnswer } from '../../../analysis/yield.ts';
import type { Roadmap } from '../../../roadmap/roadmap.ts';
import { sameData } from '../../../roadmap/scenario-diff/parts.ts';
import { indexOf } from '../../../roadmap/tree-index.ts';
import { sayPosition } from '../../../words/texts.ts';
import { sayTrades } from '../../../words/trades.ts';
import { useApp, useDocument } from '../../app-context.tsx';
import { roadmapOf } from '../../document.ts';
import { type Asking, type Reply, TRADED } from '../../reply.ts';
import { Against } from './against.tsx';
import { Landmarks } from './landmarks.tsx';
import { None } from './none.tsx';
import { Routes } from './route.tsx';
import { sayTarget } from './wish.ts';
import style from './ask.module.css';

/** The last answer; while a new question runs, nothing. */
export function Answers() {
  const { planner } = useApp();
  // The answer of the last question goes when the next one is asked.
  const { question, answer: reply } = useSelector(planner.question, ({ context }) => context);
  const roadmap = useDocument(roadmapOf);
  if (!question || !reply || !isStillAsked(question, roadmap)) return null;
  return (
    <section className={style['answers']} aria-live="polite">
      <Answer question={question} reply={reply} />
    </section>
  );
}

/** What is proven is proven of one scenario, and a route begins at a step that is there. */
function isStillAsked({ roadmap, place }: Asking, now: Roadmap): boolean {
  const isThere = place === null || indexOf(now).byId.has(place);
  return isThere && sameData(roadmap.scenario, now.scenario);
}

function Answer({ question, reply }: { readonly question: Asking; readonly reply: Reply }) {
  const { words } = useApp();
  const scenario = useDocument((state) => roadmapOf(state).scenario);
  const name = sayTarget(words, scenario, question.wish.target);
  switch (reply.verb) {
    case 'route': {
      const { answer } = reply;
      if (answer.kind === 'none')
        return <None {...answer} withSetbacks={reply.withSetbacks} question={question} />;
      if (answer.length === 0) return <p>{words.say('ask.here', { target: name })}</p>;
      return (
        <>
          <p className={style['proof']}>
            {words.say(answer.optimal ? `ask.proof-${question.wish.by}` : 'ask.unproven', {
              looked: answer.looked,
            })}
          </p>
          <Found key={answer.steps.join(' ')} question={question} name={name} best={answer} />
        </>
      );
    }
    case 'trades': {
      const { answer } = reply;
      if (answer.kind === 'none')
        return <None {...answer} withSetbacks={reply.withSetbacks} question={question} />;
      return <Trades answer={answer} question={question} name={name} />;
    }
    case 'against':
      return <Against answer={reply.answer} question={question} />;
    case 'others':
      return null;
    case 'yield':
      return <Yielding answer={reply.answer} question={question} name={name} />;
    case 'landmarks':
      return <Landmarks answer={reply.answer} question={question} />;
    default:
      return reply satisfies never;
  }
}

interface FoundProps {
  readonly question: Asking;
  readonly name: string;
  readonly best: RouteFound;
}

/** The best route, and as soon as they are found those that really differ from it. */
function Found({ question, name, best }: FoundProps) {
  const { planner, words } = useApp();
  const isBySteps = question.wish.by === 'steps';
  useEffect(() => {
    if (!isBySteps) return undefined;
    planner.more.send({ type: 'ASK', question: { ...question, verb: 'others' } });
    return () => planner.more.send({ type: 'STOP' });
  }, [planner, question, isBySteps]);
  const state = useSelector(planner.more, ({ value }) => value);
  const { question: asked, answer } = useSelector(planner.more, ({ context }) => context);
  const isOurs = asked?.wish === question.wish && answer?.verb === 'others';
  const others = isOurs && answer.answer.kind === 'found' ? answer.answer : null;
  const key = best.steps.join(' ');
  const same = others?.routes.find(({ steps }) => steps.join(' ') === key);
  const rest = others?.routes.filter((route) => route !== same) ?? [];
  return (
    <>
      <Routes
        question={question}
        name={name}
        routes={[{ steps: best.steps, takes: best.takes, only: same?.only ?? [] }, ...rest]}
      />
      {isBySteps ? (
        <p className={style['proof']}>
          {words.say(
            others === null
              ? state === 'running'
                ? 'ask.looking-others'
                : 'ask.some-routes'
              : others.complete
                ? 'ask.all-routes'
                : 'ask.some-routes',
          )}
        </p>
      ) : null}
    </>
  );
}

interface TradesProps {
  readonly answer: Tradeoffs;
  readonly question: Asking;
  readonly name: string;
}

function Trades({ answer, question, name }: TradesProps) {
  const { words } = useApp();
  const { routes, optimal, looked } = answer;
  return (
    <>
      <p>{words.say('ask.trades', { count: routes.length })}</p>
      <Routes
        question={question}
        name={name}
        routes={routes.map((route) => ({
          steps: route.steps,
          takes: route.takes,
          about: sayTrades(words, [route, routes[0] ?? route], TRADED),
        }))}
      />
      <p className={style['proof']}>
        {words.say(optimal ? 'ask.proof-trades' : 'ask.trades-unproven', { looked })}
      </p>
    </>
  );
}

interface YieldingProps {
  readonly answer: YieldAnswer;
  readonly question: Asking;
  readonly name: string;
}

function Yielding({ answer, question, name }: YieldingProps) {
  const { words } = useApp();
  const scenario = useDocument((state) => roadmapOf(state).scenario);
  const sayId = (id: string) => {
    const position = scenario.positions.find((each) => each.id === id);
    return position ? sayPosition(words, scenario, position) : id;
  };
  if (answer.reason) return <p>{words.say(`ask.${answer.reason}`)}</p>;
  return (
    <>
      <p>{words.say('ask.must-yield', { count: answer.sets.length })}</p>
      <Routes
        question={question}
        name={name}
        routes={answer.sets.map(({ positions: ids, steps, length }) => ({
          steps,
          title: words.list(ids.map(sayId)),
          about: words.say('ask.steps-then', { count: length }),
        }))}
      />
      {answer.proven ? null : (
        <p className={style['proof']}>{words.say('ask.unproven', { looked: answer.looked })}</p>
      )}
    </>
  );
}
