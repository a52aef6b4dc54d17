// How are the names on the map painted?
import { memo } from 'react';
import type { Label } from '../../../picture/map/shapes.ts';
import type { Place } from '../../../roadmap/roadmap.ts';
import style from './map.module.css';
import { sameShape } from './same-shape.ts';

interface LabelsProps {
  readonly labels: readonly Label[];
  readonly place: Place;
}

/** The names of steps and phases. They add nothing for a screen reader: each step says its own. */
export const Labels = memo(function Labels({ labels, place }: LabelsProps) {
  return labels.map((label) =>
    label.of === 'branch' ? null : (
      <Name
        key={label.key}
        label={label}
        here={label.of === 'station' && label.id === (place ?? '')}
      />
    ),
  );
});

interface NameProps {
  readonly label: Label;
  readonly here: boolean;
}

const Name = memo(
  function Name({ label, here }: NameProps) {
    return (
      <text
        className={style[label.of === 'phase' ? 'phase' : 'label']}
        aria-hidden="true"
        data-label={label.of === 'station' ? label.id : undefined}
        data-bold={label.bold || undefined}
        data-here={here || undefined}
        data-dim={label.dim || undefined}
        fontSize={label.size}
        textAnchor={label.anchor}
        style={{ transform: transformOf(label) }}
      >
        <Lines label={label} />
      </text>
    );
  },
  (before, after) => before.here === after.here && sameShape(before.label, after.label),
);

/** The lines of a label around its own origin. */
export function Lines({ label: { lines, lineHeight } }: { readonly label: Label }) {
  if (lines.length === 1) return lines[0];
  return lines.map((line, index) => (
    <tspan key={line} x="0" dy={index === 0 ? 0 : lineHeight}>
      {line}
    </tspan>
  ));
}

/** Turned labels stand a little beside their pivot: their baseline is below the middle of their letters. */
export function transformOf({ x, y, angle, box }: Label): string {
  if (angle === 0) return `translate(${x}px, ${y}px)`;
  return `translate(${box.x}px, ${box.y}px) rotate(${angle}deg) translate(${x - box.x}px, ${y - box.y}px)`;
}
