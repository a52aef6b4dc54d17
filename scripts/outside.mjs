// A reporter of vitest: what went wrong outside every test, written where `npm test` reads it for its last lines.
import { writeFileSync } from 'node:fs';

// The runner takes a reporter from the default of its file.
// oxlint-disable-next-line no-default-export
export default class Outside {
  /**
   * @param {readonly unknown[]} _files
   * @param {readonly { readonly message?: string, readonly stack?: string }[]} errors
   */
  onTestRunEnd(_files, errors) {
    const file = process.env['STEPWISE_OUTSIDE'];
    if (file === undefined || errors.length === 0) return;
    writeFileSync(file, JSON.stringify(errors.map(({ stack, message }) => stack ?? message)));
  }
}
