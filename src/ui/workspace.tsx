// How do the panels stand beside each other, wide and narrow?
import { Suspense, useState } from 'react';
import type { MessageId } from '../words/words.ts';
import { useDocument, useWords } from './app-context.tsx';
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

const PANES = ['choices', 'outline', 'node', 'board'] as const;
type Pane = (typeof PANES)[number];

const TITLES: Readonly<Record<Pane, MessageId>> = {
  choices: 'pane.choices',
  outline: 'pane.outline',
  node: 'pane.node',
  board: 'pane.board',
};

/** All panels side by side; on a narrow screen one at a time, chosen at the foot of the page. */
export function Workspace() {
  const words = useWords();
  const [pane, setPane] = useState<Pane>('outline');
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
        </div>
      </main>
      <nav className={style['panes']} aria-label={words.say('pane.title')}>
        {PANES.map((each) => (
          <button
            key={each}
            type="button"
            aria-pressed={each === pane}
            onClick={() => setPane(each)}
          >
            {words.say(TITLES[each])}
          </button>
        ))}
      </nav>
    </>
  );
}
