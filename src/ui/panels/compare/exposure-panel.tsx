// How do the curves of one party look, and what is read off where the pointer is?
import { type PointerEvent, useState } from 'react';
import type { Curve, Panel, Spot } from '../../../picture/exposure/exposure.ts';
import { depthOf, numberPlace } from '../../../picture/exposure/marks.ts';
import { DASHES } from '../../../picture/exposure/dashes.ts';
import { shortened, widthOf } from '../../../picture/text-width.ts';
import { markOf } from '../../../words/compare.ts';
import { saySigned } from '../../../words/steps.ts';
import { useApp } from '../../app-context.tsx';
import type { Comparison } from '../../../roadmap/compare/compare.ts';
import { goTo } from './go-to.ts';
import style from './compare.module.css';

interface PanelProps {
  readonly comparison: Comparison;
  readonly panel: Panel;
}

interface Near {
  readonly line: number;
  readonly spot: Spot;
}

/** One party. The nearest point of a curve is read off under the pointer; pressing goes to its step. */
export function ExposurePanel({ panel, comparison }: PanelProps) {
  const { doc, words } = useApp();
  const [near, setNear] = useState<Near | null>(null);
  const { party, left, right, top, bottom, zero, curves } = panel;
  const branch = near ? comparison.lines[near.line]?.branch : undefined;
  return (
    <g>
      <text x={left} y={top - 9} className={style['party']}>
        {words.text(party.name)}
      </text>
      {near ? <Readout near={near} panel={panel} /> : null}
      <PanelAxes panel={panel} />
      {curves.map(({ line, area }) => (
        <path key={line} data-line={line} d={area} className={style['lasting']} />
      ))}
      <line x1={left} x2={right} y1={zero} y2={zero} className={style['zero']} />
      {curves.map((curve) => (
        <CurveLine key={curve.line} curve={curve} />
      ))}
      {curves.map(({ line, tempted }) => (
        <g key={line} data-line={line}>
          {tempted.map(({ x, y, width: long, height, weight }) => (
            <rect
              key={x}
              x={x}
              y={y}
              width={long}
              height={height}
              fillOpacity={depthOf(weight)}
              className={style['tempted']}
            />
          ))}
        </g>
      ))}
      {near ? <circle data-line={near.line} cx={near.spot.x} cy={near.spot.y} r={4.5} /> : null}
      {/* The steps table reaches the same places by keyboard. */}
      {/* eslint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <rect
        x={left}
        y={top - 6}
        width={right - left + 14}
        height={bottom - top + 12}
        className={style['reach']}
        onPointerMove={(event) => setNear(nearest(curves, placeOf(event)))}
        onPointerLeave={() => setNear(null)}
        onClick={() => {
          if (near && branch) goTo(doc, branch.id, near.spot.taken.node.id);
        }}
      />
    </g>
  );
}

function PanelAxes({ panel }: { readonly panel: Panel }) {
  const { left, right, foot, across, upright } = panel;
  return (
    <>
      {upright.map(({ at, label }) => (
        <g key={at}>
          <line x1={left} x2={right} y1={at} y2={at} className={style['grid']} />
          <text x={left - 6} y={at + 4} textAnchor="end">
            {label}
          </text>
        </g>
      ))}
      {across.map(({ at, label }) => (
        <g key={at}>
          <line x1={at} x2={at} y1={foot} y2={foot + 4} className={style['tick']} />
          <text x={at} y={foot + 16} textAnchor="middle">
            {label}
          </text>
        </g>
      ))}
    </>
  );
}

function CurveLine({ curve: { line, path, mark, lowest, told } }: { readonly curve: Curve }) {
  const { words } = useApp();
  return (
    <g data-line={line}>
      <path d={path} className={style['curve']} strokeDasharray={DASHES[line] || undefined} />
      {lowest ? <circle cx={lowest.x} cy={lowest.y} r={2.8} /> : null}
      {lowest && told ? (
        <text {...numberPlace(lowest)} textAnchor="middle" className={style['letter']}>
          {saySigned(words, lowest.balance)}
        </text>
      ) : null}
      <text x={mark.x} y={mark.y + 4} className={style['letter']}>
        {markOf(line)}
      </text>
    </g>
  );
}

interface ReadoutProps {
  readonly near: Near;
  readonly panel: Panel;
}

/** Beside the party's name, cut where there is no room. */
function Readout({ near: { line, spot }, panel }: ReadoutProps) {
  const { words } = useApp();
  const { party, left, top } = panel;
  const right = panel.right + 12;
  const name = widthOf(words.text(party.name), { family: 'serif', size: 15, bold: true });
  const tempted = spot.tempts > 0 ? ` · ${words.say('walk.more', { tempts: spot.tempts })}` : '';
  const said = `${markOf(line)} ${saySigned(words, spot.balance)}${tempted} · ${words.text(spot.taken.step.name)}`;
  return (
    <text x={right} y={top - 9} textAnchor="end" data-line={line} className={style['readout']}>
      {shortened(said, right - left - name - 10, { family: 'sans', size: 11.5 })}
    </text>
  );
}

interface At {
  readonly x: number;
  readonly y: number;
}

function placeOf({ currentTarget, clientX, clientY }: PointerEvent<SVGRectElement>): At {
  const box = currentTarget.ownerSVGElement?.getBoundingClientRect();
  return { x: clientX - (box?.left ?? 0), y: clientY - (box?.top ?? 0) };
}

function nearest(curves: readonly Curve[], { x, y }: At): Near | null {
  let best: Near | null = null;
  let least = Infinity;
  for (const { line, spots } of curves)
    for (const spot of spots) {
      const distance = Math.hypot(spot.x - x, (spot.y - y) * 0.6);
      if (distance < least) [best, least] = [{ line, spot }, distance];
    }
  return best;
}
