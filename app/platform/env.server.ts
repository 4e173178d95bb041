import path from 'node:path';
import { z } from 'zod';
import { cardEnvironment, cardSecrets, readStripe } from './card-settings.server.ts';
import type { StripeSettings } from './card-settings.server.ts';
import { carrierEnvironment, carrierSecrets, readCarriers } from './carrier-settings.server.ts';
import type { CarrierSettings } from './carrier-settings.server.ts';
import { connectionSettings, readConnections } from './connections.server.ts';
import type { Connections } from './connections.server.ts';
import { SettingsError } from './settings-error.ts';

export { SettingsError } from './settings-error.ts';

/** What a process of the market is told from outside. The one place that reads the environment. */
export type Settings = {
  port: number;
  host: string;
  /** Absolute. */
  dataDir: string;
  databaseUrl: string;
  meiliUrl: string | null;
  /** May search the goods, and nothing else. */
  meiliSearchKey: string | null;
  /** May write and rebuild the index of the goods: the worker's. */
  meiliIndexKey: string | null;
  /** Code of the province whose sellers the market serves. */
  homeProvince: string;
  /** Where people reach the market, without a slash at the end. */
  publicUrl: string;
  /** Signs the sessions. */
  secret: string;
  development: boolean;
  logLevel: string;
  carriers: CarrierSettings;
  /** Null = buyers cannot pay by card. */
  stripe: StripeSettings | null;
} & Connections;

/** What the operator has set. The start command adds what is null. */
export type OperatorSettings = Omit<Settings, 'databaseUrl' | 'secret'> & {
  databaseUrl: string | null;
  /** A database's owner for migrations and seeds, where DATABASE_URL names a user who owns nothing. */
  migrationDatabaseUrl: string | null;
  secret: string | null;
  /** Of the operator's own Meilisearch: only the start command has it, and makes the two narrow keys with it. */
  meiliMasterKey: string | null;
  /** Whether an empty database is filled with the demonstration market. */
  demo: boolean;
};

const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
const secretNames = new Set(['DATABASE_URL', 'MIGRATION_DATABASE_URL', 'MEILI_MASTER_KEY', 'MEILI_SEARCH_KEY', 'MEILI_INDEX_KEY', 'SESSION_SECRET', 'SMS_TOKEN', 'SMS_BODY', 'SMTP_URL', 'OIDC_CLIENT_SECRET', 'SEPAY_WEBHOOK_SECRET', 'SEPAY_WEBHOOK_KEY', 'SEPAY_TOKEN', 'CASSO_WEBHOOK_SECRET', 'CASSO_SECURE_TOKEN', 'CASSO_API_KEY', 'BANK_WEBHOOK_SECRET', ...carrierSecrets, ...cardSecrets]);

function url(protocols: RegExp, problem: string) {
  return z.string().refine((value) => URL.canParse(value) && protocols.test(new URL(value).protocol), problem);
}

const databaseAddress = url(/^postgres(ql)?:$/, 'must be an address such as postgresql://name:password@host:5432/database');

const environment = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, 'must be a port number from 1 to 65535')
    .transform(Number)
    .refine((port) => port >= 1 && port <= 65_535, 'must be a port number from 1 to 65535')
    .default(3000),
  HOST: z.string().regex(/^[\w.:-]+$/, 'must be the address on which to listen, such as 127.0.0.1 or 0.0.0.0').default('127.0.0.1'),
  DATA_DIR: z.string().default('.data'),
  DATABASE_URL: databaseAddress.optional(),
  MIGRATION_DATABASE_URL: databaseAddress.optional(),
  MEILI_URL: url(/^https?:$/, 'must be an address such as http://127.0.0.1:7700').optional(),
  MEILI_MASTER_KEY: z.string().optional(),
  MEILI_SEARCH_KEY: z.string().optional(),
  MEILI_INDEX_KEY: z.string().optional(),
  HOME_PROVINCE: z.string().regex(/^\d{2}$/, 'must be the two-digit code of a province, such as 82').default('82'),
  PUBLIC_URL: url(/^https?:$/, 'must be an address such as https://market.example.vn').optional(),
  SESSION_SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
  NODE_ENV: z.enum(['production', 'development', 'test'], 'must be production, development or test').default('production'),
  LOG_LEVEL: z.enum(logLevels, `must be one of ${logLevels.join(', ')}`).default('info'),
  DEMO: z.enum(['yes', 'no'], 'must be yes or no').default('yes'),
  ...connectionSettings,
  ...carrierEnvironment,
  ...cardEnvironment,
});

/** Checks what the operator has set. Throws a SettingsError for the first setting that makes no sense. An empty one counts as unset. */
export function readOperatorSettings(env: NodeJS.ProcessEnv): OperatorSettings {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = environment.safeParse(given);
  if (!parsed.success) throw new SettingsError(complaint(parsed.error, given));
  const { data } = parsed;
  checkOwner(data);
  return {
    port: data.PORT,
    host: data.HOST,
    dataDir: path.resolve(data.DATA_DIR),
    databaseUrl: data.DATABASE_URL ?? null,
    migrationDatabaseUrl: data.MIGRATION_DATABASE_URL ?? null,
    meiliUrl: data.MEILI_URL ?? null,
    meiliMasterKey: data.MEILI_MASTER_KEY ?? null,
    meiliSearchKey: data.MEILI_SEARCH_KEY ?? null,
    meiliIndexKey: data.MEILI_INDEX_KEY ?? null,
    homeProvince: data.HOME_PROVINCE,
    publicUrl: (data.PUBLIC_URL ?? `http://${nameOfHost(data.HOST)}:${data.PORT}`).replace(/\/+$/, ''),
    secret: data.SESSION_SECRET ?? null,
    development: data.NODE_ENV === 'development',
    logLevel: data.LOG_LEVEL,
    demo: data.DEMO === 'yes',
    ...readConnections(data),
    carriers: readCarriers(data),
    stripe: readStripe(data),
  };
}

/** The settings of a running process, which the start command has completed. */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  const { demo: _, migrationDatabaseUrl: __, meiliMasterKey: ___, databaseUrl, secret, ...settings } = readOperatorSettings(env);
  if (databaseUrl === null) throw new SettingsError('The setting DATABASE_URL is missing: start the market with npm start, which sets it.');
  if (secret === null) throw new SettingsError('The setting SESSION_SECRET is missing: start the market with npm start, which sets it.');
  return { ...settings, databaseUrl, secret };
}

/** The second address makes sense only beside another one of another user. */
function checkOwner({ DATABASE_URL: application, MIGRATION_DATABASE_URL: owner }: z.infer<typeof environment>): void {
  if (owner === undefined) return;
  if (application === undefined) throw new SettingsError('The setting MIGRATION_DATABASE_URL needs DATABASE_URL, the address for the market itself.');
  if (new URL(owner).username === new URL(application).username) throw new SettingsError('The setting MIGRATION_DATABASE_URL must name another user than DATABASE_URL.');
}

function nameOfHost(host: string): string {
  if (['127.0.0.1', '0.0.0.0', '::', '::1'].includes(host)) return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}

function complaint(error: z.ZodError, given: Record<string, string | undefined>): string {
  const [issue] = error.issues;
  const name = String(issue?.path[0]);
  const value = secretNames.has(name) ? '' : `, not "${given[name]}"`;
  return `The setting ${name} ${issue?.message}${value}.`;
}
