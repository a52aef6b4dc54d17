// Which test fails first? Runs the test files that it is given, in the order given, and tells mutate.mjs.
import { join } from 'node:path';
import { BaseSequencer, createVitest } from 'vitest/node';

const ROOT = join(import.meta.dirname, '..');
/** The nearest tests stand first, and are to run first. */
class AsGiven extends BaseSequencer {
  /** @override @param {import('vitest/node').TestSpecification[]} tests */
  sort(tests) {
    const place = (/** @type {string} */ file) => order.findIndex((each) => file.endsWith(each));
    return Promise.resolve(tests.toSorted((a, b) => place(a.moduleId) - place(b.moduleId)));
  }
}

const order = process.argv.slice(2);
process.env['VITEST'] = 'true';
process.env['NODE_ENV'] = 'test';
// Threads end with this process, also those that run without end.
const vitest = await createVitest('test', {
  root: ROOT,
  watch: false,
  pool: 'threads',
  sequence: { sequencer: AsGiven },
  bail: 1,
  cache: false,
  reporters: [{}],
});
/** Said at once; on a busy machine the failed test itself may get lost when its run is broken off for it. */
let isBrokenOff = false;
vitest.onCancel((reason) => {
  isBrokenOff ||= reason === 'test-failure';
});
await vitest.standalone();

process.send?.(await failedOf(order));

/** @param {readonly string[]} group @returns {Promise<string | null>} */
async function failedOf(group) {
  const tests = await vitest.globTestSpecifications([...group]);
  const { testModules, unhandledErrors } = await vitest.runTestSpecifications(tests);
  const failed = testModules.find((module) => !module.ok());
  if (failed) {
    const [test] = failed.children.allTests('failed');
    return `${failed.relativeModuleId}${test ? `: ${test.fullName}` : ''}`;
  }
  if (isBrokenOff) return 'a test';
  if (unhandledErrors.length > 0) return String(unhandledErrors[0]);
  return testModules.length === group.length ? null : 'a test file did not run';
}
