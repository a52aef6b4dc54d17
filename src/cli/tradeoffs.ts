// Which routes does none better in all that counts, and what does each trade for what?
import type { Criterion, RouteNone, Target } from '../analysis/plan/asked.ts';
import { type TradedRoute, tradeoffs } from '../analysis/plan/tradeoffs.ts';
import { sayTrades } from '../words/trades.ts';
import { factsOf, sayHonest, withSetbacks } from './honest.ts';
import type { Outcome } from './outcome.ts';
import { oneLine } from './paper.ts';
import { type Put, sayPut } from './question.ts';
import { routeData, sayLength, sayNone, stepLines } from './say-route.ts';
import { sayTarget } from './target.ts';
import type { Call } from './verb.ts';
import { watch } from './watch.ts';

interface Aimed {
  readonly target: Target;
}

/** Answers `plan --by` with several measures. */
export function runTradeoffs(call: Call, put: Put & Aimed, by: readonly Criterion[]): Outcome {
  const { words } = call;
  const { scenario, rules, target } = put;
  const { found: answer, ms } = watch(
    tradeoffs(scenario, { ...rules, target, by }),
    call,
    scenario,
  );
  const said = oneLine(sayTarget(words, scenario, target));
  if (answer.kind === 'none') return unfound(call, put, { answer, by, ms });
  const { routes, optimal, looked } = answer;
  const [first] = routes;
  const tradesOf = (route: TradedRoute) => sayTrades(words, [route, first ?? route], by);
  return {
    code: 0,
    json: () => ({
      found: true,
      by,
      routes: routes.map((route) => ({
        ...route,
        trades: tradesOf(route),
        ...factsOf(put, route.steps),
      })),
      optimal,
      looked,
      ms,
    }),
    text: (paper) =>
      [
        ...sayPut(words, put),
        `${said}: ${words.say('ask.trades', { count: routes.length })}`,
        '',
        ...routes.flatMap((route, index) => [
          paper.style(
            'strong',
            oneLine(`${words.number(index + 1)}. ${sayLength(words, route)}: ${tradesOf(route)}`),
          ),
          ...stepLines(paper, words, { scenario, steps: route.steps }),
          ...sayHonest(words, scenario, factsOf(put, route.steps)),
          '',
        ]),
        words.say(optimal ? 'ask.proof-trades' : 'ask.trades-unproven', { looked }),
        '',
      ].join('\n'),
  };
}

interface Unfound {
  readonly answer: RouteNone;
  readonly by: readonly Criterion[];
  readonly ms: number;
}

function unfound(call: Call, put: Put & Aimed, { answer, by, ms }: Unfound): Outcome {
  const { words } = call;
  const { scenario, rules, target } = put;
  const honest = { withSetbacks: withSetbacks(call, { ...rules, target }, { scenario, answer }) };
  return {
    code: 0,
    json: () => ({ ...routeData(answer, ms), by, ...honest }),
    text: () =>
      [
        ...sayPut(words, put),
        oneLine(sayTarget(words, scenario, target)),
        sayNone(words, answer),
        ...sayHonest(words, scenario, honest),
        '',
      ].join('\n'),
  };
}
