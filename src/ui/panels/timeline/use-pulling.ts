// How are a bar's start and end pulled by hand or key, seen before they are kept?
import {
  type KeyboardEvent,
  type PointerEvent,
  useEffect,
  useEffectEvent,
  useRef,
  useState,
} from 'react';
import type { Place } from '../../../roadmap/roadmap.ts';
import type { TimePlan } from '../../../picture/timeline/timeline.ts';
import { unitAt, unitWidth } from '../../../picture/timeline/axis.ts';
import { type Pull, pulled } from '../../../roadmap/pull.ts';
import { choose, edit, go } from '../../actions.ts';
import { useApp } from '../../app-context.tsx';
import { type PullNow, sayPull } from './say-pull.ts';

export interface Pulling {
  readonly now: PullNow | null;
  readonly onPointerDown: (event: PointerEvent<SVGSVGElement>) => void;
  readonly onPointerMove: (event: PointerEvent<SVGSVGElement>) => void;
  readonly onPointerUp: (event: PointerEvent<SVGSVGElement>) => void;
  readonly onPointerCancel: () => void;
  /** True where the key was one of ours. */
  readonly onKey: (event: KeyboardEvent, node: string) => boolean;
}

interface Asked {
  readonly plan: TimePlan;
  readonly tip: Place;
  readonly perDay: number;
  readonly onNews: (news: string) => void;
}

interface Held {
  readonly x: number;
  readonly node: string;
  readonly end: Pull['end'];
  readonly mayPull: boolean;
}

const THRESHOLD = 4;

/** Dragging and its equal by keyboard. One undoable edit on release; Escape gives it up. */
export function usePulling({ plan, tip, perDay, onNews }: Asked): Pulling {
  const { doc, words } = useApp();
  const [now, setNow] = useState<PullNow | null>(null);
  const held = useRef<Held | null>(null);
  const unit = unitAt(perDay);
  const drop = () => {
    held.current = null;
    setNow(null);
  };
  useEscape(now !== null, drop);
  const tried = (pull: Pull): PullNow => ({
    pull,
    result: pulled(plan.roadmap, tip, { pull, steps: plan.steps }),
  });
  const keep = ({ pull, result }: PullNow) => {
    if (result.roadmap !== plan.roadmap)
      edit(doc, pull.end === 'start' ? 'edit.start' : 'edit.takes', () => result.roadmap);
    onNews(sayPull({ pull, result }, plan, words));
  };
  return {
    now,
    onPointerDown: (event) => {
      held.current = event.button === 0 ? heldBy(event) : null;
    },
    onPointerMove: (event) => {
      const from = held.current;
      if (!from?.mayPull || (!now && Math.abs(event.clientX - from.x) < THRESHOLD)) return;
      if (!now) event.currentTarget.setPointerCapture(event.pointerId);
      const count = Math.round((event.clientX - from.x) / unitWidth(unit, perDay)) || 0;
      if (now?.pull.count !== count) setNow(tried({ node: from.node, end: from.end, unit, count }));
    },
    onPointerUp: () => {
      const from = held.current;
      drop();
      if (now) keep(now);
      else if (from) {
        go(doc, from.node);
        choose(doc, { kind: 'node', id: from.node });
      }
    },
    onPointerCancel: drop,
    onKey: (event, node) => {
      const pull = pullOf(event, node);
      if (!pull) return false;
      keep(tried({ ...pull, unit }));
      return true;
    },
  };
}

function heldBy(event: PointerEvent<SVGSVGElement>): Held | null {
  const { target, clientX: x, pointerType } = event;
  if (!(target instanceof Element)) return null;
  const bar = target.closest<SVGElement>('[data-node]');
  const node = bar?.dataset['node'];
  if (!bar || node === undefined) return null;
  // A finger scrolls; it pulls only the bar that was chosen before.
  const mayPull =
    bar.dataset['part'] !== 'echo' && (pointerType === 'mouse' || bar.dataset['here'] === 'true');
  return { x, node, end: target.closest('[data-grip]') ? 'finish' : 'start', mayPull };
}

/** Alt with an arrow pulls by one unit; Alt+Home far enough to the left for the start to say nothing. */
function pullOf(event: KeyboardEvent, node: string): Omit<Pull, 'unit'> | null {
  if (!event.altKey || event.ctrlKey || event.metaKey) return null;
  const end = event.shiftKey ? 'finish' : 'start';
  switch (event.key) {
    case 'ArrowLeft':
      return { node, end, count: -1 };
    case 'ArrowRight':
      return { node, end, count: 1 };
    case 'Home':
      return { node, end: 'start', count: -Infinity };
    default:
      return null;
  }
}

function useEscape(active: boolean, onEscape: () => void): void {
  const escaped = useEffectEvent(onEscape);
  useEffect(() => {
    if (!active) return undefined;
    const listen = (event: globalThis.KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      escaped();
    };
    window.addEventListener('keydown', listen, { capture: true });
    return () => window.removeEventListener('keydown', listen, { capture: true });
  }, [active]);
}
