// Which JSON Schemas do we publish for other programs that write scenarios and roadmaps?
import * as z from 'zod/mini';
import { conditionSchema } from '../core/conditions/kinds.ts';
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
 * The published schemas (JSON Schema, draft 2020-12), made from the very schemas that files are read with. They speak
 * of shape only: that names exist and that nodes make a tree, no schema can say. This file alone brings along zod's
 * writer of schemas, so no screen may import it.
 */
export function schemaFiles(): readonly SchemaFile[] {
  return [
    { name: 'stepwise-scenario-1.json', text: schemaText(scenarioSchema, 'scenario') },
    { name: 'stepwise-roadmap-1.json', text: schemaText(roadmapSchema, 'roadmap') },
  ];
}

/** Shapes that stand in many places are told once, below `$defs`. */
const SHARED = { condition: conditionSchema, text: textSchema, takes: takesSchema };

function schemaText(schema: z.ZodMiniType, of: 'scenario' | 'roadmap'): string {
  const metadata = z.registry<{ readonly id: string }>();
  for (const [id, shared] of Object.entries(SHARED)) metadata.add(shared, { id });
  const { $schema, ...rest } = z.toJSONSchema(schema, {
    target: 'draft-2020-12',
    io: 'input',
    metadata,
  });
  const head = { $schema, $id: `urn:stepwise:${of}:1`, title: `Stepwise ${of}, version 1` };
  return `${JSON.stringify({ ...head, ...rest }, null, 2)}\n`;
}
