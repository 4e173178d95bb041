import { randomBytes } from 'node:crypto';
import { addDays, startOfVietnamDay, utcMidnight, vietnamDay } from '#app/shared/dates.ts';
import { Random } from '../random.ts';
import { idOf } from '../stable-id.ts';
import type { SeedApp } from './seed-demo.ts';

const day = 86_400_000;
const paths = ['/api/v1/reports/figures', '/api/v1/reports/indicators', '/api/v1/reports/districts'];
const systemId = idOf('system:data-platform');
const webhookId = idOf('webhook:data-platform');

/** Two systems that take figures, what they asked for, and an address that took no news in the end. Nobody knows their keys. */
export async function seedSystems({ db }: Pick<SeedApp, 'db'>, { provinceId, districtId, now }: { provinceId: string; districtId: string; now: Date }): Promise<void> {
  if ((await db.otherSystem.count({ where: { id: systemId } })) > 0) return;
  const ago = (days: number) => new Date(now.getTime() - days * day);
  const systems = [
    { id: systemId, name: 'Kho dữ liệu tỉnh', contact: 'Lâm Chí Tâm, 0900 000 021', areaId: provinceId, scopes: ['figures:read', 'figures:tax', 'webhooks'], perMinute: 60, perDay: 10_000, createdAt: ago(80), expiresAt: ago(-285) },
    { id: idOf('system:radio'), name: 'Trang tin Cái Bè', contact: 'Ngô Thu Hà, ha@trangtin.example.vn', areaId: districtId, scopes: ['figures:read'], perMinute: 10, perDay: 500, createdAt: ago(84), expiresAt: ago(-6) },
  ];
  const random = new Random('systems');
  await db.$transaction(async (tx) => {
    for (const { expiresAt, ...system } of systems) {
      await tx.otherSystem.create({ data: system });
      const id = idOf(`key:${system.id}`);
      await tx.apiToken.create({ data: { id, systemId: system.id, hash: randomBytes(32).toString('hex'), beginning: `chophien_${id.slice(-6)}`, createdAt: system.createdAt, expiresAt } });
      await tx.apiUse.createMany({ data: Array.from({ length: 28 }, (_, back) => useOf(id, system.perDay, { back, now, random })) });
    }
    await tx.webhook.create({ data: { id: webhookId, systemId, url: 'https://kho.example.vn/cho-phien/tin', events: ['period.closed', 'figures.updated'], secret: '', createdAt: ago(60), pausedAt: ago(2), pausedBecause: 'failing' } });
    for (const back of [7, 6, 5, 4]) await tx.webhookDelivery.create({ data: deliveryOf(back, now) });
  });
}

function useOf(tokenId: string, perDay: number, { back, now, random }: { back: number; now: Date; random: Random }) {
  const on = addDays(vietnamDay(now), -back - 1);
  const count = 1 + random.whole(0, Math.floor(perDay / 100));
  return { tokenId, day: utcMidnight(on), path: paths[back % 7 === 6 ? 1 : 0] ?? '', count, refused: back % 9 === 4 ? 3 : 0, lastAt: new Date(startOfVietnamDay(on).getTime() + (1 + random.whole(0, 20)) * 3_600_000) };
}

/** News of a day; the last was answered with a fault until it was given up. */
function deliveryOf(back: number, now: Date) {
  const on = addDays(vietnamDay(now), -back);
  const createdAt = new Date(startOfVietnamDay(on).getTime() + 40 * 60_000);
  const lost = back === 4;
  const hours = lost ? [0, 0.001, 0.1, 0.6, 2.6, 7.6, 17.6, 31.6, 51.6] : [0];
  return {
    id: idOf(`delivery:${back}`), webhookId, event: 'figures.updated', key: `figures.updated ${on}`, createdAt, attempts: hours.length,
    body: JSON.stringify({ type: 'figures.updated', timestamp: createdAt.toISOString(), data: { day: on } }),
    sentAt: lost ? null : createdAt, givenUpAt: lost ? new Date(createdAt.getTime() + 51.6 * 3_600_000) : null,
    tries: { create: hours.map((hour, index) => ({ id: idOf(`attempt:${back}:${index}`), at: new Date(createdAt.getTime() + hour * 3_600_000), status: lost ? 503 : 204, milliseconds: lost ? 30 : 184, answer: lost ? 'Đang bảo trì' : '' })) },
  };
}
