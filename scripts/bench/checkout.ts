/*
 * How fast people buy: `npm run bench:checkout` (the load data's 1,000,000 products; `-- --products 20000 --seconds 10` for less).
 * A market of its own in a folder of its own is filled with the load data (`-- --folder <path>` keeps it), its web server and its worker run as they do in earnest.
 * First 16 connections make whole guest purchases through the forms: put into the cart, open the checkout, send it; one in four buys of two sellers.
 * Then the rushes, in which whoever is told to come again does so: 1,000 buyers at once for the last 50 units of one product, and 200 crossed baskets of 5 goods, of which there is enough for half.
 * Prints purchases a second and p50, p95, p99 in milliseconds beside what they are held to, and fails where something was sold that was not there.
 */
import { randomUUID } from 'node:crypto';
import { Agent } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { AppContext } from '#app/app-context.server.ts';
import { buildApp } from '#scripts/market/build-app.ts';
import { inOwnMarket, openWeb, openWorker, withoutMeilisearch } from '#scripts/market/own-market.ts';
import type { OwnMarket } from '#scripts/market/own-market.ts';
import { seedLoad } from '#seed/load/seed-load.ts';
import { processorTime } from './processor-time.ts';
import type { Server } from './processor-time.ts';
import { buy, buyerForm, percentiles, send } from './purchase.ts';
import type { Answer } from './purchase.ts';

const { values } = parseArgs({ options: { products: { type: 'string', default: '1000000' }, seconds: { type: 'string', default: '30' }, folder: { type: 'string' } } });
const products = Number(values.products);
const seconds = Number(values.seconds);
const connections = 16;
const warmUp = 5;
const aim = { perSecond: 80, p95: 400, within: 5_000, share: 0.95 };

async function purchases({ port, servers, variantIds }: { port: number; servers: Server[]; variantIds: string[] }, forSeconds: number): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const until = performance.now() + forSeconds * 1_000;
  const before = servers.map(processorTime);
  const times: number[] = [];
  const failed = new Map<string, number>();
  let turn = Math.floor(Math.random() * variantIds.length);
  const pick = () => variantIds[(turn += 7_919) % variantIds.length] ?? '';
  const one = async () => {
    while (performance.now() < until) {
      const began = performance.now();
      const fault = await buy(agent, port, times.length % 4 === 0 ? [pick(), pick()] : [pick()]);
      if (fault) failed.set(fault, (failed.get(fault) ?? 0) + 1);
      else times.push(performance.now() - began);
    }
  };
  await Promise.all(Array.from({ length: connections }, one));
  agent.destroy();
  if (forSeconds === warmUp) return;
  const perSecond = times.length / forSeconds;
  const { p50, p95, p99 } = percentiles(times);
  const good = perSecond >= aim.perSecond && p95 < aim.p95 && failed.size === 0;
  console.log(`purchases: ${perSecond.toFixed(1)} a second, p50 ${p50.toFixed(0)} ms, p95 ${p95.toFixed(0)} ms, p99 ${p99.toFixed(0)} ms (aim ${aim.perSecond} a second, p95 < ${aim.p95} ms) ${good ? '✓' : '✗'}`);
  console.log(`  processor time of a purchase: ${servers.map((server, at) => `${server.name} ${((processorTime(server) - (before[at] ?? NaN)) / times.length).toFixed(1)} ms`).join(', ')}`);
  for (const [fault, count] of failed) console.log(`  ${count} × ${fault}`);
}

type Rush = { name: string; baskets: string[][]; /** Pieces that there are of each. */ stock: number };

/** Everybody sends at once. The forms are those of pages that everybody has open. */
async function rush(app: AppContext, port: number, { name, baskets, stock }: Rush): Promise<void> {
  const variantIds = [...new Set(baskets.flat())];
  await app.db.variant.updateMany({ where: { id: { in: variantIds } }, data: { stock } });
  // A socket for each request: who comes again after a while would find a kept one closed.
  const agent = new Agent({ keepAlive: false, maxSockets: baskets.length });
  const pages = new Map<string, string>();
  const forms: { cookie: string; form: URLSearchParams }[] = [];
  for (const basket of baskets) {
    const cartId = randomUUID();
    const variants = await app.db.variant.findMany({ where: { id: { in: basket } }, select: { id: true, price: true } });
    await app.db.cart.create({ data: { id: cartId, lines: { create: variants.map(({ id, price }) => ({ variantId: id, quantity: 1, priceSeen: price })) } } });
    const cookie = `cart=${cartId}`;
    const known = [...basket].sort().join();
    const page = pages.get(known) ?? (await send(agent, port, { method: 'GET', path: '/checkout', cookie })).body;
    pages.set(known, page);
    const form = buyerForm(page);
    form.set('checkoutKey', randomUUID());
    forms.push({ cookie, form });
  }
  const answers = await Promise.all(
    forms.map(async ({ cookie, form }) => {
      const began = performance.now();
      const answer = await once();
      const took = performance.now() - began;
      let last = answer;
      for (let again = 0; last.status === 503 && again < 20; again += 1) {
        await sleep(Number(last.headers['retry-after'] ?? 5) * 1_000);
        last = await once();
      }
      return { status: last.status, body: last.body, first: answer.status, took };

      function once(): Promise<Answer> {
        return send(agent, port, { method: 'POST', path: '/checkout', cookie, form }).catch((error: Error) => ({ status: 0, headers: {}, body: error.message }));
      }
    }),
  );
  agent.destroy();
  const left = await app.db.variant.findMany({ where: { id: { in: variantIds } }, select: { id: true, stock: true } });
  const sold = await app.db.orderLine.groupBy({ by: ['variantId'], where: { variantId: { in: variantIds }, order: { placedAt: { gt: new Date(Date.now() - 600_000) } } }, _sum: { quantity: true } });
  const exact = left.every((variant) => variant.stock >= 0 && variant.stock + (sold.find(({ variantId }) => variantId === variant.id)?._sum.quantity ?? 0) === stock);
  const placed = answers.filter(({ status }) => status === 303);
  const unclear = answers.filter(({ status, body }) => status !== 303 && !(status === 409 && body.includes('vừa hết hàng')) && !(status === 409 && body.includes('chỉ còn')));
  const inTime = answers.filter(({ took }) => took <= aim.within).length / answers.length;
  const { p50, p95, p99 } = percentiles(answers.map(({ took }) => took));
  const pieces = placed.length * (baskets[0]?.length ?? 1);
  console.log(`${name}: ${placed.length} bought (${pieces} pieces of ${stock * variantIds.length}), ${answers.length - placed.length} refused; ${answers.filter(({ first }) => first === 503).length} told to come again first`);
  console.log(`  p50 ${p50.toFixed(0)} ms, p95 ${p95.toFixed(0)} ms, p99 ${p99.toFixed(0)} ms; ${(inTime * 100).toFixed(1)} of 100 within ${aim.within / 1_000} s ${inTime >= aim.share ? '✓' : '✗'}; stock and orders agree ${exact ? '✓' : '✗'}; every refusal clear ${unclear.length === 0 ? '✓' : '✗'}`);
  for (const { status, body } of unclear.slice(0, 3)) console.log(`  unclear: ${status} ${body.slice(0, 200).replaceAll('\n', ' ')}`);
  if (!exact || unclear.length > 0) process.exitCode = 1;
}

async function bench(market: OwnMarket<null>): Promise<void> {
  const { app, settings: { port } } = market;
  const began = performance.now();
  await seedLoad({ app: { ...app, searchIndex: null }, log: () => {}, size: { sellers: Math.ceil(products / 5), products, lines: Math.ceil(products / 2) } });
  const goods = await app.db.variant.findMany({ where: { retiredAt: null, product: { state: 'on_sale', harvestOn: null, reach: 'country', groupKey: { notIn: ['alcoholic-drinks', 'tourism'] }, seller: { state: 'verified' } } }, select: { id: true }, take: 5_000 });
  const variantIds = goods.map(({ id }) => id);
  await app.db.variant.updateMany({ where: { id: { in: variantIds } }, data: { stock: 100_000 } });
  console.log(`\n${products.toLocaleString('en')} products, ${connections} connections, ${seconds} s (filled in ${((performance.now() - began) / 1_000).toFixed(0)} s)`);
  const [worker, web] = [await openWorker(market), await openWeb(market)];
  const shop = { port, variantIds: variantIds.slice(0, -11), servers: [web, worker, market.database] };
  await purchases(shop, warmUp);
  await purchases(shop, seconds);
  const [last = '', ...others] = variantIds.slice(-11);
  await rush(app, port, { name: '1,000 buyers for the last 50', baskets: Array.from({ length: 1_000 }, () => [last]), stock: 50 });
  const crossed = Array.from({ length: 200 }, (_, at) => Array.from({ length: 5 }, (__, place5) => others[(at % 2 ? at + place5 : at - place5 + 10 * 200) % 10] ?? ''));
  await rush(app, port, { name: '200 crossed baskets of 5', baskets: crossed, stock: 50 });
}

await buildApp();
await inOwnMarket({ folder: values.folder }, withoutMeilisearch, bench);
