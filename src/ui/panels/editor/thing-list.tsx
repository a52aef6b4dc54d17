// Which things does the scenario have, and how is one of them found?
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import {
  ITEM_KINDS,
  type ItemAt,
  type ItemKind,
} from '../../../formats/scenario-table/one-item.ts';
import { useWords } from '../../app-context.tsx';
import { Button } from '../../parts/button.tsx';
import { useComing } from '../../parts/coming.ts';
import { OwnMark } from '../../parts/own-mark.tsx';
import { roveAmong } from '../../parts/rove.ts';
import { kindNames } from './fields.ts';
import { type Thing, matching } from './things.ts';
import type { Ours } from './use-ours.ts';
import style from './editor.module.css';

interface ThingListProps {
  readonly things: ReadonlyMap<ItemKind, readonly Thing[]>;
  readonly ours: Ours | null;
  readonly at: ItemAt | null;
  readonly onChoose: (at: ItemAt) => void;
}

const ROWS_AT_ONCE = 120;

export function ThingList({ things, ours, at, onChoose }: ThingListProps) {
  const words = useWords();
  const [search, setSearch] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const wanted = useDeferredValue(search);
  const shown = useMemo(() => matching(things, wanted), [things, wanted]);
  const count = [...shown.values()].reduce((sum, list) => sum + list.length, 0);
  const drawn = useComing(count, null, ROWS_AT_ONCE);
  const lists = firstOf(shown, drawn).filter(([, list]) => wanted === '' || list.length > 0);
  return (
    <div className={style['side']}>
      <p className={style['hint']}>{words.say('editor.about')}</p>
      <input
        ref={field}
        type="search"
        className={style['search']}
        aria-label={words.say('editor.search')}
        placeholder={words.say('editor.search')}
        value={search}
        onChange={({ target }) => setSearch(target.value)}
      />
      <p className="unseen" role="status">
        {wanted === '' ? '' : words.say('editor.found', { count })}
      </p>
      {/* eslint-disable-next-line jsx-a11y/no-static-element-interactions -- only moves the focus between the buttons inside */}
      <div className={style['list']} onKeyDown={(event) => roveAmong(event, '[data-thing]')}>
        {lists.map(([kind, list]) => (
          <Kind
            key={kind}
            kind={kind}
            list={list}
            ours={ours}
            count={things.get(kind)?.length ?? 0}
            at={at?.kind === kind ? at.index : null}
            onChoose={onChoose}
          />
        ))}
        {wanted !== '' && count === 0 ? (
          <p className={style['hint']}>{words.say('editor.found', { count })}</p>
        ) : null}
      </div>
    </div>
  );
}

/** So many things, kind by kind. */
function firstOf(
  things: ReadonlyMap<ItemKind, readonly Thing[]>,
  drawn: number,
): readonly (readonly [ItemKind, readonly Thing[]])[] {
  let room = drawn;
  return ITEM_KINDS.map((kind) => {
    const list = (things.get(kind) ?? []).slice(0, room);
    room -= list.length;
    return [kind, list];
  });
}

interface KindProps {
  readonly kind: ItemKind;
  readonly list: readonly Thing[];
  readonly ours: Ours | null;
  /** How many there are, whether they match or not. */
  readonly count: number;
  readonly at: number | null;
  readonly onChoose: (at: ItemAt) => void;
}

function Kind({ kind, list, ours, count, at, onChoose }: KindProps) {
  const words = useWords();
  const { one, all } = kindNames(kind);
  return (
    <section>
      <header className={style['kind']}>
        <h3>
          {words.say(all)} <span className={style['hint']}>{count}</span>
        </h3>
        <Button
          icon="add"
          look="quiet"
          label={words.say('editor.add', { kind: words.say(one) })}
          onPress={() => onChoose({ kind, index: count })}
        />
      </header>
      <ul>
        {list.map((thing) => (
          <li key={thing.at.index}>
            <button
              type="button"
              data-thing
              className={style['thing']}
              aria-current={thing.at.index === at || undefined}
              onClick={() => onChoose(thing.at)}
            >
              {thing.name}
              {ours && ours.of(thing).length > 0 ? <OwnMark /> : null}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
