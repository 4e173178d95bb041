import type { ActionFunctionArgs } from '@remix-run/server-runtime';
import { beforeAll, expect, test } from 'vitest';
import { keepWorkLists } from '#app/modules/visits/keep-work-lists.server.ts';
import { action as actAsOfficer, loader as readLine } from '#app/routes/admin/visit.tsx';
import { action as actAsMember } from '#app/routes/team/visit.tsx';
import { fixedClock } from '#app/platform/clock.ts';
import { createSeller } from '#tests/factories/goods.ts';
import { signedInPerson } from '#tests/factories/people.ts';
import { giveTo, openLines, visitTyped } from '#tests/factories/visits.ts';
import { testApp } from '#tests/setup/test-app.ts';

const market = testApp({ clock: fixedClock(new Date('2026-11-22T03:00:00Z')) });
const cookies = { officer: '', member: '' };
let line: Awaited<ReturnType<typeof openLines>>[number];

beforeAll(async () => {
  const seller = await createSeller(market.app.db);
  await market.app.db.seller.update({ where: { id: seller.id }, data: { verifiedAt: new Date('2026-10-01T03:00:00Z') } });
  await keepWorkLists(market.app);
  const [first] = await openLines(market.app.db, seller.id);
  if (!first) throw new Error('nobody is stuck');
  line = first;
  const member = await signedInPerson(market.app, { name: 'Bé Sáu', roles: [{ role: 'community_member', areaId: seller.communeId }] });
  await giveTo(market.app, line, { id: member.userId, name: member.name });
  cookies.member = member.cookie;
  cookies.officer = (await signedInPerson(market.app, { roles: [{ role: 'commune_officer', areaId: seller.communeId }] })).cookie;
});

function ask(cookie: string, typed?: Record<string, string>): ActionFunctionArgs {
  const request = new Request(`http://localhost:3000/admin/visits/${line.id}`, { headers: { cookie }, ...(typed && { method: 'POST', body: new URLSearchParams(typed) }) });
  return { request, params: { id: line.id }, context: { app: market.app, nonce: '', clientAddress: '203.0.113.7', failures: [] } };
}

test('a visit that cannot be written comes back whole, with what is wrong beside its cause, to officers and team members', async () => {
  const typed = { ...visitTyped(market.app), outcome: '', note: 'x'.repeat(700), nextStep: 'Đến lại', nextOn: '2026-11-01' };
  const problems = { outcome: 'missing', note: 'too_long', nextOn: 'not_later' };
  const [officer, member] = [await actAsOfficer(ask(cookies.officer, { do: 'visit', ...typed })), await actAsMember(ask(cookies.member, typed))];
  expect([officer.status, await officer.json()]).toEqual([422, { visit: { typed, problems } }]);
  expect([member.status, await member.json()]).toEqual([422, { typed, problems }]);
});

test('a plan for somebody without a role there comes back with what was typed', async () => {
  const typed = { visitorId: line.sellerId, plannedOn: '2026-11-30' };
  const answer = await actAsOfficer(ask(cookies.officer, { do: 'plan', ...typed }));
  expect([answer.status, await answer.json()]).toEqual([422, { plan: { typed, problems: { visitorId: 'not_here' } } }]);
});

test('a visit that is written leads back to its line and is shown there', async () => {
  const answer = await actAsMember(ask(cookies.member, visitTyped(market.app, { note: 'Đã chụp ảnh' })));
  expect([answer.status, answer.headers.get('location')]).toEqual([303, `/team/visits/${line.id}?done=visit`]);
  const { shown } = (await (await readLine(ask(cookies.officer))).json()) as unknown as { shown: { visits: { byName: string; note: string }[] } };
  expect(shown.visits).toMatchObject([{ byName: 'Bé Sáu', note: 'Đã chụp ảnh' }]);
});
