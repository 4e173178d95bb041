import { describe, expect, test } from 'vitest';
import { readOperatorSettings, readSettings, SettingsError } from './env.server.ts';

describe('the settings of a market', () => {
  test('need nothing to begin with', () => {
    const settings = readOperatorSettings({ DATA_DIR: '/srv/market' });
    expect(settings).toMatchObject({ port: 3000, host: '127.0.0.1', dataDir: '/srv/market', databaseUrl: null, homeProvince: '82', development: false });
    expect(settings.publicUrl).toBe('http://localhost:3000');
  });

  test('count an empty value as unset', () => {
    expect(readOperatorSettings({ PORT: '', MEILI_URL: '', DATABASE_URL: '' })).toMatchObject({ port: 3000, meiliUrl: null, databaseUrl: null });
  });

  test.each([
    ['PORT', 'eighty', 'The setting PORT must be a port number from 1 to 65535, not "eighty".'],
    ['PORT', '70000', 'The setting PORT must be a port number from 1 to 65535, not "70000".'],
    ['PORT', '0', 'The setting PORT must be a port number from 1 to 65535, not "0".'],
    ['HOME_PROVINCE', 'Đồng Tháp', 'The setting HOME_PROVINCE must be the two-digit code of a province, such as 82, not "Đồng Tháp".'],
    ['NODE_ENV', 'prod', 'The setting NODE_ENV must be production, development or test, not "prod".'],
    ['MEILI_URL', 'localhost:7700', 'The setting MEILI_URL must be an address such as http://127.0.0.1:7700, not "localhost:7700".'],
  ])('name %s=%s as wrong in one sentence', (name, value, sentence) => {
    expect(() => readOperatorSettings({ [name]: value })).toThrow(new SettingsError(sentence));
  });

  test('never repeat a secret in a complaint', () => {
    expect(() => readOperatorSettings({ DATABASE_URL: 'mysql://me:hidden@host/db' })).toThrow(/^(?!.*hidden).*DATABASE_URL/);
    expect(() => readOperatorSettings({ SESSION_SECRET: 'too-short-word' })).toThrow(/^(?!.*too-short-word).*SESSION_SECRET/);
  });

  test('take an owner of the database only beside another user for the market itself', () => {
    const application = 'postgresql://market_app:a@host:5432/market';
    const owner = 'postgresql://market:hidden@host:5432/market';
    expect(readOperatorSettings({ DATABASE_URL: application, MIGRATION_DATABASE_URL: owner })).toMatchObject({ databaseUrl: application, migrationDatabaseUrl: owner });
    expect(() => readOperatorSettings({ MIGRATION_DATABASE_URL: owner })).toThrow('MIGRATION_DATABASE_URL needs DATABASE_URL');
    expect(() => readOperatorSettings({ DATABASE_URL: owner, MIGRATION_DATABASE_URL: owner })).toThrow('must name another user');
    expect(() => readOperatorSettings({ MIGRATION_DATABASE_URL: 'mysql://me:hidden@host/db' })).toThrow(/^(?!.*hidden).*MIGRATION_DATABASE_URL/);
    expect(readSettings({ DATABASE_URL: application, MIGRATION_DATABASE_URL: owner, SESSION_SECRET: 'x'.repeat(32) })).not.toHaveProperty('migrationDatabaseUrl');
  });

  test('write the public address without a slash at its end', () => {
    expect(readOperatorSettings({ PUBLIC_URL: 'https://cho.example.vn/' }).publicUrl).toBe('https://cho.example.vn');
    expect(readOperatorSettings({ HOST: '192.168.1.5', PORT: '8080' }).publicUrl).toBe('http://192.168.1.5:8080');
  });

  test('of a running process must name the database and the secret', () => {
    expect(() => readSettings({})).toThrow('DATABASE_URL is missing');
    expect(() => readSettings({ DATABASE_URL: 'postgresql://market@127.0.0.1/market' })).toThrow('SESSION_SECRET is missing');
  });
});
