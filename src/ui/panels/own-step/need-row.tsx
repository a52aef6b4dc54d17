// What does a step of one's own need: a stage, a value, a milestone, and does it hold now?
import { holds } from '../../../core/conditions/holds.ts';
import { lookupOf } from '../../../core/lookup.ts';
import type { MessageId } from '../../../words/words.ts';
import { sayAmount } from '../../../words/amounts.ts';
import { sayCondition } from '../../../words/conditions.ts';
import { useApp, useDocument } from '../../app-context.tsx';
import { hereOf } from '../../derived.ts';
import { roadmapOf } from '../../document.ts';
import { Button } from '../../parts/button.tsx';
import { Field } from './field.tsx';
import { type Need, conditionOf } from './sketch.ts';
import style from './own-step.module.css';

interface NeedRowProps {
  readonly need: Need;
  readonly onChange: (need: Need) => void;
  readonly onRemove: () => void;
}

/** What can be said of each kind of subject; the first stands where a subject is picked anew. */
const HOWS = {
  track: ['reached', 'not-reached', 'is', 'is-not'],
  gauge: ['least', 'most'],
  milestone: ['holds', 'fails'],
} as const satisfies Readonly<Record<string, readonly Need['how'][]>>;

type Subject = keyof typeof HOWS;

/** A subject, what is asked of it, and the sentence that people will read, with a verdict for here and now. */
export function NeedRow({ need, onChange, onRemove }: NeedRowProps) {
  const { words } = useApp();
  const scenario = useDocument((state) => roadmapOf(state).scenario);
  const subject = subjectOf(need);
  const pick = (of: string) => {
    const [how] = HOWS[subjectOf({ of })];
    onChange({ of, how, value: '' });
  };
  const group = (
    kind: Subject,
    items: readonly { id: string; name: Parameters<typeof words.text>[0] }[],
  ) =>
    items.length === 0 ? null : (
      <optgroup label={words.say(`own-step.of-${kind}` as MessageId)}>
        {items.map(({ id, name }) => (
          <option key={id} value={`${kind}:${id}`}>
            {words.text(name)}
          </option>
        ))}
      </optgroup>
    );
  return (
    <div className={style['need']}>
      <label className={style['field']}>
        <span>{words.say('own-step.of')}</span>
        <select value={need.of} onChange={({ target }) => pick(target.value)}>
          {group('track', scenario.tracks)}
          {group('gauge', scenario.gauges)}
          {group('milestone', scenario.milestones)}
        </select>
      </label>
      <label className={style['field']}>
        <span>{words.say('own-step.how')}</span>
        <select
          value={need.how}
          onChange={({ target }) => {
            const how = HOWS[subject].find((each) => each === target.value);
            if (how) onChange({ ...need, how });
          }}
        >
          {HOWS[subject].map((how) => (
            <option key={how} value={how}>
              {words.say(`own-step.how-${how}` as MessageId)}
            </option>
          ))}
        </select>
      </label>
      <Value need={need} onChange={onChange} />
      <Button icon="close" look="quiet" label={words.say('own-step.remove')} onPress={onRemove} />
      <Verdict need={need} />
    </div>
  );
}

function subjectOf({ of }: Pick<Need, 'of'>): Subject {
  return of.startsWith('gauge:') ? 'gauge' : of.startsWith('milestone:') ? 'milestone' : 'track';
}

function idOf({ of }: Need): string {
  return of.slice(of.indexOf(':') + 1);
}

/** A stage is picked, a number typed with the present one beside it; a milestone needs neither. */
function Value({ need, onChange }: Pick<NeedRowProps, 'need' | 'onChange'>) {
  const { words } = useApp();
  const scenario = useDocument((state) => roadmapOf(state).scenario);
  const { situation } = useDocument(hereOf);
  const id = idOf(need);
  const gauge = scenario.gauges.find((each) => each.id === id);
  if (subjectOf(need) === 'milestone') return <span />;
  if (subjectOf(need) === 'gauge')
    return (
      <Field
        label={words.say('own-step.value', {
          now: sayAmount(words, gauge, situation.gauges[id] ?? gauge?.initial ?? 0),
        })}
        value={need.value}
        onType={(value) => onChange({ ...need, value })}
      />
    );
  const stages = scenario.tracks.find((each) => each.id === id)?.stages ?? [];
  return (
    <label className={style['field']}>
      <span>{words.say('own-step.stage')}</span>
      <select
        value={need.value}
        onChange={({ target }) => onChange({ ...need, value: target.value })}
      >
        <option value="">{words.say('own-step.pick')}</option>
        {stages.map((stage) => (
          <option key={stage.id} value={stage.id}>
            {words.text(stage.name)}
          </option>
        ))}
      </select>
    </label>
  );
}

function Verdict({ need }: { readonly need: Need }) {
  const { words } = useApp();
  const scenario = useDocument((state) => roadmapOf(state).scenario);
  const { situation } = useDocument(hereOf);
  const condition = conditionOf(scenario, need);
  if (!condition) return <p className={style['hint']}>{words.say('own-step.unpicked')}</p>;
  const isMet = holds(lookupOf(scenario), situation, condition);
  return (
    <p className={style['hint']} role="status" data-met={isMet}>
      {words.say(isMet ? 'own-step.met' : 'own-step.unmet', {
        clause: sayCondition(words, scenario, condition),
      })}
    </p>
  );
}
