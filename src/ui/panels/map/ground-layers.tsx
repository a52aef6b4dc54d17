// What lies on the map's ground, from the bottom up?
import type { Flag, MapPicture } from '../../../picture/map/shapes.ts';
import type { Place } from '../../../roadmap/roadmap.ts';
import type { Words } from '../../../words/words.ts';
import { Axis } from './axis.tsx';
import { BranchNames } from './branch-names.tsx';
import { Bands, Flags, Meters, Strands } from './ground.tsx';
import { Labels } from './labels.tsx';
import { Stations, Stubs, type ToldStation } from './stations.tsx';

export interface Where {
  readonly place: Place;
  readonly chosen: Place | undefined;
  /** The branch that is followed. */
  readonly followed: string | null;
}

interface LayersProps {
  /** The shapes near the view. */
  readonly near: MapPicture;
  readonly height: number;
  readonly where: Where;
  readonly ghost: string | null;
  readonly told: ToldStation | null;
  readonly words: Words;
  readonly onFollow: (branch: string) => void;
  readonly onUnfold: (branches: readonly string[]) => void;
  readonly onDrop: (branch: string, lane: number) => void;
  readonly onBranchMenu: (branch: string, at: Element) => void;
}

/** Most layers are drawn anew only when what is near the view changes, not when the view moves. */
export function Layers({ near, height, where, ghost, told, words, ...on }: LayersProps) {
  const { place, chosen, followed } = where;
  return (
    <>
      <Bands bands={near.bands} />
      <Axis ticks={near.ticks} height={height} part="lines" />
      <Meters meters={near.meters} />
      <Strands strands={near.strands} />
      <Flags flags={near.flags} say={(flag) => sayFlag(words, flag)} />
      <Labels labels={near.labels} place={place} />
      <Stubs stubs={near.stubs} words={words} onUnfold={on.onUnfold} />
      <BranchNames
        labels={near.labels}
        lanes={near.lanes}
        followed={followed}
        ghost={ghost}
        words={words}
        onFollow={on.onFollow}
        onMenu={on.onBranchMenu}
        onDrop={on.onDrop}
      />
      <Stations stations={near.stations} place={place} chosen={chosen} told={told} words={words} />
    </>
  );
}

function sayFlag(words: Words, { name, deadline, status }: Flag): string {
  const due = words.say('map.flag', { name, date: words.day(deadline) });
  return `${due} (${words.say(`map.due.${status}`)})`;
}
