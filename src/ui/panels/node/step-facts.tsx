// What does the scenario say of a step, beside the deal that it makes: parties, needs, law, worth, sources?
import type { ReactNode } from 'react';
import type { Position, Scenario, Step } from '../../../core/scenario.ts';
import { sayConditions } from '../../../words/conditions.ts';
import type { Words } from '../../../words/words.ts';
import { useDocument, useWords } from '../../app-context.tsx';
import { roadmapOf } from '../../document.ts';
import { sayParties, sayPushes } from '../../../words/steps.ts';
import { sayPosition } from '../../../words/texts.ts';
import { Sources } from './sources.tsx';
import { Worth } from './worth.tsx';
import style from './node.module.css';

interface StepFactsProps {
  readonly step: Step;
  readonly objections: readonly Position[];
}

/** Facts as a list of terms; what the scenario leaves out is left out here. */
export function StepFacts({ step, objections }: StepFactsProps) {
  const words = useWords();
  const scenario = useDocument((state) => roadmapOf(state).scenario);
  return (
    <>
      {step.summary === undefined ? null : (
        <p className={style['summary']}>{words.text(step.summary)}</p>
      )}
      <dl className={style['facts']}>
        {step.parties.length > 0 ? (
          <Fact term={words.say('fact.who')}>{sayParties(words, scenario, step)}</Fact>
        ) : null}
        {Object.keys(step.effects).length > 0 ? (
          <Fact term={words.say('fact.effects')}>{effectsOf(step, scenario, words)}</Fact>
        ) : null}
        {step.requires ? (
          <Fact term={words.say('fact.requires')}>
            <Lines lines={sayConditions(words, scenario, step.requires)} />
          </Fact>
        ) : null}
        {objections.length > 0 ? (
          <Fact term={words.say('fact.objections')}>
            <Lines lines={objections.map((position) => sayPosition(words, scenario, position))} />
          </Fact>
        ) : null}
        {step.takes === undefined ? null : (
          <Fact term={words.say('fact.takes')}>{words.takes(step.takes)}</Fact>
        )}
        {step.undo === undefined || step.moves.length > 0 ? null : (
          <Fact term={words.say('fact.undo')}>
            {step.undo === false ? words.say('fact.irreversible') : words.duration(step.undo)}
          </Fact>
        )}
        {step.law.length > 0 ? (
          <Fact term={words.say('fact.law')}>
            <Lines lines={step.law.map((law) => words.text(law))} />
          </Fact>
        ) : null}
      </dl>
      <Worth step={step} />
      {step.note === undefined ? null : <p className={style['summary']}>{words.text(step.note)}</p>}
      <Sources ids={step.sources} />
    </>
  );
}

function Fact({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Lines({ lines }: { readonly lines: readonly string[] }) {
  if (lines.length === 1) return <>{lines[0]}</>;
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

function effectsOf(step: Step, scenario: Scenario, words: Words): string {
  return sayPushes(words, scenario, step).join(', ');
}
