// What does one scenario say otherwise than another?
import { scenarioDifferences } from '../roadmap/scenario-diff/differences.ts';
import { sayDifference } from '../words/scenario-diff.ts';
import { openFile } from './open-file.ts';
import type { Outcome } from './outcome.ts';
import { oneLine } from './paper.ts';
import type { Call, Verb } from './verb.ts';

export const scenarioDiffVerb: Verb = {
  name: 'scenario-diff',
  about: 'verb.scenario-diff',
  arguments: ['OLDER', 'NEWER'],
  options: [],
  run,
};

/** Of a roadmap, its scenario is compared. */
async function run({ io, words, arguments: [first = '', second = ''] }: Call): Promise<Outcome> {
  const one = await openFile(io, words, first);
  if (!one.ok) return one.outcome;
  const other = await openFile(io, words, second);
  if (!other.ok) return other.outcome;
  const compared = { older: one.value.scenario, newer: other.value.scenario };
  const differences = scenarioDifferences(compared.older, compared.newer);
  const said = differences.map((each) => oneLine(sayDifference(words, compared, each)));
  return {
    code: 0,
    json: () => ({
      same: differences.length === 0,
      differences: differences.map((each, index) => ({
        ...each,
        at: each.at.join('/'),
        says: said[index],
      })),
    }),
    text: (paper) =>
      differences.length === 0
        ? `${words.say('diff.same')}\n`
        : [
            paper.style('strong', words.say('diff.count', { count: said.length })),
            ...said.map((line) => `  ${line}`),
            '',
          ].join('\n'),
  };
}
