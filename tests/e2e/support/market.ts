import { execFile } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { promisify } from 'node:util';
import { createAppContext } from '#app/app-context.server.ts';
import type { AppContext } from '#app/app-context.server.ts';
import { createPerson } from '#app/modules/identity/create-person.server.ts';
import { readOperatorSettings } from '#app/platform/env.server.ts';
import { parsePhone } from '#app/shared/phone.ts';
import { withDatabase } from '#scripts/embedded/with-database.ts';
import { createProduct, createSeller } from '#tests/factories/goods.ts';

const run = promisify(execFile);

/** The market under test from behind: what a test needs to make data of its own and to look up the demonstration's. */
export type Market = Awaited<ReturnType<typeof openMarket>>;

/** Connects to the database of the market that runs out of the folder E2E_DATA_DIR. */
export async function openMarket() {
  const dataDir = process.env.E2E_DATA_DIR;
  if (!dataDir) throw new Error('E2E_DATA_DIR must name the data folder of the market under test.');
  const operator = readOperatorSettings({ DATA_DIR: dataDir, LOG_LEVEL: 'silent' });
  const app = await withDatabase(operator, async ({ url, folder }) => {
    const { session } = folder.secrets();
    return createAppContext({ ...operator, databaseUrl: url, secret: session }, 'command');
  });
  return {
    app,
    makeGoods: (facts: GoodsFacts = {}) => makeGoods(app, facts),
    makeSellerPerson: (sellerId: string) => makeSellerPerson(app, sellerId),
    /** A key of the department, out of the operator's own command. */
    async departmentToken() {
      const { stdout } = await run(process.execPath, ['scripts/token.ts', '--role', 'department'], { env: { ...process.env, DATA_DIR: dataDir } });
      return stdout.trim().split('\n').at(-1) ?? '';
    },
  };
}

type GoodsFacts = { communeCode?: string; price?: number; stock?: number };

/** A product that no other test buys, of a seller of its own (in Xã Cái Bè unless told otherwise). */
async function makeGoods({ db }: AppContext, { communeCode, price = 50_000, stock = 50 }: GoodsFacts) {
  const mark = randomLetters();
  const seller = await createSeller(db, { name: `Hộ thử ${mark}`, ...(communeCode && { communeCode }) });
  const product = await createProduct(db, seller.id, { name: `Bánh thử ${mark}`, price, stock });
  const [variant] = product.variants;
  if (!variant) throw new Error('The product has no variant.');
  return { seller, product, variant, path: `/p/${product.slug}` };
}

/** Somebody who can sign in for a seller. */
async function makeSellerPerson({ db }: AppContext, sellerId: string) {
  const phone = randomPhone();
  const password = 'mat khau cua nguoi ban';
  const parsed = parsePhone(phone);
  if (!parsed) throw new Error(`${phone} is no phone number.`);
  await createPerson({ db }, { name: 'Nguyễn Thị Lành', phone: parsed, password, roles: [{ role: 'seller_owner', sellerId }] });
  return { phone, password };
}

/** A mobile number that no other test uses, as people write it: '0901234567'. */
export function randomPhone(): string {
  return `09${String(randomInt(100_000_000)).padStart(8, '0')}`;
}

function randomLetters(): string {
  return Array.from({ length: 8 }, () => 'bcdfghklmnprstvx'[randomInt(16)]).join('');
}
