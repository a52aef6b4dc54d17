// How does the roadmap read as an outline: the followed line as trunk, its phases, its forks?
import { type ComponentProps, Fragment, Suspense, useEffect, useMemo, useRef } from 'react';
import { go } from '../../actions.ts';
import { useApp, useDocument, useWords } from '../../app-context.tsx';
import { datesOf, lineOf, outlineRows, takenOn } from '../../derived.ts';
import { roadmapOf } from '../../document.ts';
import { late } from '../../late.tsx';
import { PhaseLine, SideLine } from './other-rows.tsx';
import { StepLine } from './step-line.tsx';
import style from './outline.module.css';

const GhostLine = late(['ask'], async () => (await import('./ghost-line.tsx')).GhostLine);

/** Every step of the followed line, with the side lines folded beside it. */
export function Outline() {
  const { doc } = useApp();
  const words = useWords();
  const rows = useDocument(outlineRows);
  const line = useDocument(lineOf);
  const dates = useDocument(datesOf);
  const place = useDocument((state) => state.place);
  const ghost = useDocument((state) => state.view.ghost);
  const scenario = useDocument((state) => roadmapOf(state).scenario);
  const list = useRef<HTMLOListElement>(null);
  const taken = takenOn(line);
  const tasks = useMemo(() => new Map(dates.tasks.map((task) => [task.node, task])), [dates]);
  const ahead = new Set(
    line.taken
      .slice(line.taken.findIndex(({ node }) => node.id === place) + 1)
      .map((t) => t.node.id),
  );
  useFollowedRow(list, place);
  return (
    <ol ref={list} className={style['rows']}>
      <li>
        <button
          type="button"
          className={`${style['row']} ${style['origin']}`}
          aria-current={place === null ? 'step' : undefined}
          tabIndex={place === null ? 0 : -1}
          data-place=""
          onClick={() => go(doc, null)}
        >
          <span className={style['rail']} aria-hidden="true">
            <span className={style['stop']} data-look="origin" />
          </span>
          <span className={style['name']}>{words.say('outline.start')}</span>
          <span className={style['date']}>{words.day(scenario.start)}</span>
        </button>
      </li>
      {ghost && ghost.place === null ? <Ghost ghost={ghost} /> : null}
      {rows.map((row) => {
        if (row.kind === 'phase') return <PhaseLine key={row.key} row={row} />;
        if (row.kind === 'side') return <SideLine key={row.key} row={row} />;
        const { id } = row.node;
        return (
          <Fragment key={row.key}>
            <StepLine
              row={row}
              taken={taken.get(id)}
              task={tasks.get(id)}
              current={id === place}
              ahead={ahead.has(id)}
            />
            {ghost?.place === id ? <Ghost ghost={ghost} /> : null}
          </Fragment>
        );
      })}
      {rows.length === 0 ? <EmptyRoadmap /> : null}
    </ol>
  );
}

function Ghost({ ghost }: ComponentProps<typeof GhostLine>) {
  return (
    <Suspense fallback={null}>
      <GhostLine ghost={ghost} />
    </Suspense>
  );
}

/** Keeps the row of the present place in sight, and the focus on it where the focus was in the list. */
function useFollowedRow(
  list: React.RefObject<HTMLOListElement | null>,
  place: string | null,
): void {
  useEffect(() => {
    const row = list.current?.querySelector<HTMLElement>(
      `[data-place="${CSS.escape(place ?? '')}"]`,
    );
    if (!row) return;
    row.scrollIntoView({ block: 'nearest' });
    if (list.current?.contains(document.activeElement)) row.focus({ preventScroll: true });
  }, [list, place]);
}

/** A word on how to begin, where the first step will stand. */
function EmptyRoadmap() {
  const words = useWords();
  return (
    <li className={style['empty']}>
      <h3>{words.say('outline.empty')}</h3>
      <p>{words.say('outline.empty-how')}</p>
      <p>{words.say('outline.empty-branch')}</p>
    </li>
  );
}
