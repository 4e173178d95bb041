import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils';
import type { SqlDriverAdapter, SqlQuery } from '@prisma/driver-adapter-utils';
import { SchemaEngine } from '@prisma/schema-engine-wasm';
import pg from 'pg';
import { PlainError } from '#scripts/plain-error.ts';
import { applyMigrations } from './apply-migrations.ts';
import { migrationsFolder, readMigrations } from './migration-files.ts';

const schemaFolder = fileURLToPath(new URL('../../prisma/schema/', import.meta.url));

type SchemaFile = { path: string; content: string };

/** Reads the schema of all modules. */
async function readSchema(): Promise<SchemaFile[]> {
  const names = (await readdir(schemaFolder)).filter((name) => name.endsWith('.prisma')).sort();
  return Promise.all(names.map(async (name) => ({ path: name, content: await readFile(path.join(schemaFolder, name), 'utf8') })));
}

/** Questions of the engine for a column of PostgreSQL's type "char", which the adapter does not know, and the same for a text. */
const charColumns: Record<string, [asked: string, instead: string]> = {
  constraint_type: ['constr.contype AS', 'constr.contype::text AS'],
  confdeltype: ['con.confdeltype,', 'con.confdeltype::text AS confdeltype,'],
  confupdtype: ['con.confupdtype,', 'con.confupdtype::text AS confupdtype,'],
};

/** Prisma's adapter, able to answer all questions of Prisma's schema engine. */
class SchemaReader extends PrismaPg {
  override async connect() {
    const adapter = await super.connect();
    const queryRaw: SqlDriverAdapter['queryRaw'] = adapter.queryRaw.bind(adapter);
    adapter.queryRaw = async (query: SqlQuery) => {
      const sql = Object.values(charColumns).reduce((text, [asked, instead]) => text.replace(asked, instead), query.sql);
      const result = await queryRaw({ ...query, sql });
      if (sql === query.sql) return result;
      const columnTypes = result.columnTypes.map((type, i) => (charColumns[result.columnNames[i] ?? ''] ? ColumnTypeEnum.Character : type));
      return { ...result, columnTypes };
    };
    return adapter;
  }
}

/** The SQL that leads from the structure of a database to the schema; an empty text if there is nothing to do. */
async function diffToSchema(databaseUrl: string): Promise<string> {
  const files = await readSchema();
  const datamodels = files.map((file): [string, string] => [file.path, file.content]);
  const factory = bindMigrationAwareSqlAdapterFactory(new SchemaReader({ connectionString: databaseUrl }));
  const engine = await SchemaEngine.new({ datamodels }, () => {}, factory);
  const { stdout } = await engine.diff({
    from: { tag: 'schemaDatasource', files, configDir: schemaFolder },
    to: { tag: 'schemaDatamodel', files },
    script: true,
    exitCode: null,
    filters: { externalTables: [], externalEnums: [] },
  });
  const sql = stdout ?? '';
  return sql.includes('This is an empty migration') ? '' : sql;
}

/** Runs a task on a database of its own, which is dropped afterwards. */
async function withScratchDatabase<T>(databaseUrl: string, task: (url: string) => Promise<T>): Promise<T> {
  const name = `scratch_${process.pid}_${Date.now()}`;
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query(`CREATE DATABASE ${name} TEMPLATE template0 ENCODING 'UTF8'`);
    const url = new URL(databaseUrl);
    url.pathname = `/${name}`;
    return await task(url.href);
  } finally {
    await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    await client.end();
  }
}

/** Writes the difference between the migrations and the schema as a new migration. Answers with its file, or null if nothing differs. */
export async function createMigration(databaseUrl: string, title: string): Promise<string | null> {
  if (!/^[a-z0-9]+(?:_[a-z0-9]+)*$/.test(title)) throw new PlainError(`A migration's name has small letters, digits and _, such as add_reviews, not "${title}".`);
  const last = (await readMigrations()).at(-1);
  const number = String(Number.parseInt(last?.name ?? '0', 10) + 1).padStart(4, '0');
  const sql = await withScratchDatabase(databaseUrl, async (url) => {
    await applyMigrations(url);
    return diffToSchema(url);
  });
  return sql === '' ? null : write(`${number}_${title}`, sql);
}

async function write(name: string, sql: string): Promise<string> {
  const file = path.join(migrationsFolder, name, 'migration.sql');
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, sql.endsWith('\n') ? sql : `${sql}\n`);
  return path.relative(process.cwd(), file);
}
