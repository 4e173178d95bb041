import type { MiddlewareHandler } from 'hono';
import { asProblem } from '#app/platform/http/problem.ts';

/**
 * Whatever goes wrong under /api, a program hears of it as a problem document: also what the framework or another part of the server
 * refused with a text for people.
 */
export const apiProblems: MiddlewareHandler = async (c, next) => {
  await next();
  if (c.res.status < 400) return;
  const answer = asProblem(c.res);
  if (answer === c.res) return;
  c.res = undefined;
  c.res = answer;
};
