// How do the panels stand beside each other, wide and narrow?
import { Suspense } from 'react';
import { setView } from './actions.ts';
import { useApp, useDocument } from './app-context.tsx';
import { late } from './late.tsx';
import { BoardPanel } from './panels/board/board-panel.tsx';
import { ChoicesPanel } from './panels/choices/choices-panel.tsx';
import { NodePanel } from './panels/node/node-panel.tsx';
import { Stage } from './panels/stage.tsx';
import style from './app.module.css';

const AskPanel = late(
  ['ask', 'told'],
  async () => (await import('./panels/ask/ask-panel.tsx')).AskPanel,
);

const Edge = late(['panes'], async () => (await import('./panels/panes/edge.tsx')).Edge);

const PANES = ['choices', 'outline', 'node', 'board'] as const;

/** All panels side by side; on a narrow screen one at a time, chosen at the foot of the page. */
export function Workspace() {
  const { doc, words } = useApp();
  const pane = useDocument((state) => state.view.pane);
  const desk = useDocument((state) => state.view.desk);
  const wide = useDocument((state) => state.view.wide);
  return (
    <>
      <main className={style['workspace']} data-pane={pane} data-wide={wide || undefined}>
        <div className={style['left']} data-pane="choices">
          {desk === 'ask' ? (
            <Suspense fallback={null}>
              <AskPanel />
            </Suspense>
          ) : (
            <ChoicesPanel />
          )}
        </div>
        <div className={style['middle']} data-pane="outline">
          <Stage />
        </div>
        <div className={style['right']}>
          <div className={style['node']} data-pane="node">
            <NodePanel />
          </div>
          <div className={style['board']} data-pane="board">
            <BoardPanel />
          </div>
          <Suspense fallback={null}>
            <Edge pane="board" />
          </Suspense>
        </div>
        <Suspense fallback={null}>
          <Edge pane="left" />
          <Edge pane="right" />
        </Suspense>
      </main>
      <nav className={style['panes']} aria-label={words.say('pane.title')}>
        {PANES.map((each) => (
          <button
            key={each}
            type="button"
            aria-pressed={each === pane}
            onClick={() => setView(doc, { pane: each })}
          >
            {words.say(`pane.${each}`)}
          </button>
        ))}
      </nav>
    </>
  );
}
