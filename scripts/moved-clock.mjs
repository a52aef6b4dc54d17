// What if it were another day? Moves the clock of this process by STEPWISE_CLOCK_AHEAD milliseconds, timers untouched.
// For `node --import` and for a page alike: see scripts/days.mjs and tests/e2e/app.ts.

/**
 * Stands alone, so that its text can run in a page.
 * @param {number} ahead milliseconds
 */
export function moveClock(ahead) {
  const RealDate = Date;
  const now = () => RealDate.now() + ahead;
  globalThis.Date = new Proxy(RealDate, {
    construct: (real, args, made) =>
      Reflect.construct(real, args.length > 0 ? args : [now()], made),
    apply: () => new RealDate(now()).toString(),
    get: (real, key) => (key === 'now' ? now : Reflect.get(real, key)),
  });
}

const ahead = Number(globalThis.process?.env['STEPWISE_CLOCK_AHEAD'] ?? 0);
if (ahead !== 0) moveClock(ahead);
