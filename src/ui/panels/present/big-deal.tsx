// Who gives what in a step, and who gains by it, large enough for the back of a room?
import { lookupOf } from '../../../core/lookup.ts';
import type { Situation } from '../../../core/situation.ts';
import type { Step } from '../../../core/scenario.ts';
import { shapeOf } from '../../../roadmap/deal-shape.ts';
import { type ToldGift, giftsIn } from '../../../roadmap/told-deals.ts';
import { sayGive, sayPromised } from '../../../words/deals.ts';
import { sayPushes } from '../../../words/steps.ts';
import { nameIn } from '../../../words/texts.ts';
import { useDocument, useWords } from '../../app-context.tsx';
import { roadmapOf } from '../../document.ts';
import { DealMark } from '../../parts/deal-mark.tsx';
import style from './present.module.css';

interface BigDealProps {
  readonly step: Step;
  /** Where things stood before it. */
  readonly before: Situation;
}

/** A line for each that gives; under them what is promised for it, or that nothing is given in return. */
export function BigDeal({ step, before }: BigDealProps) {
  const words = useWords();
  const scenario = useDocument((state) => roadmapOf(state).scenario);
  const { kinds, promises, outcome } = shapeOf(scenario, step);
  const isSetback = lookupOf(scenario).setbacks.has(step.id);
  const gifts = giftsIn(scenario, { step, before });
  const pushes = gifts.length === 0 ? sayPushes(words, scenario, step) : [];
  return (
    <span className={style['deal']}>
      {outcome ? (
        <span>{words.say('deal.outcome', { outcome: words.text(outcome.name) })}</span>
      ) : null}
      {gifts.map((gift, index) => (
        <span key={gift.party ?? ''}>
          {index > 0 && kinds.includes('exchange') ? (
            <>
              <DealMark kind="exchange" /> <span className="unseen">{words.say('deal.for')}</span>
            </>
          ) : null}
          <Gift gift={gift} isSetback={isSetback} />
        </span>
      ))}
      {pushes.length === 0 ? null : <span>{pushes.join(' · ')}</span>}
      {promises.map((promise) => (
        <span key={promise.id}>
          <DealMark kind="promise" /> {sayPromised(words, scenario, promise)}
        </span>
      ))}
      {kinds.includes('unanswered') ? (
        <span>
          <DealMark kind="unanswered" /> {words.say('deal.unanswered')}
        </span>
      ) : null}
    </span>
  );
}

interface GiftProps {
  readonly gift: ToldGift;
  /** Of a setback nothing is given: it is done. */
  readonly isSetback: boolean;
}

function Gift({ gift: { party, to, moves }, isSetback }: GiftProps) {
  const words = useWords();
  const scenario = useDocument((state) => roadmapOf(state).scenario);
  const nameOf = (id: string) => nameIn(scenario.parties, id, words);
  const gainers = isSetback ? [] : to.map(nameOf);
  const who =
    party === null
      ? isSetback
        ? ''
        : words.say('present.together-give')
      : words.say(isSetback ? 'present.party' : 'deals.gives', { party: nameOf(party) });
  return (
    <>
      <bdi>{who}</bdi> <b>{moves.map((give) => sayGive(words, scenario, give)).join(' · ')}</b>
      {gainers.length === 0
        ? null
        : ` ${words.say('present.gain', { parties: words.list(gainers), count: gainers.length })}`}
    </>
  );
}
