// How is a region drawn, and how is an arrow of it pressed?
import { type KeyboardEvent, memo, useMemo, useState } from 'react';
import { situationOf, stepEvent } from '../../../../machines/process.ts';
import { lookupOf } from '../../../core/lookup.ts';
import {
  type Arc,
  type RegionPlan,
  regionPicture,
} from '../../../picture/statechart/statechart.ts';
import { choose } from '../../actions.ts';
import { useApp, useChart, useDocument } from '../../app-context.tsx';
import { roadmapOf } from '../../document.ts';
import { rove } from '../../parts/rove.ts';
import { take } from '../../stand.ts';
import { useSayArrow } from './say-arrow.ts';
import style from './statechart.module.css';

interface FigureProps {
  readonly region: RegionPlan;
  readonly size: keyof typeof SIZES;
  /** Hears which arrow is pointed at or has the focus, in words. */
  readonly onAim: (told: string | null) => void;
  /** What a press does instead: it hears of which step the arrow is. */
  readonly onStep?: (step: string) => void;
}

/** In pixels: from stage to stage, of the arcs, and the least room on both sides of the line. */
const SIZES = {
  small: { pitch: 31, rise: 13, apart: 7, margin: 10, left: 54, right: 32, dot: 4.5 },
  large: { pitch: 52, rise: 22, apart: 11, margin: 14, left: 110, right: 60, dot: 6.5 },
} as const;

/**
 * The stages of a region from top to bottom with their names, and its arrows: onwards on the left, back on the right.
 * One arrow at a time is a stop of the Tab key; the arrow keys go on to the others.
 */
export const Figure = memo(function Figure({ region, size, onAim, onStep }: FigureProps) {
  const { words } = useApp();
  const { pitch, rise, apart, margin, dot, ...least } = SIZES[size];
  const scenario = useDocument((state) => roadmapOf(state).scenario);
  const stage = useChart((snapshot) => situationOf(snapshot).stages[region.id]);
  const picture = useMemo(() => {
    const length = pitch * Math.max(1, region.stages.length - 1) + 2 * margin;
    return regionPicture(region, { width: length, rise, margin, down: { apart } });
  }, [region, pitch, rise, apart, margin]);
  const left = Math.max(least.left, picture.line);
  const right = Math.max(least.right, picture.width - picture.line);
  const track = lookupOf(scenario).tracks.get(region.id);
  return (
    <div className={style['figure']} data-size={size}>
      <svg
        width={left + right}
        height={picture.height}
        viewBox={`${picture.line - left} 0 ${left + right} ${picture.height}`}
        role="group"
        aria-label={words.say('statechart.arrows', { track: words.text(track?.name) })}
      >
        <line
          x1={picture.line}
          x2={picture.line}
          y1={picture.stages[0]?.y}
          y2={picture.stages.at(-1)?.y}
          className={style['rail']}
        />
        <Arrows region={region} arcs={picture.arcs} onAim={onAim} onStep={onStep} />
        {picture.stages.map(({ stage: id, x, y }) => (
          <circle
            key={id}
            cx={x}
            cy={y}
            r={id === stage ? dot * 1.5 : dot}
            className={id === stage ? style['here'] : style['stage']}
          />
        ))}
      </svg>
      <ol className={style['names']}>
        {track?.stages.map(({ id, name }) => (
          <li key={id} aria-current={id === stage ? 'true' : undefined}>
            <span>{words.text(name)}</span>
          </li>
        ))}
      </ol>
    </div>
  );
});

/** The steps of a region's arrows that the chart takes from where it stands. */
export function useLit(region: RegionPlan): ReadonlySet<string> {
  const lit = useChart((snapshot) => {
    const here = situationOf(snapshot).stages[region.id];
    const leaving = region.arrows.filter(({ from }) => from === here);
    return leaving
      .map(({ step }) => step)
      .filter((step) => snapshot.can(stepEvent(step)))
      .join(' ');
  });
  return useMemo(() => new Set(lit.split(' ')), [lit]);
}

interface ArrowsProps {
  readonly region: RegionPlan;
  readonly arcs: readonly Arc[];
  readonly onAim: FigureProps['onAim'];
  readonly onStep: FigureProps['onStep'];
}

/** A lit arrow is taken when it is pressed; a dim one is chosen, which tells what it lacks. */
function Arrows({ region, arcs, onAim, onStep }: ArrowsProps) {
  const { doc, stand } = useApp();
  const stage = useChart((snapshot) => situationOf(snapshot).stages[region.id]);
  const setbacks = useDocument((state) => lookupOf(roadmapOf(state).scenario).setbacks);
  const chosen = useDocument(({ view }) => (view.chosen?.kind === 'step' ? view.chosen.id : null));
  const lit = useLit(region);
  const say = useSayArrow(region.id);
  const [stop, setStop] = useState<string | null>(null);
  const isLit = ({ from, steps: [step = ''] }: Arc) => from === stage && lit.has(step);
  // What can be taken lies on top.
  const shown = arcs.toSorted((a, b) => Number(isLit(a)) - Number(isLit(b)));
  const first = arcs.find(({ key }) => key === stop) ?? arcs.find(isLit) ?? arcs[0];
  return shown.map((arc) => {
    const [step = ''] = arc.steps;
    const told = say({ step, from: arc.from, to: arc.to, lit: isLit(arc) });
    const press = () => {
      if (onStep) onStep(step);
      else if (isLit(arc)) take(stand, { step });
      else choose(doc, { kind: 'step', id: step });
    };
    return (
      <g
        key={arc.key}
        role="button"
        data-arrow={arcs.indexOf(arc)}
        tabIndex={arc === first ? 0 : -1}
        aria-label={told}
        className={style['arc']}
        data-setback={setbacks.has(step) || undefined}
        data-possible={isLit(arc) || undefined}
        data-chosen={step === chosen || undefined}
        onClick={press}
        onKeyDown={(event) => onKey(event, press)}
        onFocus={() => {
          setStop(arc.key);
          onAim(told);
        }}
        onBlur={() => onAim(null)}
        onPointerEnter={() => onAim(told)}
        onPointerLeave={() => onAim(null)}
      >
        <path d={arc.path} className={style['reach']} />
        <path d={arc.path} className={style['line']} />
        <path d={arc.head} className={`${style['line']} ${style['head']}`} />
      </g>
    );
  });
}

/** Enter and Space press; the arrow keys, Home and End go among the arrows of the region. */
function onKey(event: KeyboardEvent<SVGGElement>, press: () => void): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
  const all =
    event.currentTarget.parentElement?.querySelectorAll<SVGGElement>('[data-arrow]') ?? [];
  const placeOf = (arrow: SVGGElement) => Number(arrow.dataset['arrow']);
  rove(
    event,
    [...all].toSorted((a, b) => placeOf(a) - placeOf(b)),
    { sideways: true },
  );
  if (event.key !== 'Enter' && event.key !== ' ') return;
  event.preventDefault();
  event.stopPropagation();
  press();
}
