// Who gains and who concedes by a step, in the scenario's assumption?
import type { Step } from '../../../core/scenario.ts';
import { useDocument, useWords } from '../../app-context.tsx';
import { roadmapOf } from '../../document.ts';
import { signed } from '../../say-step.ts';
import style from './node.module.css';

/** One bar a party: to the right what it gains, to the left what it concedes; always marked as an assumption. */
export function Worth({ step }: { readonly step: Step }) {
  const words = useWords();
  const parties = useDocument((state) => roadmapOf(state).scenario.parties);
  const entries = Object.entries(step.worth);
  if (entries.length === 0) return null;
  const most = Math.max(...entries.map(([, worth]) => Math.abs(worth)), 1);
  return (
    <section className={style['worth']}>
      <h3>
        {words.say('fact.worth')}{' '}
        <small className={style['assumption']}>{words.say('fact.assumption')}</small>
      </h3>
      <table>
        <tbody>
          {entries.map(([party, worth]) => (
            <tr key={party}>
              <th scope="row">
                {words.text(parties.find(({ id }) => id === party)?.name ?? party)}
              </th>
              <td className={style['bar']}>
                <svg viewBox="-50 0 100 8" preserveAspectRatio="none" aria-hidden="true">
                  <line x1="0" x2="0" y1="0" y2="8" className={style['axis']} />
                  <rect
                    x={worth < 0 ? (50 * worth) / most : 0}
                    y="1.5"
                    width={(50 * Math.abs(worth)) / most}
                    height="5"
                    className={worth < 0 ? style['gives'] : style['gets']}
                  />
                </svg>
              </td>
              <td className={style['amount']}>{signed(worth)}</td>
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
