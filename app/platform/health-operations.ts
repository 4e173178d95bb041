import { z } from 'zod';
import type { ApiOperation } from './http/openapi.ts';

export const mostCountedJobs = 1_000;
export const mostCountedChanges = 1_000;

const indexing = {
  indexing: z.enum(['up', 'behind', 'rebuilding', 'unknown']).meta({ description: 'behind = a change of the goods has waited for more than half a minute, or Meilisearch cannot be told; rebuilding = a new index is being filled beside the one that is searched' }),
  waiting: z.int().optional().meta({ description: `Changes of goods that the search does not show yet, counted up to ${mostCountedChanges}` }),
};
/** The answer of /readyz. */
export const readinessSchema = z.object({
  status: z.enum(['ready', 'degraded', 'unavailable']).meta({ description: 'degraded = the shop is open, but something is not as it should be' }),
  database: z.object({ state: z.enum(['up', 'down']) }),
  search: z.object({
    state: z.enum(['up', 'fallback', 'down']).meta({ description: 'fallback = PostgreSQL searches, as Meilisearch is not set up or does not answer' }),
    engine: z.enum(['meilisearch', 'postgres']),
    ...indexing,
  }),
  jobs: z.object({
    state: z.enum(['up', 'late', 'unknown']).meta({ description: 'late = a job has been due for more than a minute and none is at work: the worker seems to be away' }),
    waiting: z.int().optional().meta({ description: `Jobs that are due, counted up to ${mostCountedJobs}` }),
  }),
});
export type Readiness = z.infer<typeof readinessSchema>;
/** Whether changes of the goods reach the search. */
export type Indexing = Pick<Readiness['search'], keyof typeof indexing>;

/** What a supervisor can ask of the process, for the OpenAPI document. */
export const healthOperations: ApiOperation[] = [
  {
    path: '/healthz',
    operationId: 'getHealth',
    summary: 'Whether the process lives',
    tag: 'Health',
    answers: [{ status: 200, description: 'It lives', name: 'Health', schema: z.literal('ok\n'), mediaType: 'text/plain' }],
    problems: [],
    secured: false,
  },
  {
    path: '/readyz',
    operationId: 'getReadiness',
    summary: 'Whether the process can serve readers',
    tag: 'Health',
    answers: [
      { status: 200, description: 'The shop is open', name: 'Readiness', schema: readinessSchema },
      { status: 503, description: 'The database is away', name: 'Readiness', schema: readinessSchema },
    ],
    problems: [],
    secured: false,
  },
];
