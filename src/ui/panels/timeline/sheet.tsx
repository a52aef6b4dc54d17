// How are lanes, axis and bars laid over each other, so that names and dates stay in view while one scrolls?
import {
  type FocusEvent,
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useId,
  useState,
} from 'react';
import { barBeside } from '../../../picture/timeline/roving.ts';
import type { Timeline } from '../../../picture/timeline/shapes.ts';
import { choose, go } from '../../actions.ts';
import { useApp, useDocument } from '../../app-context.tsx';
import { AXIS, Axis } from './axis.tsx';
import { Bars } from './bars.tsx';
import { Ground } from './ground.tsx';
import { Here } from './here.tsx';
import { Links } from './links.tsx';
import { Names } from './names.tsx';
import { Shifted } from './shifted.tsx';
import type { TimelineSettings } from './settings.ts';
import { useFollowing } from './use-following.ts';
import type { Pulling } from './use-pulling.ts';
import style from './timeline.module.css';

interface SheetProps {
  readonly timeline: Timeline;
  /** Width of the names at the left. */
  readonly names: number;
  readonly scroll: RefObject<HTMLDivElement | null>;
  readonly told: ReadonlyMap<string, string>;
  readonly settings: TimelineSettings;
  readonly change: (change: Partial<TimelineSettings>) => void;
  readonly pulling: Pulling;
  readonly onPoint: (node: string | null) => void;
  /** What stands below the bars on the same dates. */
  readonly children: ReactNode;
}

/** The chart. One bar is a stop of the Tab key; the up and down keys lead from it to the others. */
export function Sheet({
  timeline,
  names,
  scroll,
  told,
  settings,
  change,
  pulling,
  onPoint,
  children,
}: SheetProps) {
  const { words } = useApp();
  const place = useDocument((state) => state.place);
  const hint = useId();
  const [roved, setRoved] = useState<string | null>(null);
  const isDrawn = (node: string | null) => timeline.bars.some((bar) => bar.node === node);
  const stop = [roved, place].find(isDrawn) ?? timeline.bars[0]?.node ?? null;
  const onKeyDown = useBarKeys(timeline, pulling);
  useFollowing(scroll, { timeline, place, names, axis: AXIS });
  const { width, height } = timeline;
  return (
    <div className={style['scroll']} ref={scroll}>
      <div
        className={style['sheet']}
        style={{ gridTemplateColumns: `${names}px ${width}px` }}
        data-narrow={names < 120 || undefined}
      >
        <div className={style['corner']} style={{ height: AXIS }} />
        <Axis timeline={timeline} />
        <Names lanes={timeline.lanes} height={height} folded={settings.folded} change={change} />
        <svg
          className={style['body']}
          width={width}
          height={height}
          role="toolbar"
          tabIndex={-1}
          aria-label={words.say('timeline.chart')}
          aria-describedby={hint}
          data-pulling={pulling.now ? pulling.now.pull.end : undefined}
          onPointerDown={pulling.onPointerDown}
          onPointerMove={pulling.onPointerMove}
          onPointerUp={pulling.onPointerUp}
          onPointerCancel={pulling.onPointerCancel}
          onPointerOver={({ target, pointerType }) => {
            if (pointerType === 'mouse') onPoint(nodeAt(target));
          }}
          onPointerLeave={() => onPoint(null)}
          onFocus={(event: FocusEvent) => {
            const node = nodeAt(event.target);
            setRoved(node);
            if (event.target.matches(':focus-visible')) onPoint(node);
          }}
          onBlur={() => onPoint(null)}
          onKeyDown={onKeyDown}
        >
          <Ground timeline={timeline} />
          <Here timeline={timeline} layer="under" />
          <Links timeline={timeline} all={settings.allArrows} />
          <Bars timeline={timeline} told={told} stop={stop} place={place} />
          <Here timeline={timeline} layer="over" />
          {pulling.now ? <Shifted timeline={timeline} pulling={pulling.now} /> : null}
        </svg>
        {children}
      </div>
      <p id={hint} hidden>
        {words.say('timeline.how')}
      </p>
    </div>
  );
}

function nodeAt(target: EventTarget): string | null {
  if (!(target instanceof Element)) return null;
  return target.closest<SVGElement>('[data-node]')?.dataset['node'] ?? null;
}

function useBarKeys(timeline: Timeline, pulling: Pulling) {
  const { doc } = useApp();
  return (event: KeyboardEvent<SVGSVGElement>) => {
    const node = nodeAt(event.target);
    if (node === null) return;
    if (pulling.onKey(event, node)) {
      event.preventDefault();
      return;
    }
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      go(doc, node);
      choose(doc, { kind: 'node', id: node });
    }
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    const next = barBeside(timeline.bars, node, event.key === 'ArrowUp' ? 'up' : 'down');
    const bar = `[data-part="bar"][data-node="${CSS.escape(next ?? '')}"]`;
    event.currentTarget.querySelector<SVGElement>(bar)?.focus();
  };
}
