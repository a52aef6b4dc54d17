// What has each party given and received on each branch, and how much of it for good?
import type { MessageId } from '../../../words/words.ts';
import type { ComparedAccount } from '../../../roadmap/compare/tables.ts';
import { SUMS } from '../../../words/compare-cells.ts';
import { saySigned } from '../../../words/steps.ts';
import { useApp, useWords } from '../../app-context.tsx';
import type { PartProps } from './part.ts';
import { goTo } from './go-to.ts';
import { Mark } from './mark.tsx';
import { Wide } from './wide.tsx';
import style from './compare.module.css';

const COLUMNS: readonly MessageId[] = [
  'compare.party',
  'compare.branch',
  ...SUMS.map(([label]) => label),
];

/** One group of rows a party, one row a branch. */
export function LedgerTable({ comparison: { lines, ledger } }: PartProps) {
  const words = useWords();
  const parties = ledger.filter(({ idle }) => !idle);
  if (parties.length === 0) return <p className={style['how']}>{words.say('compare.no-worth')}</p>;
  return (
    <Wide label={words.say('compare.ledger')}>
      <table className={style['ledger']}>
        <caption>{words.say('compare.ledger-how')}</caption>
        <thead>
          <tr>
            {COLUMNS.map((label) => (
              <th key={label} scope="col">
                {words.say(label)}
              </th>
            ))}
          </tr>
        </thead>
        {parties.map(({ party, accounts }) => (
          <tbody key={party.id}>
            {lines.map(({ branch }, line) => (
              <tr key={branch.id}>
                {line === 0 ? (
                  <th scope="rowgroup" rowSpan={lines.length}>
                    {words.text(party.name)}
                  </th>
                ) : null}
                <th scope="row">
                  <Mark line={line} title={words.text(branch.name)} />
                  <span className="unseen">{words.text(branch.name)}</span>
                </th>
                <Sums branch={branch.id} compared={accounts[line]} />
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </Wide>
  );
}

interface SumsProps {
  readonly branch: string;
  readonly compared: ComparedAccount | undefined;
}

function Sums({ branch, compared }: SumsProps) {
  const { doc, words } = useApp();
  if (!compared) return null;
  const { account, lowest } = compared;
  return SUMS.map(([label, sum]) => {
    const said = saySigned(words, account[sum]);
    if (sum !== 'lowest' || !lowest)
      return (
        <td
          key={label}
          data-strong={sum === 'balance' || undefined}
          data-below={(sum === 'balance' && account.balance < 0) || undefined}
        >
          {said}
        </td>
      );
    const { taken, number } = lowest;
    return (
      <td key={label} data-below>
        <b>{said}</b>{' '}
        <button
          type="button"
          className={style['link']}
          onClick={() => goTo(doc, branch, taken.node.id)}
        >
          {words.say('compare.lowest-at', { number, step: words.text(taken.step.name) })}
        </button>
      </td>
    );
  });
}
