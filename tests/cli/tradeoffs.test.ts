// Does `plan --by` with several measures tell the routes that none betters, and what each trades?
import { expect, test } from 'vitest';
import { FILES, SCENARIO, ask, call } from './captured.ts';

test('several measures find the routes that none betters, and what each trades', async () => {
  const line = 'plan scenario.json --goal running --by time,steps,balance';
  expect(await ask(line, { files: FILES })).toMatchObject({
    found: true,
    by: ['time', 'steps', 'balance'],
    routes: [
      {
        steps: ['freeze', 'survey', 'pilot'],
        length: 3,
        takes: 'P8M',
        end: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) as string,
        trades: expect.stringMatching(/^the earliest end, nobody /) as string,
        promises: [{ commitment: 'pilot-in-time', status: 'kept' }],
      },
    ],
    optimal: true,
  });
  const { out } = await call(line, { files: FILES });
  expect(out).toContain('One route that none betters in all of this');
  expect(out).toContain('every other route is bettered');
  const none = await ask('plan x --goal running --by time,steps --avoid freeze', {
    files: { x: SCENARIO },
  });
  expect(none).toMatchObject({ found: false, proven: true, by: ['time', 'steps'] });
});
