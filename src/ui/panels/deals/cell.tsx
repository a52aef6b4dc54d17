// What does a party give, get and owe in a deal, and for how long is it exposed?
import type { DealPart } from '../../../roadmap/deal-rows.ts';
import type { Give, PromisedDeal } from '../../../roadmap/deals.ts';
import { sayGive, sayGiveUndo, sayOwed, sayWaiting, sayWorths } from '../../../words/deals.ts';
import { sayPromiseState } from '../../../words/promise-state.ts';
import { sayDeadline } from '../../../words/promises.ts';
import { nameIn } from '../../../words/texts.ts';
import { useDocument, useWords } from '../../app-context.tsx';
import { lineOf } from '../../derived.ts';
import { roadmapOf } from '../../document.ts';
import { PromiseMark } from '../../parts/deal-mark.tsx';
import style from './deals.module.css';

interface CellProps {
  readonly parts: readonly DealPart[];
  /** The heading of the column, shown where there is no room for columns. */
  readonly title: string;
  readonly named: boolean;
}

/** One cell of the table, of parties that have something to do with the deal. */
export function Cell({ parts, title, named }: CellProps) {
  const words = useWords();
  const parties = useDocument((state) => roadmapOf(state).scenario.parties);
  return (
    <div role="cell" className={style['cell']}>
      {named ? null : <Title name={title} />}
      {parts.map((part) => (
        <div key={part.party} className={style['part']}>
          {named ? <h4>{nameIn(parties, part.party, words)}</h4> : null}
          <Part part={part} />
        </div>
      ))}
    </div>
  );
}

/** Whose cell it is, where no heading of a column says so. */
export function Title({ name }: { readonly name: string }) {
  return (
    <h4 className={style['title']} aria-hidden="true">
      {name}
    </h4>
  );
}

function Part({ part }: { readonly part: DealPart }) {
  const words = useWords();
  const { gives, given, received, owes, exposed } = part;
  const longest = longestOf(exposed);
  return (
    <>
      <Gives gives={gives} />
      {owes.map((promise) => (
        <Owed key={`${promise.run.commitment.id} ${promise.run.from ?? ''}`} promise={promise} />
      ))}
      {longest === undefined ? null : (
        <p className={style['exposed']}>{sayWaiting(words, longest)}</p>
      )}
      {given === 0 && received === 0 ? null : (
        <p className={style['worth']}>{sayWorths(words, { given, received })}</p>
      )}
    </>
  );
}

/** Of several answers the one that is waited for longest. */
function longestOf(exposed: readonly PromisedDeal[]): PromisedDeal | undefined {
  const last = ({ until }: PromisedDeal) => until ?? '~';
  return exposed.toSorted((a, b) => (last(a) < last(b) ? 1 : -1))[0];
}

/** Moves of one party, or of all together, with what reversing each takes. */
export function Gives({ gives }: { readonly gives: readonly Give[] }) {
  const words = useWords();
  const scenario = useDocument((state) => roadmapOf(state).scenario);
  if (gives.length === 0) return null;
  return (
    <ul className={style['gives']}>
      {gives.map((give) => (
        <li key={give.track}>
          {sayGive(words, scenario, give)} <small>{sayGiveUndo(words, give)}</small>
        </li>
      ))}
    </ul>
  );
}

function Owed({ promise }: { readonly promise: PromisedDeal }) {
  const words = useWords();
  const line = useDocument(lineOf);
  const { run } = promise;
  return (
    <p className={style['owed']} data-status={run.status}>
      {sayOwed(words, line.scenario, promise)}
      <span className={style['clock']}>
        <PromiseMark status={run.status} />
        {run.deadline === undefined
          ? sayDeadline(words, run)
          : words.say('deals.by', { day: sayDeadline(words, run) })}
        : {sayPromiseState(words, line, run)}
      </span>
    </p>
  );
}
