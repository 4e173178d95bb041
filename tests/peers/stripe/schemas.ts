import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Ajv } from 'ajv';
import type { ValidateFunction } from 'ajv';
import { Stripe } from 'stripe';
import type { Requests } from './requests.ts';

const here = import.meta.dirname;
const root = path.resolve(here, '../../..');

/**
 * A check for each request, made of the SDK's own types: a parameter that they do not know, or know no more, and a value that they do not name are
 * refused. Making them takes seconds: they are kept for the SDK's version and these types.
 */
export async function requestChecks(): Promise<Record<keyof Requests, ValidateFunction>> {
  const source = await readFile(path.join(here, 'requests.ts'), 'utf8');
  const key = createHash('sha256').update(`${Stripe.PACKAGE_VERSION} ${source}`).digest('hex').slice(0, 16);
  const kept = path.join(root, `.cache/peers/stripe-${key}.json`);
  const schema = (await readKept(kept)) ?? (await makeAndKeep(kept));
  const ajv = new Ajv({ strict: false, allErrors: true, coerceTypes: true, schemas: [{ ...schema, $id: 'requests' }] });
  const names = Object.keys(schema.definitions as object).filter((name): name is keyof Requests => isRequest(name));
  return Object.fromEntries(names.map((name) => [name, ajv.compile({ $ref: `requests#/definitions/${name}` })])) as Record<keyof Requests, ValidateFunction>;
}

const requestNames = ['CreateSession', 'RetrieveSession', 'ExpireSession', 'RetrieveIntent', 'RetrieveCharge', 'ListCharges', 'CreateRefund', 'RetrieveRefund', 'ListRefunds', 'RetrieveDispute'] as const satisfies (keyof Requests)[];

function isRequest(name: string): boolean {
  return (requestNames as readonly string[]).includes(name);
}

async function readKept(file: string): Promise<Record<string, unknown> | null> {
  return readFile(file, 'utf8').then((text) => JSON.parse(text) as Record<string, unknown>, () => null);
}

async function makeAndKeep(file: string): Promise<Record<string, unknown>> {
  const { createGenerator } = await import('ts-json-schema-generator');
  const generator = createGenerator({ path: path.join(here, 'requests.ts'), tsconfig: path.join(root, 'tsconfig.json'), skipTypeCheck: true, additionalProperties: false, expose: 'export', jsDoc: 'none' });
  const definitions: Record<string, unknown> = {};
  for (const name of requestNames) Object.assign(definitions, generator.createSchema(name).definitions);
  const schema = { definitions: narrowed(definitions) as object };
  await mkdir(path.dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}`;
  await writeFile(draft, JSON.stringify(schema));
  await rename(draft, file);
  return schema;
}

const anyString = '#/definitions/OtherString';

/** The SDK's types allow any text where Stripe may add values, and any number where it takes whole ones: here only what is named today, and whole ones. */
function narrowed(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((each) => !(isObject(each) && each.$ref === anyString)).map(narrowed);
  if (!isObject(value)) return value === 'number' ? 'integer' : value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, key === 'const' || key === 'enum' ? inner : narrowed(inner)]));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
