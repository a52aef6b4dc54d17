// How many problems of one file are told, and what is said of the others?
import type { Problem } from './problem.ts';

/** The most problems that are told of one file. */
export const MOST_PROBLEMS = 1000;

/** The first problems, and how many more there are; those that say so themselves are counted together. */
export function mostOf(problems: readonly Problem[]): readonly Problem[] {
  const told = problems.filter(({ code }) => code !== 'more' && code !== 'more-unread');
  const more = countOf(problems, 'more') + Math.max(0, told.length - MOST_PROBLEMS);
  const unread = countOf(problems, 'more-unread');
  if (more === 0 && unread === 0) return told;
  return [
    ...told.slice(0, MOST_PROBLEMS),
    ...(more > 0 ? [{ at: '', code: 'more' as const, data: { count: more } }] : []),
    ...(unread > 0 ? [{ at: '', code: 'more-unread' as const, data: { count: unread } }] : []),
  ];
}

function countOf(problems: readonly Problem[], code: Problem['code']): number {
  return problems.reduce(
    (sum, problem) => (problem.code === code ? sum + Number(problem.data?.['count']) : sum),
    0,
  );
}
