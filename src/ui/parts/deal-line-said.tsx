// How is the line of a deal set: names, signs between them, and the same for those who do not see the signs?
import { Fragment } from 'react';
import type { Scenario, Step } from '../../core/scenario.ts';
import { dealLineOf } from '../../words/deal-line.ts';
import type { Words } from '../../words/words.ts';
import { useWords } from '../app-context.tsx';
import { kept } from '../derived.ts';
import { DealMark } from './deal-mark.tsx';
import style from './deal-line.module.css';

export interface DealLineProps {
  readonly scenario: Scenario;
  readonly step: Step;
}

/** Of a step that stands in many rows it is worked out once. */
const lineOf = kept((step: Step, words: Words, scenario: Scenario) =>
  dealLineOf(words, scenario, step),
);

/** The sides by name, with a sign between them for the shape of the deal; the same is said to those who do not see it. */
export function SaidDealLine({ scenario, step }: DealLineProps) {
  const words = useWords();
  const { sides, isExchange, owed, unanswered, outcome } = lineOf(step, words, scenario);
  return (
    <span className={style['line']}>
      {sides.map(({ who, gives }, index) => (
        <Fragment key={`${who} ${gives}`}>
          {index === 0 ? null : isExchange ? (
            <>
              {' '}
              <DealMark kind="exchange" />
              <span className="unseen">{words.say('deal.for')}</span>{' '}
            </>
          ) : (
            ' · '
          )}
          {who === '' ? null : <b>{who}</b>} {gives}
        </Fragment>
      ))}
      {owed === '' ? null : (
        <>
          {' '}
          <span className={style['part']}>
            <DealMark kind="promise" />
            <span className="unseen">{words.say('deal.promise')}</span> {owed}
          </span>
        </>
      )}
      {unanswered === '' ? null : (
        <>
          {' '}
          <span className={style['part']}>
            <DealMark kind="unanswered" /> {unanswered}
          </span>
        </>
      )}
      {outcome === '' ? null : <em> {outcome}</em>}
    </span>
  );
}
