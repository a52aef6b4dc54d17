// Which four things does the room need to know: where we are, what is due, who owes, what is disputed?
import { sayDeadline, sayDebtors, sayDue } from '../../../words/promises.ts';
import { useMemo } from 'react';
import { commitments } from '../../../roadmap/commitments.ts';
import { type Day, later } from '../../../core/duration.ts';
import { nameIn } from '../../../words/texts.ts';
import { situationOf } from '../../../../machines/process.ts';
import { useApp, useChart, useDocument } from '../../app-context.tsx';
import { datesOf, hereOf } from '../../derived.ts';
import { type State as DocumentState, roadmapOf } from '../../document.ts';
import { saySigned } from '../../../words/steps.ts';
import { BigDeal } from './big-deal.tsx';
import { Road } from './road.tsx';
import style from './present.module.css';

/**
 * The day by which all that was done is done. Steps run side by side, and one that is taken later may take effect
 * earlier: before a room time does not run backwards.
 */
function dayOf(state: DocumentState): Day {
  const { tasks, start } = datesOf(state);
  const done = tasks.slice(0, hereOf(state).number).map(({ finish }) => finish.typical);
  return done.reduce(later, start);
}

/** Four lines of state, readable from the back of the room. */
export function State() {
  const { words } = useApp();
  const roadmap = useDocument(roadmapOf);
  const { scenario } = roadmap;
  const situation = useChart(situationOf);
  const { last, before } = useDocument(hereOf);
  const day = useDocument(dayOf);
  const pushed = scenario.gauges.filter(({ id }) => situation.gauges[id] !== before.gauges[id]);
  return (
    <section className={style['state']}>
      <p className={style['when']}>
        {words.day(day)}
        {last?.setback ? <em data-setback="true">{words.say('deals.is-setback')}</em> : null}
        {last?.assumed ? <em>{words.say('node.assumed')}</em> : null}
        {last?.rests && last.holds ? (
          <em>{words.say(last.onAssumption ? 'node.rests' : 'node.follows-broken')}</em>
        ) : null}
      </p>
      <h1>{last ? words.text(last.step.name) : words.text(scenario.name)}</h1>
      {last ? <BigDeal step={last.step} before={last.before} /> : null}
      <ul className={style['changes']}>
        {pushed.map(({ id, name }) => (
          <li key={id}>
            {words.text(name)}{' '}
            <b>
              {situation.gauges[id]} (
              {saySigned(words, (situation.gauges[id] ?? 0) - (before.gauges[id] ?? 0))})
            </b>
          </li>
        ))}
      </ul>
      <Owed />
      <Road />
    </section>
  );
}

/** What is due and by whom, and what of the last step is disputed. */
function Owed() {
  const { words } = useApp();
  const roadmap = useDocument(roadmapOf);
  const { scenario } = roadmap;
  const { last } = useDocument(hereOf);
  const place = useDocument((state) => state.place);
  const due = useMemo(
    () =>
      commitments(roadmap, place).filter(({ status }) => status === 'open' || status === 'broken'),
    [roadmap, place],
  );
  const partyOf = (id: string) => nameIn(scenario.parties, id, words);
  const readings = Object.entries(last?.step.readings ?? {});
  return (
    <dl>
      <div>
        <dt>{words.say('present.due')}</dt>
        <dd>
          {due.length === 0
            ? words.say('present.nothing-due')
            : due.slice(0, 3).map((run) => (
                <p
                  key={`${run.commitment.id} ${run.from}`}
                  data-broken={run.status === 'broken' || undefined}
                >
                  {words.say(run.deadline === undefined ? 'present.owes-lasting' : 'present.owes', {
                    party: sayDebtors(words, scenario, run.commitment),
                    step: sayDue(words, scenario, run.commitment),
                    day: sayDeadline(words, run),
                  })}
                  {run.status === 'broken' ? ` (${words.say('commitment.broken')})` : null}
                </p>
              ))}
        </dd>
      </div>
      {last && (last.objections.length > 0 || readings.length > 0) ? (
        <div>
          <dt>{words.say('present.disputed')}</dt>
          <dd>
            {last.objections.map(({ id, party, name }) => (
              <p key={id}>
                {partyOf(party)}: {words.text(name)}
              </p>
            ))}
            {readings.map(([party, reading]) => (
              <p key={party}>
                {partyOf(party)}: “{words.text(reading)}”
              </p>
            ))}
          </dd>
        </div>
      ) : null}
    </dl>
  );
}
