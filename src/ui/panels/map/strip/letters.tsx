// How is a text of the strip map painted that has been placed?
import type { Lettering } from '../../../../picture/strip/shapes.ts';

interface LettersProps {
  readonly of: Lettering;
  readonly className: string | undefined;
  /** The step whose name it is: a press on it is a press on the step. */
  readonly step?: string;
  readonly here?: boolean;
}

/** It adds nothing for a screen reader: what it names says its own name. */
export function Letters({ of, className, step, here }: LettersProps) {
  const { lines, x, y, anchor, size, lineHeight } = of;
  return (
    <text
      className={className}
      aria-hidden="true"
      data-label={step}
      data-here={here || undefined}
      fontSize={size}
      textAnchor={anchor}
      x={x}
      y={y}
    >
      {lines.length === 1
        ? lines[0]
        : lines.map((line, at) => (
            <tspan key={`${at} ${line}`} x={x} dy={at === 0 ? 0 : lineHeight}>
              {line}
            </tspan>
          ))}
    </text>
  );
}
