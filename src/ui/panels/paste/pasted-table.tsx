// How does a table from elsewhere become steps: which column says what, and what is still wrong in which cell?
import { memo, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import {
  type Columns,
  TAKEN_FOR,
  guessColumns,
  hasHeadings,
} from '../../../formats/pasted-table/columns.ts';
import {
  type Pasted,
  type PastedProblem,
  type PastedRead,
  readPasted,
} from '../../../formats/pasted-table/pasted.ts';
import { dayHere } from '../../../words/here.ts';
import { sayWrong } from '../../../words/problems.ts';
import { useApp } from '../../app-context.tsx';
import { Button } from '../../parts/button.tsx';
import { useComing } from '../../parts/coming.ts';
import dialogs from '../dialogs/dialogs.module.css';
import style from './pasted-table.module.css';

interface PastedTableProps {
  readonly cells: readonly (readonly string[])[];
  /** Back to the field; what was pasted is still there. */
  readonly onBack: () => void;
  readonly onClose: () => void;
}

/** The grid in which columns are matched and cells mended, until it is a scenario that a roadmap can begin with. */
export function PastedTable({ cells, onBack, onClose }: PastedTableProps) {
  const { shelf, words } = useApp();
  const [pasted, setPasted] = useState<Pasted>(() => ({
    cells,
    columns: guessColumns(cells[0] ?? []),
    headed: hasHeadings(cells[0] ?? []),
  }));
  const [name, setName] = useState(() => words.say('paste.name'));
  const [today] = useState(() => dayHere(new Date()));
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  const looked = useDeferredValue(pasted);
  const title = name.trim() || words.say('paste.name');
  const read = useMemo(() => readPasted(looked, { name: title, today }), [looked, title, today]);
  const begin = () => {
    const now = readPasted(pasted, { name: title, today });
    if (!now.ok) return;
    onClose();
    shelf.startNew(now.scenario, title);
  };
  return (
    <div className={dialogs['scroll']}>
      <p>{words.say('pasted.about')}</p>
      <label className={dialogs['field']}>
        <span>{words.say('pasted.name')}</span>
        <input ref={first} value={name} onChange={(event) => setName(event.currentTarget.value)} />
      </label>
      <label>
        <input
          type="checkbox"
          checked={pasted.headed}
          onChange={(event) => setPasted({ ...pasted, headed: event.currentTarget.checked })}
        />{' '}
        {words.say('pasted.headed')}
      </label>
      <Grid pasted={pasted} problems={read.ok ? [] : read.problems} onChange={setPasted} />
      <Findings read={read} />
      <p className={dialogs['row']}>
        <Button look="strong" disabled={!read.ok} onPress={begin}>
          {words.say('pasted.begin')}
        </Button>
        <Button onPress={onBack}>{words.say('pasted.back')}</Button>
      </p>
    </div>
  );
}

/** What is wrong, cell by cell, or how many steps there will be. */
function Findings({ read }: { readonly read: PastedRead }) {
  const { words } = useApp();
  if (read.ok)
    return <p role="status">{words.say('pasted.steps', { count: read.scenario.steps.length })}</p>;
  const lines = read.problems.map(({ row, problem }) => {
    const said = sayWrong(words, problem);
    return row < 0 ? said : words.say('pasted.at-row', { row: row + 1, said });
  });
  return (
    <div role="status">
      <p>{words.say('pasted.problems', { count: lines.length })}</p>
      <ol className={dialogs['problems']}>
        {[...new Set(lines)].slice(0, 50).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
    </div>
  );
}

interface GridProps {
  readonly pasted: Pasted;
  readonly problems: readonly PastedProblem[];
  readonly onChange: (change: (pasted: Pasted) => Pasted) => void;
}

function Grid({ pasted: { cells, columns, headed }, problems, onChange }: GridProps) {
  const { words } = useApp();
  const wrong = useMemo(() => wrongByRow(problems), [problems]);
  const drawn = useComing(cells.length, null, ROWS_AT_ONCE);
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls is reached by the keyboard
    <div className={style['grid']} tabIndex={0} role="region" aria-label={words.say('pasted.grid')}>
      <table>
        <thead>
          <tr>
            {columns.map((column, at) => (
              // Columns never change their order.
              <th key={at} scope="col">
                <select
                  aria-label={words.say('pasted.column', { number: at + 1 })}
                  value={column ?? ''}
                  onChange={(event) => {
                    const given = event.currentTarget.value;
                    onChange((now) => ({ ...now, columns: withColumn(now.columns, at, given) }));
                  }}
                >
                  <option value="">{words.say('pasted.aside')}</option>
                  {TAKEN_FOR.map((each) => (
                    <option key={each} value={each}>
                      {words.say(`pasted.as-${each}`)}
                    </option>
                  ))}
                </select>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {cells.slice(0, drawn).map((row, number) => (
            <GridRow
              key={number}
              number={number}
              row={row}
              heading={headed && number === 0}
              wrong={wrong.get(number) ?? NONE}
              onChange={onChange}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

const ROWS_AT_ONCE = 12;

interface GridRowProps {
  readonly number: number;
  readonly row: readonly string[];
  readonly heading: boolean;
  /** The columns in which something is wrong, with commas; the same for the same columns. */
  readonly wrong: string;
  readonly onChange: GridProps['onChange'];
}

const NONE = '';

const GridRow = memo(function GridRow({ number, row, heading, wrong, onChange }: GridRowProps) {
  const { words } = useApp();
  const columns = wrong.split(',');
  return (
    <tr className={heading ? style['heading'] : undefined}>
      {row.map((cell, at) => (
        <td key={at}>
          <textarea
            rows={1}
            spellCheck={false}
            aria-label={words.say('pasted.cell', { row: number + 1, column: at + 1 })}
            aria-invalid={columns.includes(String(at)) || undefined}
            value={cell}
            onChange={(event) => {
              const text = event.currentTarget.value;
              onChange((now) => ({ ...now, cells: withCell(now.cells, { number, at, text }) }));
            }}
          />
        </td>
      ))}
    </tr>
  );
});

function wrongByRow(problems: readonly PastedProblem[]): ReadonlyMap<number, string> {
  const rows = new Map<number, Set<number>>();
  for (const { row, column } of problems)
    rows.set(row, (rows.get(row) ?? new Set<number>()).add(column));
  return new Map([...rows].map(([row, columns]) => [row, [...columns].join(',')]));
}

/** What a column is taken for; no other is taken for the same. */
function withColumn(columns: Columns, at: number, given: string): Columns {
  const chosen = TAKEN_FOR.find((each) => each === given) ?? null;
  return columns.map((each, index) => (index === at ? chosen : each === chosen ? null : each));
}

function withCell(
  cells: Pasted['cells'],
  { number, at, text }: { readonly number: number; readonly at: number; readonly text: string },
): Pasted['cells'] {
  return cells.with(number, (cells[number] ?? []).with(at, text));
}
