// With which switches is the map looked at?
import type { Colouring } from '../../../picture/map/stations.ts';
import type { Words } from '../../../words/words.ts';
import { Button } from '../../parts/button.tsx';
import style from './map.module.css';
import type { MapLook } from './map-look.ts';

interface ToolsProps {
  readonly look: MapLook;
  readonly words: Words;
  readonly onChange: (change: Partial<MapLook>) => void;
  /** Left out where there are no side branches to fold. */
  readonly onFold?: () => void;
  /** Left out where nothing is to be zoomed. */
  readonly camera?: {
    readonly zoom: (factor: number) => void;
    readonly fit: () => void;
  };
}

const DRAWINGS = ['strip', 'network'] as const;
const AXES = ['step', 'date'] as const;
const COLOURINGS = ['branch', 'track', 'party'] as const satisfies readonly Colouring[];
const FACTOR = 1.4;

/** What is drawn, axis, colours, folding; zoom at the end of the row. */
export function Tools({ look, words, onChange, onFold, camera }: ToolsProps) {
  const { say } = words;
  return (
    <div className={style['tools']}>
      <div className={style['switch']} role="group" aria-label={say('map.drawing')}>
        {DRAWINGS.map((drawing) => (
          <button
            key={drawing}
            type="button"
            aria-pressed={look.drawing === drawing}
            onClick={() => onChange({ drawing })}
          >
            {say(`map.drawing.${drawing}`)}
          </button>
        ))}
      </div>
      <div className={style['switch']} role="group" aria-label={say('map.axis')}>
        {AXES.map((by) => (
          <button
            key={by}
            type="button"
            aria-pressed={look.by === by}
            onClick={() => onChange({ by })}
          >
            {say(`map.by-${by}`)}
          </button>
        ))}
      </div>
      <label className={style['colour']}>
        <span>{say('map.colour')}</span>
        <select
          value={look.colouring}
          onChange={(event) => {
            const found = COLOURINGS.find((each) => each === event.target.value);
            if (found) onChange({ colouring: found });
          }}
        >
          {COLOURINGS.map((each) => (
            <option key={each} value={each}>
              {say(`map.colour.${each}`)}
            </option>
          ))}
        </select>
      </label>
      {onFold && look.drawing === 'network' ? (
        <Button look="quiet" onPress={onFold}>
          {say(look.folded.size > 0 ? 'map.unfold-all' : 'map.fold-all')}
        </Button>
      ) : null}
      {look.focus === null || look.drawing === 'strip' ? null : (
        <Button look="quiet" onPress={() => onChange({ focus: null })}>
          {say('map.unfocus')}
        </Button>
      )}
      {camera ? <Zoom say={say} {...camera} /> : null}
    </div>
  );
}

type ZoomProps = Required<ToolsProps>['camera'] & Pick<Words, 'say'>;

function Zoom({ say, zoom, fit }: ZoomProps) {
  return (
    <div className={style['zoom']}>
      <button
        type="button"
        aria-label={say('map.zoom-out')}
        title={say('map.zoom-out')}
        onClick={() => zoom(1 / FACTOR)}
      >
        −
      </button>
      <button
        type="button"
        aria-label={say('map.zoom-in')}
        title={say('map.zoom-in')}
        onClick={() => zoom(FACTOR)}
      >
        +
      </button>
      <button type="button" onClick={fit}>
        {say('map.fit')}
      </button>
    </div>
  );
}
