// How does a branch read as a table: sorted, filtered, with chosen columns, edited in place?
import { useMemo, useState } from 'react';
import { go } from '../../actions.ts';
import { useApp, useDocument } from '../../app-context.tsx';
import { datesOf, lineOf } from '../../derived.ts';
import { roadmapOf } from '../../document.ts';
import { Button } from '../../parts/button.tsx';
import { Cell } from './cell.tsx';
import { type TableColumn, type DatedStep, asTabbed, columns, sorted } from './columns.ts';
import style from './table.module.css';

/** Every step of the followed line as a row. */
export function Table() {
  const { words } = useApp();
  const scenario = useDocument((state) => roadmapOf(state).scenario);
  const lines = useLines();
  const [filter, setFilter] = useState('');
  const [order, setOrder] = useState({ id: 'number', down: false });
  const [shownIds, setShown] = useShown();
  const shown = columns.filter(({ id }) => shownIds.includes(id));
  const by = columns.find(({ id }) => id === order.id);
  const rows = useMemo(() => {
    const said = { words, scenario };
    const wanted = filter.trim().toLocaleLowerCase();
    const matching = lines.filter((line) =>
      columns.some((column) => column.text(line, said).toLocaleLowerCase().includes(wanted)),
    );
    return by ? sorted(matching, by, { ...said, down: order.down }) : matching;
  }, [lines, filter, by, order.down, words, scenario]);
  const toggle = (id: string) =>
    setShown(shownIds.includes(id) ? shownIds.filter((each) => each !== id) : [...shownIds, id]);
  return (
    <div className={style['panel']}>
      <div className={style['tools']}>
        <input
          type="search"
          value={filter}
          placeholder={words.say('table.filter')}
          aria-label={words.say('table.filter')}
          onChange={({ target }) => setFilter(target.value)}
        />
        <details className={style['chooser']}>
          <summary>{words.say('table.columns')}</summary>
          <fieldset>
            <legend className="unseen">{words.say('table.columns')}</legend>
            {columns.map(({ id, label }) => (
              <label key={id}>
                <input
                  type="checkbox"
                  checked={shownIds.includes(id)}
                  onChange={() => toggle(id)}
                />
                {words.say(label)}
              </label>
            ))}
          </fieldset>
        </details>
        <Copy text={() => asTabbed(rows, shown, { words, scenario })} />
      </div>
      <div className={style['scroll']}>
        <table>
          <thead>
            <tr>
              {shown.map((column) => (
                <Head key={column.id} column={column} order={order} onOrder={setOrder} />
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((line) => (
              <Row key={line.taken.node.id} line={line} shown={shown} />
            ))}
          </tbody>
        </table>
        {rows.length === 0 ? (
          <p className={style['empty']}>
            {words.say(lines.length === 0 ? 'outline.empty' : 'table.none')}
          </p>
        ) : null}
      </div>
    </div>
  );
}

const KEY = 'stepwise.columns';

/** The ids of the shown columns: chosen once, remembered for the next visit. */
function useShown(): readonly [readonly string[], (ids: readonly string[]) => void] {
  const [shown, setShown] = useState(remembered);
  const choose = (ids: readonly string[]) => {
    setShown(ids);
    try {
      localStorage.setItem(KEY, ids.join(' '));
    } catch {
      // Storage is switched off: the choice holds while the view is open.
    }
  };
  return [shown, choose];
}

function remembered(): readonly string[] {
  const usual = columns.filter(({ usual: isUsual }) => isUsual).map(({ id }) => id);
  try {
    const ids = localStorage.getItem(KEY)?.split(' ') ?? usual;
    return columns.some(({ id }) => ids.includes(id)) ? ids : usual;
  } catch {
    return usual;
  }
}

function useLines(): readonly DatedStep[] {
  const line = useDocument(lineOf);
  const dates = useDocument(datesOf);
  return useMemo(() => {
    const tasks = new Map(dates.tasks.map((task) => [task.node, task]));
    return line.taken.map((taken, index) => ({
      number: index + 1,
      taken,
      task: tasks.get(taken.node.id),
    }));
  }, [line, dates]);
}

interface Order {
  readonly id: string;
  readonly down: boolean;
}

interface HeadProps {
  readonly column: TableColumn;
  readonly order: Order;
  readonly onOrder: (order: Order) => void;
}

function Head({ column, order, onOrder }: HeadProps) {
  const { words } = useApp();
  const isOrder = order.id === column.id;
  return (
    <th
      scope="col"
      aria-sort={isOrder ? (order.down ? 'descending' : 'ascending') : 'none'}
      data-column={column.id}
    >
      <button
        type="button"
        onClick={() => onOrder({ id: column.id, down: isOrder && !order.down })}
      >
        {words.say(column.label)}
        <span aria-hidden="true">{isOrder ? (order.down ? ' ↓' : ' ↑') : ''}</span>
      </button>
    </th>
  );
}

function Row({
  line,
  shown,
}: {
  readonly line: DatedStep;
  readonly shown: readonly TableColumn[];
}) {
  const { doc } = useApp();
  const { node, holds } = line.taken;
  const current = useDocument(({ place }) => place === node.id);
  return (
    <tr
      aria-current={current ? 'step' : undefined}
      data-broken={!holds || undefined}
      onClick={() => go(doc, node.id)}
    >
      {shown.map((column) => (
        <Cell key={column.id} line={line} column={column} />
      ))}
    </tr>
  );
}

function Copy({ text }: { readonly text: () => string }) {
  const { words } = useApp();
  const [done, setDone] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(text());
    setDone(true);
  };
  return (
    <Button onPress={() => void copy()}>{words.say(done ? 'table.copied' : 'table.copy')}</Button>
  );
}
