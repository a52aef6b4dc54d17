// Which JSON Schemas do we publish for other programs that write scenarios and roadmaps?
import * as z from 'zod/mini';
import { conditionSchema } from '../core/conditions/schema.ts';
import { SCENARIO_LADDER } from '../core/read-scenario.ts';
import { scenarioSchema } from '../core/scenario.ts';
import { takesSchema } from '../core/shapes.ts';
import { textSchema } from '../core/text.ts';
import { roadmapSchema } from '../roadmap/roadmap.ts';

/** A file of the folder `schemas/`. */
export interface SchemaFile {
  readonly name: string;
  readonly text: string;
}

/**
 * The published schemas (JSON Schema, draft 2020-12), made from the very schemas that files are
 * read with. They speak of shape only: that names exist and that nodes make a tree, no schema can
 * say. This file alone brings along zod's writer of schemas, so no screen may import it.
 */
export function schemaFiles(): readonly SchemaFile[] {
  return [
    file('scenario', scenarioSchema, SHARED),
    file('roadmap', roadmapSchema, { ...SHARED, scenario: scenarioSchema }),
  ];
}

/** Both formats go by one number: the present version of their ladders. */
const VERSION = SCENARIO_LADDER.rungs.length + 1;

/** Shapes that stand in many places are told once, below `$defs`; conditions nest. */
const SHARED = { condition: conditionSchema, text: textSchema, takes: takesSchema };

function file(
  of: string,
  schema: z.ZodMiniType,
  shared: Record<string, z.ZodMiniType>,
): SchemaFile {
  const metadata = z.registry<{ readonly id: string }>();
  for (const [id, part] of Object.entries(shared)) metadata.add(part, { id });
  const options = { target: 'draft-2020-12', io: 'input', metadata } as const;
  const { $schema, ...rest } = z.toJSONSchema(schema, options);
  const head = {
    $schema,
    $id: `urn:stepwise:${of}:${VERSION}`,
    title: `Stepwise ${of}, version ${VERSION}`,
  };
  return {
    name: `stepwise-${of}-${VERSION}.json`,
    text: `${JSON.stringify({ ...head, ...rest }, null, 2)}\n`,
  };
}
