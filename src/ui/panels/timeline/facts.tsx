// What is known at a glance about the step under the pointer or the focus?
import { type RefObject, useLayoutEffect, useRef } from 'react';
import { factsOf } from '../../../picture/timeline/told.ts';
import type { TimePlan } from '../../../picture/timeline/timeline.ts';
import { useDocument, useWords } from '../../app-context.tsx';
import { roadmapOf } from '../../document.ts';
import { DealLine } from '../../parts/deal-line.tsx';
import style from './timeline.module.css';

interface FactsProps {
  readonly plan: TimePlan;
  readonly node: string | null;
  readonly panel: RefObject<HTMLDivElement | null>;
}

const AWAY = 10;

/** A note beside the bar. Screen readers hear the same from the bar itself. */
export function Facts({ plan, node, panel }: FactsProps) {
  const words = useWords();
  const scenario = useDocument((state) => roadmapOf(state).scenario);
  const note = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (note.current && panel.current && node !== null)
      placeBeside(note.current, panel.current, node);
  }, [node, panel]);
  const planned = plan.steps.find(({ taken }) => taken.node.id === node);
  if (!planned) return null;
  const { step } = planned.taken;
  const [dates, ...rest] = factsOf(planned, plan, words);
  return (
    <div className={style['facts']} ref={note} aria-hidden="true">
      <strong>{words.text(step.name)}</strong>
      <span>{dates}</span>
      <small>
        <DealLine scenario={scenario} step={step} />
      </small>
      <small>{rest.join(', ')}</small>
    </div>
  );
}

/** Below the bar where there is room, else above; within the panel. */
function placeBeside(note: HTMLElement, panel: HTMLElement, node: string): void {
  const bar = panel.querySelector(`[data-node="${CSS.escape(node)}"] [data-body]`);
  if (!bar) return;
  const [box, around] = [bar.getBoundingClientRect(), panel.getBoundingClientRect()];
  const left = Math.max(box.left, around.left + 100) - around.left;
  const below = box.bottom - around.top + AWAY;
  const above = box.top - around.top - AWAY - note.offsetHeight;
  note.style.left = `${Math.max(8, Math.min(left, around.width - note.offsetWidth - 8))}px`;
  note.style.top = `${below + note.offsetHeight <= around.height ? below : Math.max(8, above)}px`;
}
