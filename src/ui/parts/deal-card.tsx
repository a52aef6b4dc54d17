// What does a step's deal look like as a card: who gives what for what, what is owed for it, who is exposed?
import type { DealPart } from '../../roadmap/deal-rows.ts';
import type { Deal, Give } from '../../roadmap/deals.ts';
import type { Commitment, Scenario, Step } from '../../core/scenario.ts';
import { shapeOf } from '../../roadmap/deal-shape.ts';
import { sayChecked, sayGive, sayGiveUndo, sayPromised, sayWaitsFor } from '../../words/deals.ts';
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
  /** What would be owed for it, of a step that is not taken yet. */
  readonly promises?: readonly Commitment[];
}

/** Those who give side by side; under them who checks it, who reads it otherwise, who waits for an answer. */
export function DealCard({ scenario, step, kinds, parts, together, promises = [] }: DealCardProps) {
  const words = useWords();
  const nameOf = (id: string) => nameIn(scenario.parties, id, words);
  const givers = parts.filter(({ gives }) => gives.length > 0);
  const { outcome } = shapeOf(scenario, step);
  const checked = sayChecked(words, scenario, step);
  if (kinds.length + givers.length + together.length + checked.length === 0 && !outcome)
    return null;
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
      {outcome ? (
        <p className={style['checked']}>
          {words.say('deal.outcome', { outcome: words.text(outcome.name) })}
        </p>
      ) : null}
      {checked.map((sentence) => (
        <p key={sentence} className={style['checked']}>
          {sentence}
        </p>
      ))}
      {promises.map((promise) => (
        <p key={promise.id} className={style['exposed']}>
          {sayPromised(words, scenario, promise)}
        </p>
      ))}
      {parts.flatMap(({ party, exposed }) =>
        exposed.map((promise) => (
          <p key={`${party} ${promise.run.commitment.id}`} className={style['exposed']}>
            {sayWaitsFor(words, scenario, { party, promise })}
          </p>
        )),
      )}
    </section>
  );
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
