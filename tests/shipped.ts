// Which scenarios ship with the program?
import { readScenario } from '../src/core/read-scenario.ts';
import { saysScenario } from '../src/core/read-scenario.ts';
import type { Scenario } from '../src/core/scenario.ts';

export interface Shipped {
  readonly id: string;
  readonly scenario: Scenario;
}

const files = import.meta.glob<unknown>('../machines/scenarios/*.json', {
  eager: true,
  import: 'default',
});

/** Every scenario of `machines/scenarios/`, read through the door that a user's own file takes. */
export const shipped: readonly Shipped[] = Object.values(files).filter(isScenario).map(read);

const templateFiles = import.meta.glob<unknown>('../machines/templates/*.json', {
  eager: true,
  import: 'default',
});

/** Every template of `machines/templates/`, likewise. */
export const templates: readonly Shipped[] = Object.values(templateFiles).map(read);

function isScenario(file: unknown): boolean {
  return typeof file === 'object' && file !== null && saysScenario({ ...file });
}

function read(file: unknown): Shipped {
  const found = readScenario(file);
  if (!found.ok) throw new Error(JSON.stringify(found.problems, null, 2));
  return { id: found.value.id, scenario: found.value };
}
