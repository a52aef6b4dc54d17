// How are the steps of the map painted, and what does a screen reader hear of them?
import { memo } from 'react';
import { innerPath, markPath } from '../../../picture/map/outlines.ts';
import type { Station, Stub } from '../../../picture/map/shapes.ts';
import type { Place } from '../../../roadmap/roadmap.ts';
import type { Words } from '../../../words/words.ts';
import style from './map.module.css';
import { sameShape } from './same-shape.ts';

interface StationsProps {
  readonly stations: readonly Station[];
  /** Left out where the present place is known to be none of them. */
  readonly place: Place | undefined;
  readonly chosen: Place | undefined;
  /** The step whose facts are shown, and the id of these. */
  readonly told: ToldStation | null;
  readonly words: Words;
}

export interface ToldStation {
  readonly place: Place;
  readonly facts: string;
}

/** One of them at a time is a stop for the Tab key: that of the present place. */
export const Stations = memo(function Stations({
  stations,
  place,
  chosen,
  told,
  words,
}: StationsProps) {
  return stations.map((station) => (
    <Mark
      key={station.node ?? ''}
      station={station}
      current={station.node === place}
      chosen={station.node === chosen}
      facts={told && station.node === told.place ? told.facts : undefined}
      words={words}
    />
  ));
});

interface MarkProps {
  readonly station: Station;
  readonly current: boolean;
  readonly chosen: boolean;
  readonly facts: string | undefined;
  readonly words: Words;
}

/** Thousands may stand near: only those that changed are painted again. */
const Mark = memo(function Mark({ station, current, chosen, facts, words }: MarkProps) {
  const { node, kind, x, top, bottom, radius, look, ghost, dim } = station;
  const inner = innerPath(station);
  const outline = markPath(station);
  // No wider than half the way to a neighbour: each press falls on the step it points at.
  const [across, along] = [Math.max(radius + 4, 10), radius + 0.9];
  const half = (bottom - top) / 2;
  return (
    <g
      className={style['station']}
      role="button"
      aria-label={sayStation(station, words)}
      aria-current={current ? 'step' : undefined}
      aria-describedby={facts}
      tabIndex={current ? 0 : -1}
      data-place={node ?? ''}
      data-kind={kind}
      data-hue={look.hue}
      data-round={look.round || undefined}
      data-dim={dim || undefined}
      data-ghost={ghost || undefined}
      style={{ transform: `translate(${x}px, ${(top + bottom) / 2}px)` }}
    >
      <rect
        className={style['reach']}
        x={-along}
        y={-half - across}
        width={along * 2}
        height={(half + across) * 2}
      />
      {current ? (
        <path className={style['halo']} d={outline} strokeWidth={radius * 0.5 + 11} />
      ) : null}
      {chosen ? (
        <path className={style['ring']} d={outline} strokeWidth={radius * 0.5 + 8} />
      ) : null}
      <path
        className={style['mark']}
        d={outline}
        strokeWidth={Math.min(2.6, radius * 0.5)}
        strokeDasharray={(ghost || kind === 'assumed') && radius > 4 ? '3 2' : undefined}
      />
      {inner ? <path className={style['inner']} d={inner} /> : null}
      {look.round > 0 && kind === 'step' ? (
        <circle className={style['dot']} r={radius * 0.3} />
      ) : null}
    </g>
  );
}, sameMark);

function sameMark(before: MarkProps, after: MarkProps): boolean {
  return (
    before.current === after.current &&
    before.chosen === after.chosen &&
    before.facts === after.facts &&
    before.words === after.words &&
    sameShape(before.station, after.station)
  );
}

function sayStation({ node, number, name, kind, ghost }: Station, words: Words): string {
  if (ghost) return words.say('map.station-ghost', { number, name });
  if (node === null) return words.say('map.station-start', { name });
  return words.say('map.station', { number, name, kind: words.say(`map.kind.${kind}`) });
}

interface StubsProps {
  readonly stubs: readonly Stub[];
  readonly words: Words;
  readonly onUnfold: (branches: readonly string[]) => void;
}

/** Branches folded away: press to unfold them. */
export const Stubs = memo(function Stubs({ stubs, words, onUnfold }: StubsProps) {
  return stubs.map(({ node, x, y, branches, steps }) => (
    <g
      key={node ?? ''}
      className={style['stub']}
      role="button"
      tabIndex={0}
      aria-label={words.say('map.stub', { count: branches.length, steps })}
      transform={`translate(${x},${y})`}
      onClick={() => onUnfold(branches)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        onUnfold(branches);
      }}
    >
      <title>{words.say('map.stub', { count: branches.length, steps })}</title>
      <path d="M0,-12V-7" />
      <rect x="-11" y="-8" width="22" height="16" rx="8" />
      <text y="4">+{branches.length}</text>
    </g>
  ));
});
