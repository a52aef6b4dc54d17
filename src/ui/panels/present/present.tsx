// What does a room see: where we are, what is due, who owes whom, what is disputed, and what can be chosen?
import { useSelector } from '@xstate/react';
import { type ComponentType, Suspense, useEffect } from 'react';
import type { Sight } from '../../../../machines/workshop.ts';
import { useApp, useDocument } from '../../app-context.tsx';
import { hereOf, lineOf } from '../../derived.ts';
import { roadmapOf } from '../../document.ts';
import { late } from '../../late.tsx';
import { forgetRemoved, workshopOn } from '../../workshop.ts';
import { BoardPanel } from '../board/board-panel.tsx';
import { Assume } from './assume.tsx';
import { Cards } from './cards.tsx';
import { Clock } from './clock.tsx';
import { Foot } from './foot.tsx';
import { enterFullScreen, leaveFullScreen } from './full-screen.ts';
import { RoomMap } from './room-map.tsx';
import { Second } from './second.tsx';
import { State } from './state.tsx';
import { usePresentKeys } from './use-present-keys.ts';
import { useSecond } from './use-second.ts';
import style from './present.module.css';

const Compare = late(
  ['compare', 'deals', 'stress', 'table', 'told'],
  async () => (await import('../compare/compare.tsx')).Compare,
);

/** The whole screen. It stays editable: what is chosen here is taken in the roadmap. */
export function Present() {
  const app = useApp();
  const { words } = app;
  const second = useSecond();
  const light = useSelector(workshopOn(app), ({ value }) => value.light);
  usePresentKeys(second.toggle);
  useEffect(() => {
    enterFullScreen();
    void forgetRemoved(app);
    return leaveFullScreen;
  }, [app]);
  return (
    <main className={style['screen']} data-light={light}>
      {light === 'blank' ? (
        <p className="unseen">{words.say('present.is-blank')}</p>
      ) : (
        <>
          <Head />
          <Stage />
          <Assume />
        </>
      )}
      <Foot desk={second.desk} onDesk={second.toggle} />
      <Second second={second} />
    </main>
  );
}

function Head() {
  const { words } = useApp();
  const roadmap = useDocument(roadmapOf);
  const number = useDocument((state) => hereOf(state).number);
  const length = useDocument((state) => lineOf(state).taken.length);
  const branch = useDocument((state) => roadmap.branches.find(({ id }) => id === state.branch));
  return (
    <header className={style['head']}>
      <p>
        <b>{words.text(roadmap.name)}</b> <bdi>{words.text(branch?.name)}</bdi>
      </p>
      <p>{words.say('outline.where', { number, length })}</p>
      <Clock />
    </header>
  );
}

/** What the room looks at. While what comes next is hidden, neither map nor comparison gives it away. */
function Stage() {
  const app = useApp();
  const { sight, next } = useSelector(workshopOn(app), ({ value }) => value);
  if (next === 'hidden' && (sight === 'map' || sight === 'compare'))
    return (
      <div className={style['whole']}>
        <p className={style['here']}>{app.words.say('present.hidden')}</p>
      </div>
    );
  const Shown = SIGHTS[sight];
  return <Shown />;
}

const SIGHTS: Readonly<Record<Sight, ComponentType>> = {
  step: () => (
    <>
      <State />
      <Cards />
    </>
  ),
  board: () => (
    <div className={style['board']}>
      <BoardPanel />
    </div>
  ),
  map: RoomMap,
  compare: () => (
    <div className={style['compare']}>
      <Suspense fallback={null}>
        <Compare />
      </Suspense>
    </div>
  ),
};
