// What does a step that could be taken here bring, in a line under its name?
import { useEffect, useRef } from 'react';
import { sayBrings, sayNearer } from '../../../words/ahead.ts';
import { setView } from '../../actions.ts';
import { useApp, useDocument } from '../../app-context.tsx';
import { pinnedIn, roadmapOf } from '../../document.ts';
import { useAhead, useLeftOut } from './use-ahead.ts';
import style from './ahead.module.css';

/** The line; whoever rests on its row sees on the situation board what would change. */
export function Consequence({ step }: { readonly step: string }) {
  const place = useRef<HTMLSpanElement>(null);
  useResting(place, step);
  return (
    <span ref={place} className={style['line']}>
      <Said step={step} />
    </span>
  );
}

/** Without a pinned goal only what it would close is worth a line. */
function Said({ step }: { readonly step: string }) {
  const { words } = useApp();
  const scenario = useDocument((state) => roadmapOf(state).scenario);
  const pinned = useDocument(pinnedIn);
  const consequence = useAhead((ahead) => ahead.steps.get(step));
  const before = useAhead((ahead) => (pinned ? ahead.here[pinned.id] : undefined)) ?? undefined;
  const isLeftOut = useLeftOut();
  if (!pinned) {
    const closes = scenario.goals.filter(({ id }) => consequence?.goals?.closes.includes(id));
    if (closes.length === 0) return null;
    const goals = words.list(closes.map(({ name }) => words.text(name)));
    return <em className={style['closes']}>{words.say('options.would-close', { goals })}</em>;
  }
  if (!consequence) return isLeftOut ? null : <Waits />;
  const after = consequence.toward[pinned.id];
  const isNearer =
    before?.kind === 'exact' && after?.kind === 'exact' && after.steps < before.steps;
  return (
    <>
      {after ? <b data-nearer={isNearer || undefined}>{sayNearer(words, before, after)}</b> : null}
      {sayBrings(words, scenario, consequence).map(({ kind, said }) => (
        <span key={kind} className={style['brings']} data-kind={kind}>
          {said}
        </span>
      ))}
    </>
  );
}

/** Its place is kept until it is known, so that the list stands still. */
function Waits() {
  return <span className={style['waits']}>…</span>;
}

/** Milliseconds on a row before it counts as resting there: whoever only passes sees nothing jump. */
const RESTING = 250;

/** The keys that move from row to row. */
const MOVING = ['ArrowUp', 'ArrowDown', 'Home', 'End', 'Tab'];

/**
 * Tells the view which step the reader rests on: they moved the pointer to its row, or walked there by key. A row that came
 * to stand under the pointer, or was given the focus, because another was taken is not meant.
 */
function useResting(place: React.RefObject<HTMLElement | null>, step: string): void {
  const { doc } = useApp();
  useEffect(() => {
    const row = place.current?.closest('li');
    if (!row) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const rest = () => {
      timer ??= setTimeout(() => setView(doc, { rested: step }), RESTING);
    };
    const leave = () => {
      clearTimeout(timer);
      timer = undefined;
      if (doc.get().view.rested === step) setView(doc, { rested: null });
    };
    const until = new AbortController();
    const { signal } = until;
    const moved = ({ movementX, movementY }: MouseEvent) => {
      if (movementX !== 0 || movementY !== 0) rest();
    };
    const walked = ({ key }: KeyboardEvent) => {
      if (MOVING.includes(key)) rest();
    };
    row.addEventListener('mousemove', moved, { signal });
    row.addEventListener('keyup', walked, { signal });
    row.addEventListener('mouseleave', leave, { signal });
    row.addEventListener('focusout', leave, { signal });
    return () => {
      until.abort();
      leave();
    };
  }, [doc, place, step]);
}
