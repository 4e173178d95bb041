import { test as base, expect } from '@playwright/test';
import type { Browser, BrowserContext } from '@playwright/test';
import { guardedRoles } from '#app/modules/identity/abilities.ts';
import { demoPassword, demoPeople } from '#app/modules/identity/demo-people.ts';
import type { DemoPerson } from '#app/modules/identity/demo-people.ts';
import { openMarket } from './market.ts';
import type { Market } from './market.ts';

type Own = { complaints: string[]; quiet: void };
type Shared = { market: Market; signedIn: (role: DemoPerson['role']) => Promise<SignedIn> };
export type SignedIn = Awaited<ReturnType<BrowserContext['storageState']>>;

/** Tests of the running market. None may leave a word in the browser's console. */
export const test = base.extend<Own, Shared>({
  market: [
    async ({}, provide) => {
      const market = await openMarket();
      await provide(market);
      await market.app.close();
    },
    { scope: 'worker' },
  ],
  signedIn: [
    async ({ browser }, provide) => {
      const sessions = new Map<string, Promise<SignedIn>>();
      await provide((role) => {
        const session = sessions.get(role) ?? signIn(browser, role);
        sessions.set(role, session);
        return session;
      });
    },
    { scope: 'worker' },
  ],
  complaints: async ({}, provide) => {
    await provide([]);
  },
  quiet: [
    async ({ context, complaints }, provide) => {
      listen(context, complaints);
      await provide();
      expect(complaints, 'what the browser complained about').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** Notes each error and warning of the pages of a context. That an address answered with 4xx is no fault of the page at that address. */
export function listen(context: BrowserContext, complaints: string[]): void {
  context.on('weberror', (fault) => complaints.push(String(fault.error())));
  context.on('console', (message) => {
    if (message.type() !== 'error' && message.type() !== 'warning') return;
    if (/status of 4\d\d/.test(message.text()) && message.location().url === message.page()?.url()) return;
    complaints.push(`${message.page()?.url()}: ${message.text()}`);
  });
}

/** The cookies of the first person of the demonstration who has a role; an officer has typed the code that the page shows in the demonstration. */
async function signIn(browser: Browser, role: DemoPerson['role']): Promise<SignedIn> {
  const person = demoPeople.find((one) => one.role === role);
  const context = await browser.newContext();
  const answer = await context.request.post('/sign-in', { form: { phone: person?.phone ?? '', password: demoPassword }, maxRedirects: 0 });
  expect(answer.status(), await answer.text()).toBe(303);
  if (guardedRoles.includes(role)) {
    const page = await (await context.request.get('/account/second-factor')).text();
    const code = /name="code" value="(\d{6})"/.exec(page)?.[1] ?? '';
    const proof = await context.request.post('/account/second-factor', { form: { do: 'prove', code }, maxRedirects: 0 });
    expect(proof.status(), 'the second factor').toBe(303);
  }
  const state = await context.storageState();
  await context.close();
  return state;
}
