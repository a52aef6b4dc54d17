// What does a region look like among all the others?
import { memo } from 'react';
import { situationOf } from '../../../../machines/process.ts';
import { lookupOf } from '../../../core/lookup.ts';
import type { RegionPlan } from '../../../picture/statechart/statechart.ts';
import { useApp, useChart, useDocument } from '../../app-context.tsx';
import { hereOf } from '../../derived.ts';
import { roadmapOf } from '../../document.ts';
import { Figure } from './figure.tsx';
import style from './statechart.module.css';

interface SmallRegionProps {
  readonly region: RegionPlan;
  readonly onOpen: (region: string) => void;
  readonly onAim: (told: string | null) => void;
}

/** Its name, which opens it large, and the region itself. */
export const SmallRegion = memo(function SmallRegion({ region, onOpen, onAim }: SmallRegionProps) {
  const { words } = useApp();
  const scenario = useDocument((state) => roadmapOf(state).scenario);
  const stage = useChart((snapshot) => situationOf(snapshot).stages[region.id]);
  const moved = useDocument((state) => hereOf(state).before.stages[region.id]) !== stage;
  const track = lookupOf(scenario).tracks.get(region.id);
  return (
    <li className={style['small']} data-moved={moved || undefined}>
      <button type="button" className={style['name']} onClick={() => onOpen(region.id)}>
        {words.text(track?.name)}
        <span className="unseen">
          {' '}
          {words.text(track?.stages.find(({ id }) => id === stage)?.name)}
        </span>
      </button>
      <Figure region={region} size="small" onAim={onAim} />
    </li>
  );
});
