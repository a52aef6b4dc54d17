// How does the roadmap read as an outline: the followed line as trunk, its phases, its forks?
import { type ComponentProps, Fragment, Suspense, memo, useEffect, useMemo, useRef } from 'react';
import type { OutlineRow } from '../../../picture/outline.ts';
import type { Place } from '../../../roadmap/roadmap.ts';
import type { Schedule, Task } from '../../../roadmap/schedule.ts';
import { go } from '../../actions.ts';
import { useApp, useDocument, useWords } from '../../app-context.tsx';
import { datesOf, hereOf, kept, lineOf, outlineRows, takenOn } from '../../derived.ts';
import { roadmapOf } from '../../document.ts';
import { late } from '../../late.tsx';
import { PhaseLine, SideLine } from './other-rows.tsx';
import { useOwnSteps } from '../../parts/own-mark.tsx';
import { StepLine } from './step-line.tsx';
import style from './outline.module.css';

const GhostLine = late(['ask'], async () => (await import('./ghost-line.tsx')).GhostLine);

/** Every step of the followed line, with the side lines folded beside it. */
export function Outline() {
  const { doc } = useApp();
  const words = useWords();
  const rows = useDocument(outlineRows);
  const place = useDocument((state) => state.place);
  const passed = useDocument((state) => hereOf(state).number);
  const ghost = useDocument((state) => state.view.ghost);
  const scenario = useDocument((state) => roadmapOf(state).scenario);
  const list = useRef<HTMLOListElement>(null);
  const blocks = useMemo(() => blocksOf(rows), [rows]);
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
      {blocks.map(({ at, rows: some, ids, first, last }) => (
        <Rows
          key={at}
          rows={some}
          place={ids.has(place) ? place : null}
          passed={Math.max(first - 1, Math.min(passed, last))}
          ghost={ghost && ids.has(ghost.place) ? ghost : null}
        />
      ))}
      {rows.length === 0 ? <EmptyRoadmap /> : null}
    </ol>
  );
}

interface Block {
  readonly at: number;
  readonly rows: readonly OutlineRow[];
  readonly ids: ReadonlySet<Place>;
  /** The least and the greatest number of a step in it. */
  readonly first: number;
  readonly last: number;
}

/** So many rows stand or change together: a step along a line of thousands asks two blocks what has changed, and no more. */
const BLOCK = 40;

function blocksOf(rows: readonly OutlineRow[]): readonly Block[] {
  return Array.from({ length: Math.ceil(rows.length / BLOCK) }, (_, index) => {
    const at = index * BLOCK;
    const some = rows.slice(at, at + BLOCK);
    const steps = some.filter((row) => row.kind === 'step');
    const numbers = steps.map(({ number }) => number);
    const ids = new Set(steps.map(({ node }) => node.id));
    return { at, rows: some, ids, first: Math.min(...numbers), last: Math.max(...numbers) };
  });
}

interface RowsProps extends Pick<Block, 'rows'> {
  /** The present one, where it is among them. */
  readonly place: Place;
  /** How many steps of the line are behind the reader, as far as it matters here. */
  readonly passed: number;
  readonly ghost: ComponentProps<typeof GhostLine>['ghost'] | null;
}

const Rows = memo(function Rows({ rows, place, passed, ghost }: RowsProps) {
  const taken = takenOn(useDocument(lineOf));
  const tasks = tasksOn(useDocument(datesOf));
  const own = useOwnSteps();
  return rows.map((row) => {
    if (row.kind === 'phase') return <PhaseLine key={row.key} row={row} />;
    if (row.kind === 'side') return <SideLine key={row.key} row={row} />;
    const { id, step } = row.node;
    return (
      <Fragment key={row.key}>
        <StepLine
          row={row}
          taken={taken.get(id)}
          task={tasks.get(id)}
          own={own.has(step)}
          current={id === place}
          ahead={row.depth === 0 && row.number > passed}
        />
        {ghost?.place === id ? <Ghost ghost={ghost} /> : null}
      </Fragment>
    );
  });
});

const tasksOn = kept(
  ({ tasks }: Schedule): ReadonlyMap<string, Task> => new Map(tasks.map((t) => [t.node, t])),
);

function Ghost({ ghost }: ComponentProps<typeof GhostLine>) {
  return (
    <Suspense fallback={null}>
      <GhostLine ghost={ghost} />
    </Suspense>
  );
}

/** Keeps the row of the present place in sight, and the focus on it where the focus was in the list. */
function useFollowedRow(list: React.RefObject<HTMLOListElement | null>, place: Place): void {
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
