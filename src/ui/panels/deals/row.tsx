// What does one row of the deals say: which step, when, of which kind, and who gives what?
import { memo } from 'react';
import type { DealRow } from '../../../roadmap/deal-rows.ts';
import { choose, go } from '../../actions.ts';
import { useApp, useDocument } from '../../app-context.tsx';
import { DealMark } from '../../parts/deal-mark.tsx';
import { Cell, Gives } from './cell.tsx';
import { type DealColumn, partsIn } from './columns.ts';
import style from './deals.module.css';

interface RowProps {
  readonly row: DealRow;
  readonly columns: readonly DealColumn[];
  /** The Tab key stops here. */
  readonly stop: boolean;
}

/** Pressed, or with Enter, it leads to its step. */
export const Row = memo(function Row({ row, columns, stop }: RowProps) {
  const { doc, words } = useApp();
  const { number, taken, finish, kinds, together } = row;
  const { node, step, setback, holds, assumed } = taken;
  const current = useDocument(({ place }) => place === node.id);
  return (
    <div
      role="row"
      className={style['row']}
      aria-current={current ? 'step' : undefined}
      data-node={node.id}
    >
      <div role="rowheader" className={style['step']}>
        <button
          type="button"
          data-row
          tabIndex={stop ? 0 : -1}
          onClick={() => {
            go(doc, node.id);
            choose(doc, { kind: 'node', id: node.id });
          }}
        >
          <span className={style['number']}>{number}</span> {words.text(step.name)}
        </button>
        <p className={style['when']}>
          <time dateTime={finish.typical}>{words.day(finish.typical)}</time>
          {finish.low === finish.high ? null : (
            <small>
              {words.say('deals.range', {
                low: words.month(finish.low),
                high: words.month(finish.high),
              })}
            </small>
          )}
        </p>
        {kinds.map((kind) => (
          <p key={kind} className={style['kind']}>
            <DealMark kind={kind} /> {words.say(`deals.kind-${kind}`)}
          </p>
        ))}
        {setback || assumed || !holds ? (
          <p className={style['marks']}>
            {setback ? <strong>{words.say('deals.is-setback')}</strong> : null}
            {holds ? null : <strong>{words.say('node.broken')}</strong>}
            {assumed ? <em>{words.say('node.assumed')}</em> : null}
          </p>
        ) : null}
        {together.length > 0 ? (
          <div className={style['part']}>
            <h4>{words.say('deal.together')}</h4>
            <Gives gives={together} />
          </div>
        ) : null}
      </div>
      {columns.map((column) => {
        const parts = partsIn(row, column);
        // As in most: hundreds of rows have a dozen each.
        if (parts.length === 0)
          return <div key={column.id} role="cell" className={style['cell']} data-empty />;
        return <Cell key={column.id} parts={parts} title={column.name} named={column.isSide} />;
      })}
    </div>
  );
});
