// How does the machine look: every region with where it stands, one of them large with its arrows in words?
import { useMemo, useState } from 'react';
import { regionsOf } from '../../../../machines/regions.ts';
import { lookupOf } from '../../../core/lookup.ts';
import { useApp, useDocument } from '../../app-context.tsx';
import { roadmapOf } from '../../document.ts';
import { Foot } from './told.tsx';
import { LargeRegion } from './large-region.tsx';
import { SmallRegion } from './small-region.tsx';
import style from './statechart.module.css';

/** Overview, and one region large. Regions are found by typing. */
export function Statechart() {
  const { words } = useApp();
  const scenario = useDocument((state) => roadmapOf(state).scenario);
  const [filter, setFilter] = useState('');
  const [large, setLarge] = useState<string | null>(null);
  const [aimed, setAimed] = useState<string | null>(null);
  const regions = useMemo(() => regionsOf(scenario), [scenario]);
  const { tracks } = lookupOf(scenario);
  const wanted = filter.trim().toLocaleLowerCase();
  const shown = regions.filter(({ id }) =>
    words.text(tracks.get(id)?.name).toLocaleLowerCase().includes(wanted),
  );
  const open = regions.find(({ id }) => id === large);
  if (open)
    return (
      <div className={style['panel']}>
        <LargeRegion
          key={open.id}
          region={open}
          onFollow={setLarge}
          onBack={() => setLarge(null)}
          onAim={setAimed}
        />
        <Foot aimed={aimed} />
      </div>
    );
  return (
    <div className={style['panel']}>
      <div className={style['tools']}>
        <input
          type="search"
          value={filter}
          placeholder={words.say('statechart.find')}
          aria-label={words.say('statechart.find')}
          onChange={({ target }) => setFilter(target.value)}
        />
        <p>{words.say('statechart.regions', { count: shown.length })}</p>
      </div>
      <ul className={style['regions']}>
        {shown.map((region) => (
          <SmallRegion key={region.id} region={region} onOpen={setLarge} onAim={setAimed} />
        ))}
      </ul>
      <Foot aimed={aimed} />
    </div>
  );
}
