// How do the rows of the deals stand under their phases, and what has each party given and got in all?
import { type CSSProperties, useId, useMemo } from 'react';
import type { DealRow } from '../../../roadmap/deal-rows.ts';
import { ledger } from '../../../roadmap/ledger.ts';
import type { Replay } from '../../../roadmap/replay.ts';
import { sayWorths } from '../../../words/deals.ts';
import { sayPhase } from '../../../words/steps.ts';
import { useApp, useDocument } from '../../app-context.tsx';
import { roadmapOf } from '../../document.ts';
import { roveAmong } from '../../parts/rove.ts';
import { Title } from './cell.tsx';
import type { DealColumn } from './columns.ts';
import { Row } from './row.tsx';
import style from './deals.module.css';

interface SheetProps {
  readonly rows: readonly DealRow[];
  readonly columns: readonly DealColumn[];
  readonly line: Replay;
}

/** The table. One row is a stop of the Tab key; the arrow keys lead from it to the others. */
export function Sheet({ rows, columns, line }: SheetProps) {
  const { words } = useApp();
  const how = useId();
  const place = useDocument((state) => state.place);
  const branch = useDocument((state) => state.branch);
  const { branches } = useDocument(roadmapOf);
  const name = branches.find(({ id }) => id === branch)?.name;
  const here = rows.some(({ taken }) => taken.node.id === place)
    ? place
    : (rows[0]?.taken.node.id ?? null);
  return (
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions -- only moves the focus between the buttons inside
    <div
      className={style['scroll']}
      data-rows
      onKeyDown={(event) => roveAmong(event, '[data-row]')}
    >
      <div
        role="table"
        aria-label={words.say('deals.table', { branch: words.text(name) })}
        aria-describedby={how}
        className={style['table']}
        data-by={columns.some(({ isSide }) => isSide) ? 'side' : 'party'}
        style={{ '--columns': columns.length } as CSSProperties}
      >
        <div role="rowgroup" className={style['head']}>
          <div role="row" className={style['row']}>
            <span role="columnheader">{words.say('deals.step')}</span>
            {columns.map((column) => (
              <span key={column.id} role="columnheader">
                {column.name}
              </span>
            ))}
          </div>
        </div>
        {phasesOf(rows).map((phase) => (
          <div key={phase.key} role="rowgroup">
            {phase.name === undefined ? null : (
              <div role="row" className={style['phase']}>
                <span role="rowheader" aria-colspan={columns.length + 1}>
                  {sayPhase(words, line.scenario, phase.name)}
                </span>
              </div>
            )}
            {phase.rows.map((row) => (
              <Row
                key={row.taken.node.id}
                row={row}
                columns={columns}
                stop={row.taken.node.id === here}
              />
            ))}
          </div>
        ))}
        <Total columns={columns} line={line} />
      </div>
      <p id={how} className={style['how']}>
        {words.say('deals.worth-how')} <span>{words.say('deals.how')}</span>
      </p>
    </div>
  );
}

interface Phase {
  readonly key: string;
  readonly name: DealRow['taken']['phase'];
  readonly rows: DealRow[];
}

/** Rows that follow each other in one phase. */
function phasesOf(rows: readonly DealRow[]): readonly Phase[] {
  const phases: Phase[] = [];
  for (const row of rows) {
    const { phase: name, node } = row.taken;
    const last = phases.at(-1);
    if (last && last.name === name) last.rows.push(row);
    else phases.push({ key: node.id, name, rows: [row] });
  }
  return phases;
}

/** What the parties of each column have given and got along the whole branch, side by side and never netted. */
function Total({ columns, line }: Pick<SheetProps, 'columns' | 'line'>) {
  const { words } = useApp();
  const accounts = useMemo(() => ledger(line), [line]);
  return (
    <div role="rowgroup">
      <div role="row" className={`${style['row']} ${style['total']}`}>
        <div role="rowheader">{words.say('deals.total')}</div>
        {columns.map((column) => {
          const own = accounts
            .filter(({ party }) => column.parties.includes(party.id))
            .filter(({ given, received }) => given !== 0 || received !== 0);
          return (
            <div
              key={column.id}
              role="cell"
              className={style['cell']}
              data-empty={own.length === 0 || undefined}
            >
              {column.isSide ? null : <Title name={column.name} />}
              {own.map(({ party, given, received }) => (
                <p key={party.id} className={style['worth']}>
                  {column.isSide ? `${words.text(party.name)}: ` : ''}
                  {sayWorths(words, { given, received })}
                </p>
              ))}
            </div>
          );
        })}
      </div>
    </div>
  );
}
