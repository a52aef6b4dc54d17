// Which parts of the sentence are said already, and how is each taken out again?
import type { Condition, GaugeWithin } from '../../../core/conditions/condition.ts';
import { nameIn, sayPosition } from '../../../words/texts.ts';
import { useApp, useDocument } from '../../app-context.tsx';
import { roadmapOf } from '../../document.ts';
import { Icon } from '../../parts/icon.tsx';
import type { Wish } from '../../reply.ts';
import { isFloor, sayKeep } from './offers.ts';
import { type SentenceProps, sayTarget } from './wish.ts';
import style from './ask.module.css';

interface Said {
  readonly name: string;
  /** The wish without it; a target is only exchanged for another. */
  readonly without?: Wish;
  readonly floor?: GaugeWithin;
}

/** In the order of a spoken sentence. */
export function Chips({ wish, onChange }: SentenceProps) {
  const { doc, words } = useApp();
  const { scenario } = useDocument(roadmapOf);
  const { positions, steps } = scenario;
  const nameOf = (id: string) => nameIn(steps, id, words);
  const keep = (condition: Condition): Said => ({
    name: sayKeep(words, doc.get(), condition),
    without: { ...wish, keep: wish.keep.filter((each) => each !== condition) },
    ...(isFloor(condition) ? { floor: condition } : {}),
  });
  const said: readonly Said[] = [
    { name: words.say('ask.get-to', { target: sayTarget(words, scenario, wish.target) }) },
    ...positions
      .filter(({ id }) => wish.binding.includes(id))
      .map((position) => ({
        name: words.say('ask.binding', { position: sayPosition(words, scenario, position) }),
        without: { ...wish, binding: wish.binding.filter((each) => each !== position.id) },
      })),
    ...wish.keep.map(keep),
    ...wish.avoid.map((id) => ({
      name: words.say('ask.without', { step: nameOf(id) }),
      without: { ...wish, avoid: wish.avoid.filter((each) => each !== id) },
    })),
    ...wish.before.map((pair) => ({
      name: words.say('ask.only-after', { first: nameOf(pair[0]), later: nameOf(pair[1]) }),
      without: { ...wish, before: wish.before.filter((each) => each !== pair) },
    })),
    ...(wish.strikes === 0
      ? []
      : [
          {
            name: words.say('ask.even-if', { count: wish.strikes }),
            without: { ...wish, strikes: 0 },
          },
        ]),
    ...(wish.maxMonths === null
      ? []
      : [
          {
            name: words.say('ask.within', { months: wish.maxMonths }),
            without: { ...wish, maxMonths: null },
          },
        ]),
  ];
  return (
    <ul className={style['picked']} aria-label={words.say('ask.sentence')}>
      {said.map(({ name, without, floor }) => (
        <li key={name} className={style['chip']} data-fixed={without === undefined || undefined}>
          <span>
            {name}
            {floor ? <Floor floor={floor} wish={wish} onChange={onChange} /> : null}
          </span>
          {without === undefined ? null : (
            <button
              type="button"
              data-out
              aria-label={words.say('ask.remove', { name })}
              onClick={() => onChange(without)}
            >
              <Icon name="close" size={11} />
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}

interface FloorProps extends SentenceProps {
  readonly floor: GaugeWithin;
}

function Floor({ floor, wish, onChange }: FloorProps) {
  const { words } = useApp();
  const { gauges } = useDocument((state) => roadmapOf(state).scenario);
  const gauge = gauges.find(({ id }) => id === floor.gauge);
  const change = (min: number) =>
    onChange({
      ...wish,
      keep: wish.keep.map((each) => (each === floor ? { ...floor, min } : each)),
    });
  return (
    <label>
      {' '}
      {words.say('ask.floor')}{' '}
      <input
        type="number"
        aria-label={words.say('ask.floor-of', { gauge: nameIn(gauges, floor.gauge, words) })}
        min={gauge?.min}
        max={gauge?.max}
        value={floor.min}
        onChange={({ target }) => {
          if (target.value !== '') change(target.valueAsNumber);
        }}
      />
    </label>
  );
}
