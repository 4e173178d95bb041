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

  test('of Stripe come together, and never leave this machine for another host than Stripe’s', () => {
    const keys = { STRIPE_SECRET_KEY: 'sk_test_51hidden0key', STRIPE_WEBHOOK_SECRET: 'whsec_hidden0secret0of0it' };
    expect(readOperatorSettings({}).stripe).toBeNull();
    expect(readOperatorSettings(keys).stripe).toEqual({ secretKey: keys.STRIPE_SECRET_KEY, webhookSecret: keys.STRIPE_WEBHOOK_SECRET, url: null });
    expect(readOperatorSettings({ ...keys, STRIPE_URL: 'http://127.0.0.1:4242/' }).stripe?.url).toBe('http://127.0.0.1:4242');
    for (const [given, sentence] of [
      [{ ...keys, STRIPE_WEBHOOK_SECRET: '' }, 'The setting STRIPE_SECRET_KEY needs STRIPE_WEBHOOK_SECRET as well.'],
      [{ ...keys, STRIPE_SECRET_KEY: '' }, 'The setting STRIPE_WEBHOOK_SECRET needs STRIPE_SECRET_KEY as well.'],
      [{ STRIPE_URL: 'http://localhost:4242' }, 'The setting STRIPE_URL needs STRIPE_SECRET_KEY as well.'],
    ] as const) expect(() => readOperatorSettings(given)).toThrow(new SettingsError(sentence));
    expect(() => readOperatorSettings({ ...keys, STRIPE_URL: 'https://stripe.example.com' })).toThrow('must be an address on this machine itself');
    expect(() => readOperatorSettings({ STRIPE_SECRET_KEY: 'pk_hidden' })).toThrow(/^(?!.*hidden).*STRIPE_SECRET_KEY/);
  });

  test('of a provider of identities come all together', () => {
    const provider = { OIDC_ISSUER: 'https://id.example.vn', OIDC_CLIENT_ID: 'market', OIDC_CLIENT_SECRET: 'hidden', OIDC_NAME: 'VNeID' };
    expect(readOperatorSettings({}).openId).toBeNull();
    expect(readOperatorSettings(provider).openId).toMatchObject({ issuer: 'https://id.example.vn', phoneClaim: 'phone_number', nameClaim: 'name', level: null });
    expect(readOperatorSettings({ ...provider, OIDC_LEVEL_CLAIM: 'acr', OIDC_LEVELS: 'substantial=1, high=2' }).openId?.level).toEqual({ claim: 'acr', values: { substantial: 1, high: 2 } });
    for (const [changes, sentence] of [
      [{ OIDC_NAME: '' }, 'The setting OIDC_ISSUER needs OIDC_NAME as well.'],
      [{ OIDC_ISSUER: '' }, 'The setting OIDC_CLIENT_ID needs OIDC_ISSUER as well.'],
      [{ OIDC_LEVELS: 'high=2' }, 'The setting OIDC_LEVELS needs OIDC_LEVEL_CLAIM as well.'],
      [{ OIDC_LEVEL_CLAIM: 'acr' }, 'The setting OIDC_LEVEL_CLAIM needs OIDC_LEVELS as well.'],
      [{ OIDC_LEVEL_CLAIM: 'acr', OIDC_LEVELS: 'high=5' }, 'The setting OIDC_LEVELS must say what each value means, such as substantial=1,high=2, not "high=5".'],
      [{ OIDC_ISSUER: 'http://id.example.vn' }, 'The setting OIDC_ISSUER must be an https address such as https://id.example.vn, not "http://id.example.vn".'],
    ] as const) {
      expect(() => readOperatorSettings({ ...provider, ...changes }), sentence).toThrow(new SettingsError(sentence));
    }
  });

  test('of a gateway for text messages write its document', () => {
    expect(readOperatorSettings({}).sms).toBeNull();
    expect(readOperatorSettings({ SMS_URL: 'https://sms.example.vn/send' }).sms).toEqual({ url: 'https://sms.example.vn/send', token: null, taken: null, body: { id: '{id}', to: '{to}', text: '{text}' } });
    expect(readOperatorSettings({ SMS_URL: 'https://sms.example.vn', SMS_BODY: '{"Phone":"{to0}","Content":"{text}"}' }).sms?.body).toEqual({ Phone: '{to0}', Content: '{text}' });
    expect(() => readOperatorSettings({ SMS_TOKEN: 'hidden' })).toThrow(new SettingsError('The setting SMS_TOKEN needs SMS_URL as well.'));
    expect(() => readOperatorSettings({ SMS_URL: 'https://sms.example.vn', SMS_BODY: '{"key":"hidden"}' })).toThrow(/^(?!.*hidden).*SMS_BODY must be a JSON document/);
  });

  test('list trusted proxies as addresses and networks', () => {
    const { trustedProxies } = readOperatorSettings({ TRUSTED_PROXIES: '127.0.0.1, 10.0.0.0/8, ::1' });
    expect([trustedProxies.check('10.2.3.4'), trustedProxies.check('11.0.0.1'), trustedProxies.check('::1', 'ipv6')]).toEqual([true, false, true]);
    for (const wrong of ['proxy.local', '10.0.0.0/40', '10.0.0.0/8/8', '10.0.0.0/x']) expect(() => readOperatorSettings({ TRUSTED_PROXIES: wrong })).toThrow('TRUSTED_PROXIES must list addresses');
  });

  test('of bank feeds are off unless set, and a key to a list needs its webhook', () => {
    expect(readOperatorSettings({}).bankFeeds).toEqual({ sepay: null, casso: null, own: null });
    expect(readOperatorSettings({ SEPAY_WEBHOOK_SECRET: 'whsec_0123456789abcdef' }).bankFeeds.sepay).toEqual({ secret: 'whsec_0123456789abcdef', key: null, token: null, url: 'https://my.sepay.vn' });
    expect(() => readOperatorSettings({ CASSO_API_KEY: 'AK_CS.hidden' })).toThrow('The setting CASSO_API_KEY needs CASSO_WEBHOOK_SECRET as well.');
    expect(() => readOperatorSettings({ BANK_WEBHOOK_SECRET: 'short-hidden' })).toThrow(/^(?!.*hidden).*BANK_WEBHOOK_SECRET/);
  });
});
