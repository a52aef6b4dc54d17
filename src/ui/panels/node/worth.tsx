// Who gains and who concedes by a step, in the scenario's assumption?
import type { Step } from '../../../core/scenario.ts';
import { entryOf } from '../../../roadmap/ledger.ts';
import { saySigned } from '../../../words/steps.ts';
import { useDocument, useWords } from '../../app-context.tsx';
import { roadmapOf } from '../../document.ts';
import style from './node.module.css';

/** A bar to the right for what a party gains, one to the left for what it concedes, never set off; always marked as an assumption. */
export function Worth({ step }: { readonly step: Step }) {
  const words = useWords();
  const parties = useDocument((state) => roadmapOf(state).scenario.parties);
  const entries = parties
    .map(({ id, name }) => ({ id, name: words.text(name), ...entryOf(step, id) }))
    .filter(({ given, received }) => given !== 0 || received !== 0);
  if (entries.length === 0) return null;
  const most = Math.max(...entries.flatMap(({ given, received }) => [-given, received]));
  return (
    <section className={style['worth']}>
      <h3>
        {words.say('fact.worth')}{' '}
        <small className={style['assumption']}>{words.say('fact.assumption')}</small>
      </h3>
      <table>
        <tbody>
          {entries.map(({ id, name, given, received }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              <td className={style['bar']}>
                <svg viewBox="-50 0 100 8" preserveAspectRatio="none" aria-hidden="true">
                  <line x1="0" x2="0" y1="0" y2="8" className={style['axis']} />
                  <rect
                    x={(50 * given) / most}
                    y="1.5"
                    width={(-50 * given) / most}
                    height="5"
                    className={style['gives']}
                  />
                  <rect
                    x="0"
                    y="1.5"
                    width={(50 * received) / most}
                    height="5"
                    className={style['gets']}
                  />
                </svg>
              </td>
              <td className={style['amount']}>
                {[given, received]
                  .filter((amount) => amount !== 0)
                  .map((amount) => saySigned(words, amount))
                  .join(' / ')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {step.rationale === undefined ? null : (
        <p className={style['rationale']}>{words.text(step.rationale)}</p>
      )}
    </section>
  );
}
