// What must hold all along the route that is asked for, and which step must not come before which?
import { useState } from 'react';
import type { Condition, GaugeWithin } from '../../../core/conditions/condition.ts';
import { sayCondition } from '../../../words/conditions.ts';
import { nameIn } from '../../../words/texts.ts';
import { useApp, useDocument } from '../../app-context.tsx';
import { roadmapOf } from '../../document.ts';
import { keepable } from './keepable.ts';
import { type Pick, Picked } from './picked.tsx';
import type { SentenceProps } from './wish.ts';

/** What is given up nowhere along the way. */
export function Keeping({ wish, onChange }: SentenceProps) {
  const { words } = useApp();
  const offered = useDocument(keepable);
  const { scenario } = useDocument(roadmapOf);
  const keep = (conditions: readonly Condition[]) => onChange({ ...wish, keep: conditions });
  const nameOf = (condition: Condition) =>
    isFloor(condition)
      ? nameIn(scenario.gauges, condition.gauge, words)
      : sayCondition(words, scenario, condition);
  const taken = new Set(wish.keep.map(idOf));
  return (
    <Picked
      label={words.say('ask.keeping')}
      add={words.say('ask.add-keep')}
      chosen={wish.keep.map((condition) => ({
        id: idOf(condition),
        name: nameOf(condition),
        more: isFloor(condition) ? (
          <Floor
            floor={condition}
            name={nameOf(condition)}
            onChange={(min) =>
              keep(wish.keep.map((each) => (each === condition ? { ...condition, min } : each)))
            }
          />
        ) : null,
      }))}
      free={offered
        .map(({ condition, group }): Pick => {
          return { id: idOf(condition), name: nameOf(condition), group: words.say(group) };
        })
        .filter(({ id }) => !taken.has(id))}
      onAdd={(id) => {
        const added = offered.find(({ condition }) => idOf(condition) === id);
        if (added) keep([...wish.keep, added.condition]);
      }}
      onRemove={(id) => keep(wish.keep.filter((condition) => idOf(condition) !== id))}
    />
  );
}

/** One gauge has one floor, whatever its number; any other condition is named by what it says. */
function idOf(condition: Condition): string {
  return isFloor(condition) ? `floor ${condition.gauge}` : JSON.stringify(condition);
}

function isFloor(condition: Condition): condition is GaugeWithin {
  return 'gauge' in condition;
}

interface FloorProps {
  readonly floor: GaugeWithin;
  readonly name: string;
  readonly onChange: (min: number) => void;
}

function Floor({ floor, name, onChange }: FloorProps) {
  const { words } = useApp();
  const { gauges } = useDocument((state) => roadmapOf(state).scenario);
  const gauge = gauges.find(({ id }) => id === floor.gauge);
  return (
    <label>
      {words.say('ask.floor')}{' '}
      <input
        type="number"
        aria-label={words.say('ask.floor-of', { gauge: name })}
        min={gauge?.min}
        max={gauge?.max}
        value={floor.min}
        onChange={({ target }) => {
          if (target.value !== '') onChange(target.valueAsNumber);
        }}
      />
    </label>
  );
}

/** Pairs of steps: the one only once the other has been taken on the way. */
export function Ordered({ wish, onChange }: SentenceProps) {
  const { words } = useApp();
  const { steps } = useDocument((state) => roadmapOf(state).scenario);
  const [later, setLater] = useState<string | null>(null);
  const nameOf = (id: string) => nameIn(steps, id, words);
  const free = (but: string | null) =>
    steps.filter(({ id }) => id !== but).map(({ id }): Pick => ({ id, name: nameOf(id) }));
  const idOfPair = (pair: readonly [string, string]) => pair.join(' ');
  return (
    <>
      <Picked
        label={words.say('ask.ordered')}
        add={words.say('ask.add-later')}
        chosen={wish.before.map((pair) => ({
          id: idOfPair(pair),
          name: words.say('ask.only-after', { first: nameOf(pair[0]), later: nameOf(pair[1]) }),
        }))}
        free={free(null)}
        onAdd={setLater}
        onRemove={(id) =>
          onChange({ ...wish, before: wish.before.filter((pair) => idOfPair(pair) !== id) })
        }
      />
      {later === null ? null : (
        <Picked
          label=""
          add={words.say('ask.add-first')}
          chosen={[{ id: later, name: words.say('ask.later', { later: nameOf(later) }) }]}
          free={free(later)}
          onAdd={(first) => {
            setLater(null);
            const pair = [first, later] as const;
            const others = wish.before.filter((each) => idOfPair(each) !== idOfPair(pair));
            onChange({ ...wish, before: [...others, pair] });
          }}
          onRemove={() => setLater(null)}
        />
      )}
    </>
  );
}
