// What is each part of the comparison given to show?
import type { Comparison } from '../../../roadmap/compare.ts';

export interface PartProps {
  readonly comparison: Comparison;
}
