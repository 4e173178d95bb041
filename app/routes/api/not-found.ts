import { problem } from '#app/platform/http/problem.ts';

/** Any other address under /api. */
export function loader() {
  return problem(404, 'There is nothing at this address. What there is, stands in /api/v1/openapi.json.');
}

export const action = loader;
