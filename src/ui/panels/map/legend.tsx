// What do the marks and colours on the map mean?
import { markPath, innerPath } from '../../../picture/map/outlines.ts';
import type { MapPicture, StationKind } from '../../../picture/map/shapes.ts';
import { lookOf } from '../../../picture/map/looks.ts';
import type { Colouring } from '../../../picture/map/stations.ts';
import type { Scenario } from '../../../core/scenario.ts';
import type { Words } from '../../../words/words.ts';
import style from './map.module.css';

interface LegendProps {
  /** What is drawn. */
  readonly picture: Pick<MapPicture, 'stations' | 'flags' | 'meters'>;
  readonly scenario: Scenario;
  readonly colouring: Colouring;
  readonly words: Words;
}

const KINDS: readonly StationKind[] = ['step', 'exchange', 'setback', 'assumed', 'broken'];

/** Only what is on the map: its kinds of marks, and the tracks or parties it is coloured by. */
export function Legend({ picture, scenario, colouring, words }: LegendProps) {
  const kinds = new Set(picture.stations.map(({ kind }) => kind));
  const looks = new Set(picture.stations.map(({ look }) => `${look.hue} ${look.round}`));
  const subjects =
    colouring === 'branch' ? [] : colouring === 'track' ? scenario.tracks : scenario.parties;
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a list that scrolls must be reachable by keyboard
    <ul className={style['legend']} aria-label={words.say('map.legend')} tabIndex={0}>
      {KINDS.filter((kind) => kinds.has(kind)).map((kind) => (
        <li key={kind}>
          <Sample kind={kind} hue={0} />
          {words.say(`map.kind.${kind}`)}
        </li>
      ))}
      {picture.flags.length > 0 ? (
        <li>
          <svg viewBox="-2 0 14 26" width="9" height="16" aria-hidden="true">
            <path className={style['flag']} data-status="kept" d="M0,0V24M0,2H11L7,8L11,14H0Z" />
          </svg>
          {words.say('map.kind.flag')}
        </li>
      ) : null}
      {picture.meters.length > 0 ? (
        <li>
          <svg viewBox="0 0 20 8" width="20" height="8" aria-hidden="true">
            <path className={style['meter']} d="M0,7V1L8,1L14,4L20,6V7Z" />
          </svg>
          {words.say('map.kind.meter')}
        </li>
      ) : null}
      {subjects.map(({ id, name }, index) => {
        const { hue, round } = lookOf(index);
        return looks.has(`${hue} ${round}`) ? (
          <li key={id}>
            <Sample kind="step" hue={hue} round={round} />
            {words.text(name)}
          </li>
        ) : null;
      })}
    </ul>
  );
}

interface SampleProps {
  readonly kind: StationKind;
  readonly hue: number;
  readonly round?: number;
}

function Sample({ kind, hue, round = 0 }: SampleProps) {
  const station = {
    node: '',
    kind,
    name: '',
    number: 0,
    x: 0,
    top: 0,
    bottom: 0,
    radius: 5,
    line: '',
    look: { hue, round },
    ghost: false,
    dim: false,
  };
  const inner = innerPath(station);
  return (
    <svg
      className={style['sample']}
      viewBox="-8 -8 16 16"
      width="15"
      height="15"
      aria-hidden="true"
    >
      <g
        className={style['station']}
        data-kind={kind}
        data-hue={hue}
        data-round={round || undefined}
      >
        <path
          className={style['mark']}
          d={markPath(station)}
          strokeWidth="2.2"
          strokeDasharray={kind === 'assumed' ? '3 2' : undefined}
        />
        {inner ? <path className={style['inner']} d={inner} /> : null}
        {round > 0 ? <circle className={style['dot']} r="1.6" /> : null}
      </g>
    </svg>
  );
}
