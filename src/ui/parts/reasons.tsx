// How is a verdict shown clause by clause: what holds, what fails, and what each part stands at?
import type { Reason } from '../../core/choices.ts';
import type { Why } from '../../core/conditions/why.ts';
import type { Lookup } from '../../core/lookup.ts';
import { sayClause, sayReason } from '../../words/reasons.ts';
import { useWords } from '../app-context.tsx';
import { Icon } from './icon.tsx';
import style from './reasons.module.css';

interface ReasonsProps {
  readonly because: readonly Reason[];
  readonly lookup: Lookup;
}

/** Everything that blocks a step, each reason with its clauses as a tree. */
export function Reasons({ because, lookup }: ReasonsProps) {
  const words = useWords();
  return (
    <ul className={style['reasons']}>
      {because.map((reason) => (
        <li
          key={
            reason.kind === 'position'
              ? reason.position.id
              : reason.kind === 'move'
                ? reason.move.track
                : ''
          }
        >
          {reason.kind === 'requires' ? null : (
            <p className={style['clause']} data-holds={false}>
              <Sign holds={false} />
              <span>{sayReason(words, lookup.scenario, reason)}</span>
            </p>
          )}
          {reason.kind === 'move' ? null : <Clauses why={reason.why} lookup={lookup} top />}
        </li>
      ))}
    </ul>
  );
}

interface ClausesProps {
  readonly why: Why;
  readonly lookup: Lookup;
  /** The outermost `all` needs no line of its own: its clauses are the list. */
  readonly top?: true;
}

/** One clause with those inside it. */
function Clauses({ why, lookup, top }: ClausesProps) {
  const words = useWords();
  const inner =
    why.parts.length === 0 ? null : (
      <ul className={style['inner']}>
        {why.parts.map((part, index) => (
          // eslint-disable-next-line react/no-array-index-key -- the parts of a condition have no other name than their place
          <li key={index}>
            <Clauses why={part} lookup={lookup} />
          </li>
        ))}
      </ul>
    );
  if (top && why.kind === 'all') return <div className={style['top']}>{inner}</div>;
  return (
    <>
      <p className={style['clause']} data-holds={why.holds}>
        <Sign holds={why.holds} />
        <span>{sayClause(words, lookup.scenario, why)}</span>
      </p>
      {why.holds && why.kind === 'milestone' ? null : inner}
    </>
  );
}

function Sign({ holds }: { readonly holds: boolean }) {
  const words = useWords();
  return (
    <span className={style['sign']}>
      <Icon name={holds ? 'check' : 'cross'} size={13} />
      <span className="unseen">{words.say(holds ? 'reasons.holds' : 'reasons.fails')}</span>
    </span>
  );
}
