// How does a wish read and change as a sentence: get to …, by …, with … binding, avoiding …, within …?
import type { ChangeEvent } from 'react';
import type { Target } from '../../../analysis/plan/asked.ts';
import type { MessageId } from '../../../words/words.ts';
import { useApp, useDocument } from '../../app-context.tsx';
import { roadmapOf } from '../../document.ts';
import type { Wish } from '../../reply.ts';
import { Keeping, Ordered } from './conditions.tsx';
import { Clause, Picked } from './picked.tsx';
import type { SentenceProps } from './wish.ts';
import style from './ask.module.css';

const CRITERIA = {
  steps: 'ask.by-steps',
  time: 'ask.by-time',
  objections: 'ask.by-objections',
  balance: 'ask.by-balance',
  trades: 'ask.by-trades',
} as const satisfies Record<Wish['by'], MessageId>;

/** One line a clause. */
export function Sentence({ wish, onChange }: SentenceProps) {
  const { words } = useApp();
  return (
    <div className={style['sentence']}>
      <Clause label={words.say('ask.get-to')}>
        <TargetSelect target={wish.target} onChange={(target) => onChange({ ...wish, target })} />
      </Clause>
      <Clause label={words.say('ask.by')}>
        <select
          value={wish.by}
          onChange={({ target }) => {
            const by = (Object.keys(CRITERIA) as Wish['by'][]).find(
              (each) => each === target.value,
            );
            if (by) onChange({ ...wish, by });
          }}
        >
          {Object.entries(CRITERIA).map(([value, id]) => (
            <option key={value} value={value}>
              {words.say(id)}
            </option>
          ))}
        </select>
      </Clause>
      <Bindings wish={wish} onChange={onChange} />
      <Avoided wish={wish} onChange={onChange} />
      <Keeping wish={wish} onChange={onChange} />
      <Ordered wish={wish} onChange={onChange} />
      <Clause label={words.say('ask.within')}>
        <input
          type="number"
          min={1}
          max={1200}
          inputMode="numeric"
          value={wish.maxMonths ?? ''}
          placeholder={words.say('ask.any-time')}
          onChange={({ target }) =>
            onChange({
              ...wish,
              maxMonths: target.value === '' ? null : Math.max(1, target.valueAsNumber),
            })
          }
        />
      </Clause>
    </div>
  );
}

function TargetSelect({
  target,
  onChange,
}: {
  readonly target: Target;
  readonly onChange: (target: Target) => void;
}) {
  const { words } = useApp();
  const { goals, tracks, steps } = useDocument((state) => roadmapOf(state).scenario);
  const value =
    'goal' in target
      ? `goal ${target.goal}`
      : 'step' in target
        ? `step ${target.step}`
        : 'track' in target
          ? `stage ${target.track} ${target.stage}`
          : '';
  const pick = (event: ChangeEvent<HTMLSelectElement>) => {
    const [kind, id = '', stage = ''] = event.target.value.split(' ');
    if (kind === 'goal') onChange({ goal: id });
    if (kind === 'step') onChange({ step: id });
    if (kind === 'stage') onChange({ track: id, stage });
  };
  return (
    <select value={value} onChange={pick}>
      <optgroup label={words.say('ask.goals')}>
        {goals.map(({ id, name }) => (
          <option key={id} value={`goal ${id}`}>
            {words.text(name)}
          </option>
        ))}
      </optgroup>
      <optgroup label={words.say('ask.steps')}>
        {steps.map(({ id, name }) => (
          <option key={id} value={`step ${id}`}>
            {words.text(name)}
          </option>
        ))}
      </optgroup>
      {tracks.map((track) => (
        <optgroup key={track.id} label={words.text(track.name)}>
          {track.stages.map(({ id, name }) => (
            <option key={id} value={`stage ${track.id} ${id}`}>
              {words.text(track.name)}: {words.text(name)}
            </option>
          ))}
        </optgroup>
      ))}
    </select>
  );
}

function Bindings({ wish, onChange }: SentenceProps) {
  const { words } = useApp();
  const { positions, parties } = useDocument((state) => roadmapOf(state).scenario);
  const nameOf = (party: string) =>
    words.text(parties.find(({ id }) => id === party)?.name ?? party);
  const free = positions.filter(({ id }) => !wish.binding.includes(id));
  return (
    <Picked
      label={words.say('ask.binding')}
      add={words.say('ask.add-position')}
      chosen={positions
        .filter(({ id }) => wish.binding.includes(id))
        .map(({ id, party, name }) => ({ id, name: `${nameOf(party)}: ${words.text(name)}` }))}
      free={free.map(({ id, party, name }) => ({
        id,
        name: `${nameOf(party)}: ${words.text(name)}`,
      }))}
      onAdd={(id) => onChange({ ...wish, binding: [...wish.binding, id] })}
      onRemove={(id) => onChange({ ...wish, binding: wish.binding.filter((each) => each !== id) })}
    />
  );
}

function Avoided({ wish, onChange }: SentenceProps) {
  const { words } = useApp();
  const { steps } = useDocument((state) => roadmapOf(state).scenario);
  const all = steps.map(({ id, name }) => ({ id, name: words.text(name) }));
  return (
    <Picked
      label={words.say('ask.avoiding')}
      add={words.say('ask.add-avoid')}
      chosen={all.filter(({ id }) => wish.avoid.includes(id))}
      free={all.filter(({ id }) => !wish.avoid.includes(id))}
      onAdd={(id) => onChange({ ...wish, avoid: [...wish.avoid, id] })}
      onRemove={(id) => onChange({ ...wish, avoid: wish.avoid.filter((each) => each !== id) })}
    />
  );
}
