// What are the lanes called?
import { memo } from 'react';
import type { TimelineLane } from '../../../picture/timeline-shapes.ts';
import { useWords } from '../../app-context.tsx';
import style from './timeline.module.css';

interface NamesProps {
  readonly lanes: readonly TimelineLane[];
  readonly height: number;
}

const LINE = 15;

/** The column that stays at the left. */
export const Names = memo(function Names({ lanes, height }: NamesProps) {
  const words = useWords();
  return (
    <div className={style['names']} style={{ height }}>
      {lanes.map(({ id, of, name, hue, top, height: high }) => {
        const said = of === 'track' || of === 'party' ? name : words.say(`timeline.${of}`);
        return (
          <div key={id} data-of={of} style={{ top, height: high }} title={said}>
            {hue > 0 ? <i data-hue={hue} /> : null}
            <span style={{ WebkitLineClamp: Math.max(1, Math.floor((high - 4) / LINE)) }}>
              {said}
            </span>
          </div>
        );
      })}
    </div>
  );
});
