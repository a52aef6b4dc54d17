// With which switches is the map looked at?
import type { Colouring } from '../../../picture/map/stations.ts';
import type { Words } from '../../../words/words.ts';
import { Button } from '../../parts/button.tsx';
import style from './map.module.css';
import type { MapLook } from './map-look.ts';

interface ToolsProps {
  readonly look: MapLook;
  readonly words: Words;
  /** Whether there are side branches to fold. */
  readonly foldable: boolean;
  readonly onChange: (change: Partial<MapLook>) => void;
  readonly onFold: () => void;
  readonly onZoom: (factor: number) => void;
  readonly onFit: () => void;
}

const AXES = ['step', 'date'] as const;
const COLOURINGS = ['branch', 'track', 'party'] as const satisfies readonly Colouring[];
const FACTOR = 1.4;

/** Axis, colours, folding; zoom at the end of the row. */
export function Tools({ look, words, foldable, onChange, onFold, onZoom, onFit }: ToolsProps) {
  const { say } = words;
  return (
    <div className={style['tools']}>
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
      {foldable || look.folded.size > 0 ? (
        <Button look="quiet" onPress={onFold}>
          {say(look.folded.size > 0 ? 'map.unfold-all' : 'map.fold-all')}
        </Button>
      ) : null}
      {look.focus === null ? null : (
        <Button look="quiet" onPress={() => onChange({ focus: null })}>
          {say('map.unfocus')}
        </Button>
      )}
      <div className={style['zoom']}>
        <button
          type="button"
          aria-label={say('map.zoom-out')}
          title={say('map.zoom-out')}
          onClick={() => onZoom(1 / FACTOR)}
        >
          −
        </button>
        <button
          type="button"
          aria-label={say('map.zoom-in')}
          title={say('map.zoom-in')}
          onClick={() => onZoom(FACTOR)}
        >
          +
        </button>
        <button type="button" onClick={onFit}>
          {say('map.fit')}
        </button>
      </div>
    </div>
  );
}
