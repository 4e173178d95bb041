/** The media type of an error that programs read (RFC 9457). */
export const problemMediaType = 'application/problem+json';

/** A parameter of a request that makes no sense, and what it should be. */
export type ParameterFault = { name: string; detail: string };

/** An error as a program reads it. `type` says which kind it is; 'about:blank' = just what the status says. */
export type Problem = { type: string; title: string; status: number; detail?: string; parameters?: ParameterFault[] };

/** The kind of problem that names parameters; the address leads to its description. */
export const parameterProblemType = '/api/v1/openapi.json#/components/schemas/ParameterProblem';

const titles: Record<number, string> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  406: 'Not Acceptable',
  408: 'Request Timeout',
  409: 'Conflict',
  413: 'Content Too Large',
  414: 'URI Too Long',
  415: 'Unsupported Media Type',
  422: 'Unprocessable Content',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
};

/** The answer to a request of a program that cannot be served. `detail` says in a sentence what is wrong with this one request. */
export function problem(status: number, detail?: string, { headers, ...more }: Partial<Problem> & { headers?: Record<string, string> } = {}): Response {
  const document: Problem = { type: 'about:blank', title: titles[status] ?? 'Error', status, ...(detail && { detail }), ...more };
  return new Response(JSON.stringify(document), { status, headers: { 'cache-control': 'no-store', ...headers, 'content-type': problemMediaType } });
}

/** 400: names the parameters that make no sense. */
export function parameterProblem(parameters: ParameterFault[], headers: Record<string, string> = {}): Response {
  return problem(400, parameters.map(({ name, detail }) => `${name}: ${detail}`).join(' '), { type: parameterProblemType, title: 'Bad parameter', parameters, headers });
}

/** 405: what stands at this address is only read. */
export function readOnlyProblem(): Response {
  return problem(405, 'This address only answers GET and HEAD.', { headers: { allow: 'GET, HEAD' } });
}

const keptHeaders = ['access-control-allow-origin', 'allow', 'retry-after', 'www-authenticate'];

/** The same answer as a problem document, unless it is one already. The body of an error that was meant for people is left out. */
export function asProblem(answer: Response): Response {
  if (answer.status < 400 || answer.headers.get('content-type')?.startsWith(problemMediaType)) return answer;
  const headers: Record<string, string> = {};
  for (const name of keptHeaders) {
    const value = answer.headers.get(name);
    if (value !== null) headers[name] = value;
  }
  return problem(answer.status, undefined, { headers });
}
