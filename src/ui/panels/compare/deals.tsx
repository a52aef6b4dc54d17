// Who gives what for what, and what becomes of it on each branch; who waits longest; how are the ends read?
import { sayDeals, sayReadAtEnd, sayWait } from '../../../words/compare-deals.ts';
import type { Wait } from '../../../roadmap/compare/deals.ts';
import { useApp, useWords } from '../../app-context.tsx';
import { SaidDealLine } from '../../parts/deal-line-said.tsx';
import type { PartProps } from './part.ts';
import { goTo } from './go-to.ts';
import { BranchHead, Matrix } from './matrix.tsx';
import { StepCell } from './step-cell.tsx';
import { Wide } from './wide.tsx';
import style from './compare.module.css';

/** A deal has all the width, and under it how it stands on each branch. */
export function Deals({ comparison }: PartProps) {
  const words = useWords();
  const { deals: rows, roadmap } = comparison;
  const { scenario } = roadmap;
  if (rows.length === 0) return <p className={style['how']}>{words.say('compare.no-deals')}</p>;
  return (
    <Wide label={words.say('compare.deals')}>
      <table className={`${style['steps']} ${style['deals']}`}>
        <caption className="unseen">{words.say('compare.deals')}</caption>
        <BranchHead comparison={comparison} />
        {rows.map(({ row, deals }) => (
          <tbody key={row.mark}>
            <tr>
              <th scope="rowgroup" colSpan={comparison.lines.length} className={style['deal']}>
                <b>{words.text(row.step.name)}</b>
                <SaidDealLine scenario={scenario} step={row.step} />
              </th>
            </tr>
            <tr>
              {comparison.lines.map(({ branch }, line) => (
                <StepCell key={branch.id} row={row} line={line} comparison={comparison}>
                  {sayDeals(words, scenario, deals[line] ?? []).map((said) => (
                    <small key={said}>{said}</small>
                  ))}
                </StepCell>
              ))}
            </tr>
          </tbody>
        ))}
      </table>
    </Wide>
  );
}

/** One row a party, with the longest that it waits on each branch. */
export function Waits({ comparison }: PartProps) {
  const words = useWords();
  const { waits: rows, lines } = comparison;
  if (rows.length === 0) return <p className={style['how']}>{words.say('compare.no-waits')}</p>;
  return (
    <>
      <p className={style['how']}>{words.say('compare.waits-how')}</p>
      <Matrix
        comparison={comparison}
        title={words.say('compare.waits')}
        corner={words.say('compare.party')}
        rows={rows.map(({ party, waits }) => ({
          key: party.id,
          head: words.text(party.name),
          cells: waits.map((wait, line) => (
            <Waiting
              key="wait"
              wait={wait}
              branch={lines[line]?.branch.id ?? ''}
              comparison={comparison}
            />
          )),
        }))}
        foot={[]}
      />
    </>
  );
}

interface WaitingProps extends PartProps {
  readonly wait: Wait | null;
  readonly branch: string;
}

/** Pressed, it goes to what was given. */
function Waiting({ wait, branch, comparison }: WaitingProps) {
  const { doc, words } = useApp();
  if (!wait) return <span className={style['faint']}>{words.say('compare.waits-never')}</span>;
  return (
    <button
      type="button"
      className={style['link']}
      onClick={() => goTo(doc, branch, wait.taken.node.id)}
    >
      {sayWait(words, comparison.roadmap.scenario, wait)}
    </button>
  );
}

/** What is met at the end in the eyes of some and not of others. */
export function Readings({ comparison }: PartProps) {
  const words = useWords();
  const { readings: rows, roadmap } = comparison;
  if (rows.length === 0) return <p className={style['how']}>{words.say('compare.no-readings')}</p>;
  return (
    <Matrix
      comparison={comparison}
      title={words.say('compare.readings')}
      corner={words.say('compare.read')}
      rows={rows.map(({ of, subject, readings }) => ({
        key: `${of} ${subject.id}`,
        head: words.text(subject.name),
        cells: readings.map((reading) => sayReadAtEnd(words, roadmap.scenario, reading)),
      }))}
      foot={[]}
    />
  );
}
