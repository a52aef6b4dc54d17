// Is the statechart that leaves a machine as Stately's tools know one?
import { Ajv } from 'ajv';
import { createMachine } from 'xstate';
import { describe, expect, test } from 'vitest';
import { writeMachine } from '../../src/formats/machine.ts';
import { newRoadmap } from '../../src/roadmap/edit.ts';
import { shipped } from '../shipped.ts';

/**
 * What Stately's JSON Schema of a machine asks for (statelyai/xstate, packages/core/src/machine.schema.json, MIT), told
 * anew. It describes what XState itself writes of a machine, not the config that it reads. The published file is of
 * XState 4; two things are said here as XState 5 has them: `initial` is a transition, no longer a key, and an arrow that
 * leads nowhere has no `target`.
 */
const ARROW = {
  type: 'object',
  required: ['actions', 'eventType', 'source'],
  properties: {
    actions: { type: 'array', items: { type: 'object', required: ['type'] } },
    eventType: { type: 'string' },
    source: { type: 'string' },
    target: { type: 'array', items: { type: 'string' } },
    guard: { type: 'object' },
  },
} as const;

const NODE = {
  type: 'object',
  required: ['id', 'key', 'type', 'on'],
  properties: {
    id: { type: 'string' },
    key: { type: 'string' },
    type: { enum: ['atomic', 'compound', 'parallel', 'final', 'history'] },
    order: { type: 'integer' },
    entry: { type: 'array' },
    exit: { type: 'array' },
    invoke: { type: 'array' },
    initial: { type: 'object', required: ['target', 'source', 'actions'] },
    on: { type: 'object', additionalProperties: { type: 'array', items: ARROW } },
    states: { type: 'object', additionalProperties: { $ref: '#/definitions/node' } },
  },
  anyOf: [
    { properties: { type: { enum: ['atomic', 'final', 'history'] } } },
    { required: ['states'] },
  ],
} as const;

const validate = new Ajv({ allErrors: true }).compile({
  definitions: { node: NODE },
  $ref: '#/definitions/node',
});

/** What XState writes of the machine that it makes of a config. */
function definitionOf(config: string): object {
  const { definition } = createMachine(JSON.parse(config) as object);
  return JSON.parse(JSON.stringify(definition)) as object;
}

function errorsIn(definition: object): readonly string[] {
  validate(definition);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

describe.each(shipped)('the statechart of $id', ({ scenario }) => {
  const config = writeMachine(newRoadmap(scenario, { id: 'r', name: 'R' }));

  test('is a machine as the published schema has it', () => {
    expect(errorsIn(definitionOf(config))).toEqual([]);
  });

  test('has a region for each track, with all its stages', () => {
    const { states } = definitionOf(config) as {
      states: Record<string, { key: string; states: Record<string, { on: object }> }>;
    };
    expect(Object.keys(states).toSorted()).toEqual(scenario.tracks.map(({ id }) => id).toSorted());
    for (const { id, stages } of scenario.tracks)
      expect(Object.keys(states[id]?.states ?? {}).length).toBe(stages.length);
  });
});

test('what is no machine is noticed', () => {
  const definition = definitionOf('{"id":"a","initial":"b","states":{"b":{"on":{"go":"b"}}}}');
  expect(errorsIn(definition)).toEqual([]);
  expect(errorsIn({ ...definition, type: 'region' })).not.toEqual([]);
  expect(errorsIn({ ...definition, states: { b: { on: { go: [{}] } } } })).not.toEqual([]);
});
