// Which condition without parts does a text say: a track, a gauge or a milestone?
import type { Condition } from '../../core/conditions/condition.ts';
import {
  type SpottedCondition,
  type TokenReader,
  READ_BY,
  ahead,
  miss,
  peek,
  takeName,
  takeSign,
  takeWord,
} from './condition-reading.ts';
import { type Token, boundsOf, isBound } from './condition-tokens.ts';

/** `kaesong >= pilot`, `un = full | partial`, `rok-support >= 55`, `trust = 3..5`, or a milestone's name. */
export function comparison(reading: TokenReader): SpottedCondition | null {
  const name = takeName(reading);
  if (!name) return miss(reading, 'name');
  const relation = takeRelation(reading);
  if (relation === null) return milestone(reading, name);
  return isAboutGauge(reading, name)
    ? gauge(reading, name, relation)
    : track(reading, name, relation);
}

type Relation = '=' | '!=' | '>=' | '<=' | '>' | '<';
const RELATIONS: readonly Relation[] = ['=', '!=', '>=', '<=', '>', '<'];

function takeRelation(reading: TokenReader): Relation | null {
  if (takeWord(reading, 'is')) return takeWord(reading, 'not') ? '!=' : '=';
  if (takeWord(reading, 'reached')) return '>=';
  return RELATIONS.find((sign) => takeSign(reading, sign)) ?? null;
}

/** A number after the sign speaks of a gauge, unless only a track has that name: stages may be called `1`. */
function isAboutGauge(reading: TokenReader, name: Token): boolean {
  const { names } = reading;
  const { kind, text } = peek(reading);
  if (kind !== 'word' || !isBound(text)) return false;
  return names.has('gauge', name.text) || !names.has('track', name.text);
}

function milestone(reading: TokenReader, { text, character }: Token): SpottedCondition | null {
  const id = reading.names.idOf('milestone', text);
  const spot = { at: 'milestone', character };
  if (!ahead(reading, READ_BY)) return { condition: { milestone: id }, spots: [spot] };
  reading.next += READ_BY.length;
  const party = takeName(reading);
  if (!party) return miss(reading, 'party');
  return {
    condition: { milestone: id, as: reading.names.idOf('party', party.text) },
    spots: [spot, { at: 'as', character: party.character }],
  };
}

function gauge(reading: TokenReader, name: Token, relation: Relation): SpottedCondition | null {
  const { text } = peek(reading);
  const id = reading.names.idOf('gauge', name.text);
  const { min, max } = boundsOf(text);
  // A range goes with `=` alone.
  if (relation !== '=' && (min === undefined || min !== max)) return miss(reading, 'bound');
  reading.next += 1;
  const at = min ?? 0;
  const conditions: Readonly<Record<Relation, Condition>> = {
    '=': { gauge: id, ...boundsOf(text) },
    '!=': { not: { gauge: id, min: at, max: at } },
    '>=': { gauge: id, min: at },
    '<=': { gauge: id, max: at },
    '>': { gauge: id, min: at + 1 },
    '<': { gauge: id, max: at - 1 },
  };
  const { character } = name;
  return {
    condition: conditions[relation],
    spots: [{ at: relation === '!=' ? 'not/gauge' : 'gauge', character }],
  };
}

function track(reading: TokenReader, name: Token, relation: Relation): SpottedCondition | null {
  const id = reading.names.idOf('track', name.text);
  const { character } = name;
  if (relation === '=' || relation === '!=') {
    const stages = takeStages(reading);
    if (!stages) return null;
    const is = stages.list.map(({ text }) => reading.names.stageOf(id, text));
    const [only] = is;
    const single = only !== undefined && is.length === 1 && !stages.bracketed;
    const positive: SpottedCondition = {
      condition: { track: id, is: single ? only : is },
      spots: [
        { at: 'track', character },
        ...stages.list.map((stage, index) => ({
          at: single ? 'is' : `is/${index}`,
          character: stage.character,
        })),
      ],
    };
    return relation === '=' ? positive : denied(positive);
  }
  if (relation !== '>=' && relation !== '<') {
    reading.next -= 1;
    return miss(reading, 'relation');
  }
  const stage = takeName(reading);
  if (!stage) return miss(reading, 'stage');
  const reached: SpottedCondition = {
    condition: { track: id, reached: reading.names.stageOf(id, stage.text) },
    spots: [
      { at: 'track', character },
      { at: 'reached', character: stage.character },
    ],
  };
  return relation === '>=' ? reached : denied(reached);
}

function denied({ condition, spots }: SpottedCondition): SpottedCondition {
  return {
    condition: { not: condition },
    spots: spots.map((spot) => ({ ...spot, at: `not/${spot.at}` })),
  };
}

interface Stages {
  readonly list: readonly Token[];
  /** Brackets make a list of one stage. */
  readonly bracketed: boolean;
}

/** `pilot`, `pilot | reopened` or `[pilot]` */
function takeStages(reading: TokenReader): Stages | null {
  const bracketed = takeSign(reading, '[');
  const list: Token[] = [];
  do {
    const stage = takeName(reading);
    if (!stage) return miss(reading, 'stage');
    list.push(stage);
  } while (takeSign(reading, '|'));
  if (bracketed && !takeSign(reading, ']')) return miss(reading, 'closing');
  return { list, bracketed };
}
