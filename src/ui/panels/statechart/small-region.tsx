// What does a region look like among all the others?
import { memo } from 'react';
import { lookupOf } from '../../../core/lookup.ts';
import { type RegionPlan, regionPicture } from '../../../picture/statechart/statechart.ts';
import { useApp, useDocument } from '../../app-context.tsx';
import { choicesOf, hereOf } from '../../derived.ts';
import { roadmapOf } from '../../document.ts';
import { Arcs } from './arcs.tsx';
import style from './statechart.module.css';

interface SmallRegionProps {
  readonly region: RegionPlan;
  readonly onOpen: () => void;
}

const ROOM = { width: 260, rise: 16, margin: 12 };

/** Its name, where it stands, and the shape of its arrows; possible ones stand out. */
export const SmallRegion = memo(function SmallRegion({ region, onOpen }: SmallRegionProps) {
  const { words } = useApp();
  const scenario = useDocument((state) => roadmapOf(state).scenario);
  const stage = useDocument((state) => hereOf(state).situation.stages[region.id]);
  const moved = useDocument((state) => hereOf(state).before.stages[region.id] !== stage);
  const choices = useDocument(choicesOf);
  const track = lookupOf(scenario).tracks.get(region.id);
  const picture = regionPicture(region, ROOM);
  return (
    <button type="button" className={style['small']} onClick={onOpen}>
      <span className={style['name']}>{words.text(track?.name)}</span>
      <span className={style['at']} data-moved={moved || undefined}>
        {words.text(track?.stages.find(({ id }) => id === stage)?.name)}
      </span>
      <svg viewBox={`0 0 ${picture.width} ${picture.height}`} aria-hidden="true">
        <Arcs picture={picture} choices={choices} />
        <line
          x1={picture.stages[0]?.x}
          x2={picture.stages.at(-1)?.x}
          y1={picture.line}
          y2={picture.line}
          className={style['rail']}
        />
        {picture.stages.map(({ stage: id, x, y }) => (
          <circle
            key={id}
            cx={x}
            cy={y}
            r={id === stage ? 7 : 4.5}
            className={id === stage ? style['here'] : style['stage']}
          />
        ))}
      </svg>
    </button>
  );
});
