// What does a step's deal look like as a card: who gives what for what, what is owed for it, who is exposed?
import type { DealPart } from '../../roadmap/deal-rows.ts';
import type { Deal, Give, PromisedDeal } from '../../roadmap/deals.ts';
import type { Scenario, Step } from '../../core/scenario.ts';
import { sayGive, sayGiveUndo, sayWaitsFor } from '../../words/deals.ts';
import { nameIn } from '../../words/texts.ts';
import { useWords } from '../app-context.tsx';
import { DealMark } from './deal-mark.tsx';
import style from './deal-card.module.css';

interface DealCardProps {
  readonly scenario: Scenario;
  readonly step: Step;
  readonly kinds: readonly Deal['kind'][];
  readonly parts: readonly Pick<DealPart, 'party' | 'gives' | 'exposed'>[];
  readonly together: readonly Give[];
}

/** Those who give side by side; under them who checks it, who reads it otherwise, who waits for an answer. */
export function DealCard({ scenario, step, kinds, parts, together }: DealCardProps) {
  const words = useWords();
  const nameOf = (id: string) => nameIn(scenario.parties, id, words);
  const givers = parts.filter(({ gives }) => gives.length > 0);
  const verifier = step.verification?.by;
  const readers = Object.keys(step.readings).map(nameOf);
  if (kinds.length === 0 && givers.length === 0) return null;
  return (
    <section className={style['card']} aria-label={words.say('deals.card')}>
      {kinds.map((kind) => (
        <h3 key={kind}>
          <DealMark kind={kind} /> {words.say(`deals.kind-${kind}`)}
        </h3>
      ))}
      <div className={style['sides']} data-exchange={kinds.includes('exchange') || undefined}>
        {givers.map(({ party, gives }) => (
          <Side
            key={party}
            title={words.say('deals.gives', { party: nameOf(party) })}
            gives={gives}
            scenario={scenario}
          />
        ))}
        {together.length > 0 ? (
          <Side title={words.say('deal.together')} gives={together} scenario={scenario} />
        ) : null}
      </div>
      {verifier === undefined && readers.length === 0 ? null : (
        <p className={style['checked']}>
          {verifier === undefined ? null : (
            <span>{words.say('deals.verified', { party: nameOf(verifier) })}</span>
          )}
          {readers.length === 0 ? null : (
            <span>{words.say('deals.read', { parties: words.list(readers) })}</span>
          )}
        </p>
      )}
      {parts.flatMap(({ party, exposed }) =>
        exposed.filter(isWaiting).map((promise) => (
          <p key={`${party} ${promise.run.commitment.id}`} className={style['exposed']}>
            {sayWaitsFor(words, scenario, { party, promise })}
          </p>
        )),
      )}
    </section>
  );
}

/** What is answered on the same day leaves nobody waiting. */
function isWaiting({ day, until }: PromisedDeal): boolean {
  return until === null || until > day;
}

interface SideProps {
  readonly title: string;
  readonly gives: readonly Give[];
  readonly scenario: Scenario;
}

function Side({ title, gives, scenario }: SideProps) {
  const words = useWords();
  return (
    <div className={style['side']}>
      <h3>{title}</h3>
      <ul>
        {gives.map((give) => (
          <li key={give.track}>
            {sayGive(words, scenario, give)} <small>{sayGiveUndo(words, give)}</small>
          </li>
        ))}
      </ul>
    </div>
  );
}
