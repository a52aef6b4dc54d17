// What is a file of a roadmap called?
import { expect, test } from 'vitest';
import { fileNameOf } from '../../src/ui/made-file.ts';

test.each([
  ['Five roads', '.json', 'five-roads.json'],
  ['Five roads', '-compared.md', 'five-roads-compared.md'],
  ['x.json', '.json', 'x.json'],
  ['X.JSON', '-map-svg.svg', 'x-map-svg.svg'],
  ['Map.svg', '-map-svg.svg', 'map-map-svg.svg'],
  ['St. Gallen 2.0', '.json', 'st-gallen-2-0.json'],
  ['다섯 길', '.json', '다섯-길.json'],
  [' ../“?” ', '.json', 'roadmap.json'],
  ['.json', '.json', 'roadmap.json'],
  ['a'.repeat(200), '.json', `${'a'.repeat(80)}.json`],
])('%j with %j is %j', (name, ending, file) => {
  expect(fileNameOf({ name }, ending)).toBe(file);
});
