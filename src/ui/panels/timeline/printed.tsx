// What is printed instead of the part of the chart that happens to be in view?
import { useEffect, useRef } from 'react';
import { markedPicture } from '../../../formats/marked.ts';
import type { Place } from '../../../roadmap/roadmap.ts';
import { fitting } from '../../../picture/timeline/axis.ts';
import type { Grouping } from '../../../picture/timeline/lanes.ts';
import { timelineSvg } from '../../../picture/timeline/svg.ts';
import { daysOf, type TimePlan } from '../../../picture/timeline/timeline.ts';
import { dayHere } from '../../../words/here.ts';
import { useWords } from '../../app-context.tsx';
import style from './timeline.module.css';

interface PrintedProps {
  readonly plan: TimePlan;
  readonly tip: Place;
  readonly grouping: Grouping;
}

/** Wide enough for all dates at a size that a landscape page still shows. */
const WIDTH = 1000;

/** The whole branch as one picture, drawn when the browser is about to print and put away after. */
export function Printed({ plan, tip, grouping }: PrintedProps) {
  const words = useWords();
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const draw = () => {
      const perDay = fitting(daysOf(plan).all, WIDTH);
      const today = dayHere(new Date());
      const svg = timelineSvg(plan.roadmap, { tip, words, grouping, perDay, today });
      const marked = markedPicture(svg, words.text(plan.roadmap.marking));
      const { documentElement } = new DOMParser().parseFromString(marked, 'image/svg+xml');
      host.current?.replaceChildren(document.importNode(documentElement, true));
    };
    const putAway = () => host.current?.replaceChildren();
    window.addEventListener('beforeprint', draw);
    window.addEventListener('afterprint', putAway);
    return () => {
      window.removeEventListener('beforeprint', draw);
      window.removeEventListener('afterprint', putAway);
    };
  }, [plan, tip, grouping, words]);
  return <div className={style['printed']} ref={host} aria-hidden="true" />;
}
