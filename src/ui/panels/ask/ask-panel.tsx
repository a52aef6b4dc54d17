// How is the planner asked in a sentence, watched, and answered?
import { useSelector } from '@xstate/react';
import { useEffect, useSyncExternalStore } from 'react';
import { setView } from '../../actions.ts';
import { useApp, useDocument } from '../../app-context.tsx';
import { hereOf } from '../../derived.ts';
import { focusFilter } from '../../page.ts';
import { roadmapOf } from '../../document.ts';
import { Unanswered } from '../../unanswered.tsx';
import { useTooWide } from '../../use-too-wide.ts';
import { Button } from '../../parts/button.tsx';
import { Answers } from './answers.tsx';
import type { Wish } from '../../reply.ts';
import { Sentence } from './sentence.tsx';
import { canAsk, firstWish } from './wish.ts';
import style from './ask.module.css';

/** The panel in place of the choices. */
export function AskPanel() {
  const { doc, planner, words } = useApp();
  const roadmap = useDocument(roadmapOf);
  const number = useDocument((state) => hereOf(state).number);
  const wish = useSyncExternalStore(planner.subscribe, planner.wish);
  const first = firstWish(roadmap);
  const tooWide = useTooWide();
  useEffect(() => {
    if (!wish && first) planner.change(first);
  }, [wish, first, planner]);
  const ask = (asked: Wish) => {
    if (canAsk(asked)) planner.ask('route');
    else planner.stop();
  };
  const leave = () => {
    setView(doc, { desk: 'choices', ghost: null });
    focusFilter();
  };
  return (
    <section className={style['panel']} aria-label={words.say('ask.title')}>
      <header className={style['head']}>
        <h2>{words.say('ask.title')}</h2>
        <Button look="quiet" icon="close" label={words.say('ask.close')} onPress={leave} />
      </header>
      <div className={style['scroll']}>
        {tooWide !== null ? (
          <p className={style['empty']}>{tooWide}</p>
        ) : wish ? (
          <>
            <p className={style['from']}>
              {number === 0 ? words.say('ask.from-start') : words.say('ask.from', { number })}
            </p>
            <Sentence
              wish={wish}
              onChange={(next) => {
                planner.change(next);
                ask(next);
              }}
              onAsk={() => ask(wish)}
              onLeave={leave}
            />
            <div className={style['verbs']}>
              <Button look="strong" disabled={!canAsk(wish)} onPress={() => ask(wish)}>
                {words.say('ask.route')}
              </Button>
              <Button onPress={() => planner.ask('landmarks')}>{words.say('ask.landmarks')}</Button>
            </div>
            <Working />
            {canAsk(wish) ? <Answers /> : <p role="status">{words.say('ask.even-if-alone')}</p>}
          </>
        ) : (
          <p className={style['empty']}>{words.say('ask.no-goals')}</p>
        )}
      </div>
    </section>
  );
}

/** What the planner is doing: a count while it looks, and a way to stop it. */
function Working() {
  const { planner, words } = useApp();
  const state = useSelector(planner.question, ({ value }) => value);
  const { progress, problem } = useSelector(planner.question, ({ context }) => context);
  const looked = progress?.looked ?? 0;
  if (state === 'running')
    return (
      <div className={style['working']} role="status" aria-busy="true">
        <span>{words.say('ask.looking', { looked })}</span>
        <Button onPress={planner.stop}>{words.say('ask.stop')}</Button>
      </div>
    );
  if (state === 'stopped') return <p role="status">{words.say('ask.stopped', { looked })}</p>;
  if (state === 'failed')
    return (
      <p className={style['failed']}>
        <Unanswered problem={problem} />
      </p>
    );
  return null;
}
