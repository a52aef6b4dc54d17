// What are the lanes called?
import { memo } from 'react';
import type { TimelineLane } from '../../../picture/timeline/shapes.ts';
import type { Foldable } from '../../../picture/timeline/timeline.ts';
import { useWords } from '../../app-context.tsx';
import { Icon } from '../../parts/icon.tsx';
import { type TimelineSettings, toggled } from './settings.ts';
import style from './timeline.module.css';

interface NamesProps {
  readonly lanes: readonly TimelineLane[];
  readonly height: number;
  readonly folded: readonly Foldable[];
  readonly change: (change: Partial<TimelineSettings>) => void;
}

const LINE = 15;

/** The column that stays at the left. What is only told about at the top can be folded. */
export const Names = memo(function Names({ lanes, height, folded, change }: NamesProps) {
  return (
    <div className={style['names']} style={{ height }}>
      {lanes.map((lane) => {
        const { of } = lane;
        const place = { top: lane.top, height: lane.height };
        return (
          <div key={lane.id} data-of={of} style={place}>
            {of === 'calendar' || of === 'commitments' ? (
              <button
                type="button"
                aria-expanded={!folded.includes(of)}
                onClick={() => change({ folded: toggled(folded, of) })}
              >
                <Icon name="open" size={11} />
                <Name lane={lane} />
              </button>
            ) : (
              <Name lane={lane} />
            )}
          </div>
        );
      })}
    </div>
  );
});

function Name({ lane }: { readonly lane: TimelineLane }) {
  const words = useWords();
  const { of, name, hue, height } = lane;
  const said = of === 'track' || of === 'party' ? name : words.say(`timeline.${of}`);
  return (
    <>
      {hue > 0 ? <i data-hue={hue} /> : null}
      <span title={said} style={{ WebkitLineClamp: Math.max(1, Math.floor((height - 6) / LINE)) }}>
        {said}
      </span>
    </>
  );
}
