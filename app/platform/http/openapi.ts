import { z } from 'zod';
import { parameterProblemType, problemMediaType } from './problem.ts';

/** One thing that a program can ask for. */
export type ApiOperation = {
  /** As OpenAPI writes it: '/api/v1/products/{slug}'. */
  path: string;
  /** Without it, it is read. */
  method?: 'get' | 'post' | 'delete';
  operationId: string;
  summary: string;
  description?: string;
  /** A group in the document. */
  tag: string;
  /** What stands in the path, and after the question mark. */
  pathParameters?: z.ZodObject;
  query?: z.ZodObject;
  /** What is sent with it, in JSON; `name` is the schema's name in the document. */
  body?: { name: string; schema: z.ZodType };
  /** The answer; `name` is the schema's name in the document. Without them the answer is empty. */
  answers: { status: number; description: string; name?: string; schema?: z.ZodType; mediaType?: string }[];
  problems: { status: number; description: string; namesParameters?: boolean }[];
  /** Whether it wants a key: `Authorization: Bearer …`. */
  secured: boolean;
};

/** What an address that wants a key answers where the key does not help. */
export const keyProblems: ApiOperation['problems'] = [
  { status: 401, description: 'There is no key, or it was revoked or has run out' },
  { status: 403, description: 'The key does not open this' },
  { status: 429, description: 'Too many requests: Retry-After says in how many seconds to ask again, RateLimit what is left' },
];

type JsonSchema = Record<string, unknown>;

const problemSchema = z
  .object({
    type: z.string().meta({ description: "Which kind of problem it is; 'about:blank' = what the status says" }),
    title: z.string(),
    status: z.int(),
    detail: z.string().optional().meta({ description: 'What is wrong with this one request' }),
  })
  .meta({ description: 'An error (RFC 9457)' });

const parameterProblemSchema = problemSchema
  .extend({
    type: z.literal(parameterProblemType),
    parameters: z.array(z.object({ name: z.string(), detail: z.string() })).meta({ description: 'Each parameter that makes no sense, and what it should be' }),
  })
  .meta({ description: 'One or several parameters make no sense (RFC 9457)' });

/** JSON Schema 2020-12, which OpenAPI 3.1 speaks. Without the mark of its dialect, which stands once in the document. */
function toSchema(schema: z.ZodType, io: 'input' | 'output'): JsonSchema {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { target: 'draft-2020-12', io });
  return rest;
}

function parameters(place: 'path' | 'query', schema: z.ZodObject | undefined): JsonSchema[] {
  if (!schema) return [];
  const { properties = {}, required = [] } = toSchema(schema, 'input') as { properties?: Record<string, JsonSchema>; required?: string[] };
  return Object.entries(properties).map(([name, { description, ...property }]) => ({
    name,
    in: place,
    required: required.includes(name),
    ...(description !== undefined && { description }),
    schema: property,
  }));
}

const reference = (name: string) => ({ $ref: `#/components/schemas/${name}` });

function responses({ answers, problems }: ApiOperation): JsonSchema {
  return Object.fromEntries([
    ...answers.map(({ status, description, name, mediaType = 'application/json' }) => [status, { description, ...(name !== undefined && { content: { [mediaType]: { schema: reference(name) } } }) }]),
    ...problems.map(({ status, description, namesParameters }) => [
      status,
      { description, content: { [problemMediaType]: { schema: reference(namesParameters ? 'ParameterProblem' : 'Problem') } } },
    ]),
  ]) as JsonSchema;
}

/** The description of an interface for programs (OpenAPI 3.1), made from the schemas that its answers are typed by. */
export function openApiDocument({ title, description, version, server, operations }: { title: string; description: string; version: string; server: string; operations: ApiOperation[] }) {
  const answers = operations.flatMap((operation) => operation.answers);
  const schemas: Record<string, JsonSchema> = { Problem: toSchema(problemSchema, 'output'), ParameterProblem: toSchema(parameterProblemSchema, 'output') };
  for (const { name, schema } of answers) if (name !== undefined && schema) schemas[name] = toSchema(schema, 'output');
  for (const { body } of operations) if (body) schemas[body.name] = toSchema(body.schema, 'input');
  const paths: Record<string, JsonSchema> = {};
  for (const operation of operations) {
    const described = {
      operationId: operation.operationId,
      summary: operation.summary,
      ...(operation.description !== undefined && { description: operation.description }),
      tags: [operation.tag],
      parameters: [...parameters('path', operation.pathParameters), ...parameters('query', operation.query)],
      ...(operation.body && { requestBody: { required: true, content: { 'application/json': { schema: reference(operation.body.name) } } } }),
      responses: responses(operation),
      security: operation.secured ? [{ key: [] }] : [],
    };
    paths[operation.path] = { ...paths[operation.path], [operation.method ?? 'get']: described };
  }
  return {
    openapi: '3.1.1',
    info: { title, description, version },
    jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
    servers: [{ url: server }],
    paths,
    components: { schemas, securitySchemes: { key: { type: 'http', scheme: 'bearer', description: 'A key that the department has given to a system' } } },
  };
}
