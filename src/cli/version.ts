// Which version of the program is this?
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The version in package.json, which stands two folders above this file and above the built program. */
export function version(): string {
  const file = join(import.meta.dirname, '..', '..', 'package.json');
  const data: unknown = JSON.parse(readFileSync(file, 'utf8'));
  const found = typeof data === 'object' && data !== null && 'version' in data ? data.version : '';
  return String(found);
}
