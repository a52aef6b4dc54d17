// What has each party given and received on each branch, and how much of it for good?
import { Fragment } from 'react';
import type { Account } from '../../../roadmap/ledger.ts';
import type { ComparedLine } from '../../../roadmap/compare.ts';
import { saySigned } from '../../../words/steps.ts';
import { useApp, useWords } from '../../app-context.tsx';
import type { PartProps } from './part.ts';
import { goTo } from './go-to.ts';
import { Mark } from './mark.tsx';
import { Wide } from './wide.tsx';
import style from './compare.module.css';

const COLUMNS = [
  'compare.party',
  'compare.branch',
  'compare.given',
  'compare.received',
  'compare.balance',
  'compare.irreversible',
  'compare.lowest',
] as const;

/** One group of rows a party, one row a branch. */
export function LedgerTable({ comparison: { lines } }: PartProps) {
  const words = useWords();
  const parties = (lines[0]?.ledger ?? []).filter((_, index) =>
    lines.some(({ ledger }) => ledger[index]?.given !== 0 || ledger[index]?.received !== 0),
  );
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
        {parties.map(({ party }) => (
          <tbody key={party.id}>
            {lines.map((compared, line) => (
              <tr key={compared.branch.id}>
                {line === 0 ? (
                  <th scope="rowgroup" rowSpan={lines.length}>
                    {words.text(party.name)}
                  </th>
                ) : null}
                <th scope="row">
                  <Mark line={line} title={words.text(compared.branch.name)} />
                  <span className="unseen">{words.text(compared.branch.name)}</span>
                </th>
                <Sums
                  compared={compared}
                  account={compared.ledger.find((each) => each.party.id === party.id)}
                />
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </Wide>
  );
}

interface SumsProps {
  readonly compared: ComparedLine;
  readonly account: Account | undefined;
}

function Sums({ compared, account }: SumsProps) {
  const words = useWords();
  if (!account) return null;
  const { given, received, balance, irreversible } = account;
  return (
    <>
      {[given, received, balance, irreversible].map((sum, index) => (
        <Fragment key={COLUMNS[index + 2]}>
          <td
            data-strong={index === 2 || undefined}
            data-below={(index === 2 && sum < 0) || undefined}
          >
            {saySigned(words, sum)}
          </td>
        </Fragment>
      ))}
      <Lowest compared={compared} account={account} />
    </>
  );
}

function Lowest({
  compared,
  account,
}: {
  readonly compared: ComparedLine;
  readonly account: Account;
}) {
  const { doc, words } = useApp();
  const { replay, branch } = compared;
  const at = replay.taken.findIndex(({ node }) => node.id === account.lowestAt);
  const taken = replay.taken[at];
  if (!taken) return <td>{saySigned(words, account.lowest)}</td>;
  return (
    <td data-below>
      <b>{saySigned(words, account.lowest)}</b>{' '}
      <button
        type="button"
        className={style['link']}
        onClick={() => goTo(doc, branch.id, taken.node.id)}
      >
        {words.say('compare.lowest-at', {
          number: at + 1,
          step: words.text(taken.step.name),
        })}
      </button>
    </td>
  );
}
