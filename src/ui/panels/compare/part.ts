// What is each part of the comparison given to show?
import type { ComparedTables } from '../../../roadmap/compare/tables.ts';

export interface PartProps {
  readonly comparison: ComparedTables;
}
