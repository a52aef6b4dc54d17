// How is a sentence to the planner typed, part by part, with what may be meant offered while one types?
import { type KeyboardEvent, useEffect, useId, useRef } from 'react';
import { nameIn } from '../../../words/texts.ts';
import { useApp, useDocument } from '../../app-context.tsx';
import { roadmapOf } from '../../document.ts';
import type { Wish } from '../../reply.ts';
import { Chips } from './chips.tsx';
import { CRITERIA, type Offer, unmeant } from './offers.ts';
import { useTypeAhead } from './use-type-ahead.ts';
import type { SentenceProps } from './wish.ts';
import style from './ask.module.css';

interface TypedProps extends SentenceProps {
  /** Enter in the empty field. */
  readonly onAsk: () => void;
  /** Escape in the empty field. */
  readonly onLeave: () => void;
}

/** The parts that are said as chips, then the field for the next, then what makes a route the best. */
export function Sentence(props: TypedProps) {
  const { wish, onChange } = props;
  return (
    <div className={style['sentence']}>
      <Chips wish={wish} onChange={onChange} />
      <Field {...props} />
      {wish.strikes === 0 ? <By wish={wish} onChange={onChange} /> : null}
    </div>
  );
}

function Field({ wish, onChange, onAsk, onLeave }: TypedProps) {
  const { words } = useApp();
  const { steps } = useDocument((state) => roadmapOf(state).scenario);
  const list = useId();
  const field = useRef<HTMLInputElement>(null);
  const ahead = useTypeAhead({ wish, onChange });
  const { typed, open, found, chosen, later } = ahead;
  useEffect(() => field.current?.focus(), []);
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    const { key } = event;
    if (key === 'ArrowDown' || key === 'ArrowUp') ahead.move(key === 'ArrowDown' ? 1 : -1);
    else if (key === 'Enter' && (open || typed !== '')) ahead.say(typed);
    else if (key === 'Enter') onAsk();
    else if (key === 'Escape' && ahead.isIdle) onLeave();
    else if (key === 'Escape') ahead.giveUp();
    else if (typed === '' && (key === 'ArrowLeft' || key === 'ArrowRight'))
      flip(field.current, key === 'ArrowRight' ? 'last' : 'first');
    else if (key === 'Backspace' && typed === '') takeLastOut(field.current);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className={style['field']}>
      <input
        ref={field}
        role="combobox"
        aria-expanded={open}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={open && found[chosen] ? `${list}-${chosen}` : undefined}
        aria-label={words.say('ask.field')}
        placeholder={
          later === null
            ? words.say('ask.field-how')
            : words.say('ask.later', { later: nameIn(steps, later, words) })
        }
        value={typed}
        onChange={({ target }) => ahead.type(target.value)}
        onKeyDown={press}
        onClick={() => ahead.show(true)}
        onBlur={() => ahead.show(false)}
      />
      <ul
        id={list}
        role="listbox"
        aria-label={words.say('ask.field')}
        hidden={!open || found.length === 0}
      >
        {(open ? found : []).map((offer, index) => (
          <Option
            key={offer.id}
            id={`${list}-${index}`}
            offer={offer}
            chosen={index === chosen}
            onPick={ahead.pick}
          />
        ))}
      </ul>
      <p role="status">
        {open && found.length === 0
          ? words.say('ask.not-meant', { typed: unmeant(typed, { offers: ahead.offers, words }) })
          : null}
      </p>
    </div>
  );
}

interface OptionProps {
  readonly id: string;
  readonly offer: Offer;
  readonly chosen: boolean;
  readonly onPick: (offer: Offer) => void;
}

function Option({ id, offer, chosen, onPick }: OptionProps) {
  return (
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events -- the keys are the field's: the option never has the focus
    <li
      id={id}
      role="option"
      aria-selected={chosen}
      ref={chosen ? (row) => row?.scrollIntoView({ block: 'nearest' }) : undefined}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => onPick(offer)}
    >
      {offer.label}
    </li>
  );
}

/** As in any field of chips: what stands before the cursor goes. */
function takeLastOut(field: HTMLElement | null): void {
  const chips = field?.parentElement?.parentElement?.querySelectorAll<HTMLElement>('[data-out]');
  [...(chips ?? [])].at(-1)?.click();
}

/** The cursor has nowhere to go in an empty field: the arrows turn up the next route. */
function flip(field: HTMLElement | null, which: 'first' | 'last'): void {
  field
    ?.closest('section')
    ?.querySelector<HTMLElement>(`[data-flip] > button:${which}-of-type`)
    ?.click();
}

function By({ wish, onChange }: SentenceProps) {
  const { words } = useApp();
  const choose = (value: string) => {
    const by = (Object.keys(CRITERIA) as Wish['by'][]).find((each) => each === value);
    if (by) onChange({ ...wish, by });
  };
  return (
    <label className={style['by']}>
      <span>{words.say('ask.by')}</span>
      <select value={wish.by} onChange={({ target }) => choose(target.value)}>
        {Object.entries(CRITERIA).map(([value, id]) => (
          <option key={value} value={value}>
            {words.say(id)}
          </option>
        ))}
      </select>
    </label>
  );
}
