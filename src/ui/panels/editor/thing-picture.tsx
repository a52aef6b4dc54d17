// How does a thing look where it is used: the deal of a step, the stages and arrows of a track?
import { useMemo, useState } from 'react';
import { regionsOf } from '../../../../machines/regions.ts';
import type { ItemAt, ItemKind } from '../../../formats/scenario-table/one-item.ts';
import { useDocument, useWords } from '../../app-context.tsx';
import { roadmapOf } from '../../document.ts';
import { OpenDeal } from '../node/open-deal.tsx';
import { Figure } from '../statechart/figure.tsx';
import type { Thing } from './things.ts';
import style from './editor.module.css';

interface ThingPictureProps {
  readonly thing: Thing;
  readonly things: ReadonlyMap<ItemKind, readonly Thing[]>;
  readonly onChoose: (at: ItemAt) => void;
}

export function ThingPicture(props: ThingPictureProps) {
  const { scenario } = useDocument(roadmapOf);
  const { list, index } = props.thing.place;
  if (list === 'tracks') return <TrackPicture {...props} />;
  const step = list === 'steps' || list === 'setbacks' ? scenario[list][index] : undefined;
  return step ? <OpenDeal step={step} /> : null;
}

/** The track as the statechart has it; pressed, an arrow leads to its step and a stage to its own fields. */
function TrackPicture({ thing, things, onChoose }: ThingPictureProps) {
  const words = useWords();
  const { scenario } = useDocument(roadmapOf);
  const [told, setTold] = useState<string | null>(null);
  const regions = useMemo(() => regionsOf(scenario), [scenario]);
  const track = scenario.tracks[thing.place.index];
  const region = regions.find(({ id }) => id === track?.id);
  const stages = (things.get('stage') ?? []).filter(
    ({ place }) => place.index === thing.place.index,
  );
  const open = (step: string) => {
    const all = [...(things.get('step') ?? []), ...(things.get('setback') ?? [])];
    const found = all.find(({ named }) => named?.kind === 'item' && named.id === step);
    if (found) onChoose(found.at);
  };
  return (
    <section className={style['track']}>
      {region ? <Figure region={region} size="large" onAim={setTold} onStep={open} /> : null}
      <p className={style['hint']}>{told ?? words.say('editor.arrows')}</p>
      <p className={style['row']}>
        {stages.map(({ at, named }) => (
          <button
            key={at.index}
            type="button"
            className={style['stage']}
            aria-current={at === thing.at || undefined}
            onClick={() => onChoose(at)}
          >
            {words.text(track?.stages.find(({ id }) => id === named?.id)?.name)}
          </button>
        ))}
      </p>
    </section>
  );
}
