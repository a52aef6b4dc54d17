// How is a condition written in a cell, so that reading gives the very same one?
import {
  type Condition,
  type GaugeWithin,
  type Reading,
  readBy,
} from '../../core/conditions/condition.ts';
import { KEYWORDS, isBound } from './condition-tokens.ts';

/** The text of a condition, as `readCondition` reads it. */
export function conditionText(condition: Condition): string {
  return readBy(writers, condition);
}

const writers: Reading<[], string> = {
  all: ({ all }) => joined('and', 'all of', all),
  any: ({ any }) => joined('or', 'any of', any),
  not: ({ not }) => negation(not),
  atLeast: ({ atLeast, of }) => `at least ${atLeast} of (${of.map(conditionText).join(', ')})`,
  is: ({ track, is }) => `${nameText(track)} = ${stagesText(is)}`,
  reached: ({ track, reached }) => `${nameText(track)} >= ${stageText(reached)}`,
  gauge: gaugeText,
  milestone: ({ milestone, as }) =>
    as === undefined ? nameText(milestone) : `${nameText(milestone)} read by ${nameText(as)}`,
};

function joined(word: string, list: string, parts: readonly Condition[]): string {
  return parts.length < 2
    ? `${list} (${parts.map(conditionText).join(', ')})`
    : parts.map(inner).join(` ${word} `);
}

/** A part of a longer text: in parentheses where it has joints of its own. */
function inner(condition: Condition): string {
  const text = conditionText(condition);
  const joints = 'all' in condition ? condition.all : 'any' in condition ? condition.any : [];
  return joints.length < 2 ? text : `(${text})`;
}

function negation(condition: Condition): string {
  if ('is' in condition) return `${nameText(condition.track)} != ${stagesText(condition.is)}`;
  return `not ${inner(condition)}`;
}

function gaugeText({ gauge, min, max }: GaugeWithin): string {
  const name = nameText(gauge);
  if (min !== undefined && Object.is(min, max)) return `${name} = ${numberText(min)}`;
  if (min !== undefined && max === undefined) return `${name} >= ${numberText(min)}`;
  if (max !== undefined && min === undefined) return `${name} <= ${numberText(max)}`;
  return `${name} = ${min === undefined ? '' : numberText(min)}..${max === undefined ? '' : numberText(max)}`;
}

/** A number that reads as the very same: minus nothing is one of them. */
export function numberText(value: number): string {
  return Object.is(value, -0) ? '-0' : String(value);
}

/** A list of one stage is not that stage alone: brackets tell. */
function stagesText(is: string | readonly string[]): string {
  if (typeof is === 'string') return stageText(is);
  const list = is.map(stageText).join(' | ');
  return is.length === 1 ? `[${list}]` : list;
}

function stageText(id: string): string {
  return isBound(id) ? `"${id}"` : nameText(id);
}

function nameText(id: string): string {
  return KEYWORDS.includes(id) ? `"${id}"` : id;
}
