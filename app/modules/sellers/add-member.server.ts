import { recordAct } from '#app/modules/audit/record-act.server.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Database, Db } from '#app/platform/db/db.server.ts';
import type { Actor } from '#app/shared/actor.ts';
import { utcMidnight, vietnamDay } from '#app/shared/dates.ts';
import type { Phone } from '#app/shared/phone.ts';
import { failed, ok } from '#app/shared/result.ts';
import type { Result } from '#app/shared/result.ts';
import { tidyText } from '#app/shared/text.ts';
import { getCooperative } from './internal/get-cooperative.server.ts';
import { createHousehold, findShopOfPhone } from './internal/new-household.server.ts';
import { sendMembershipCode } from './internal/send-membership-code.server.ts';
import { memberKinds } from './membership.ts';

type App = { db: Database; clock: Clock; settings: { secret: string } };
type Input = { actor: Actor; /** The cooperative. */ sellerId: string; phone: Phone; /** Of a household without a shop. */ name: string; communeId: string | null };
export type AddMemberProblem =
  | { code: 'name' | 'commune' | 'is_you' | 'member_already' }
  | { code: 'not_a_household'; shop: string }
  | { code: 'too_many_codes'; minutes: number };

/** Rolls back what was written before a problem was found. */
class Refused extends Error {
  readonly problem: AddMemberProblem;
  constructor(problem: AddMemberProblem) {
    super(problem.code);
    this.problem = problem;
  }
}

/**
 * A cooperative or group names a household for which it will sell. The household's phone gets a code; it is a member once the code is
 * typed (`agreeMembership`). A number without a shop begins a household of its own, which needs no account. 404 for a seller without members.
 * Errors: `name`, `commune` (asked for where the number has no shop), `is_you`, `not_a_household`, `member_already`, `too_many_codes`.
 */
export async function addMember(app: App, input: Input): Promise<Result<{ membershipId: string }, AddMemberProblem>> {
  try {
    return await app.db.$transaction(async (tx) => {
      const cooperative = await getCooperative(tx, input);
      const member = (await findShopOfPhone(tx, input.phone)) ?? (await newMember(tx, input));
      if (member.id === cooperative.id) throw new Refused({ code: 'is_you' });
      if (!memberKinds.includes(member.kind)) throw new Refused({ code: 'not_a_household', shop: member.name });
      const membershipId = await openMembership(tx, { cooperativeId: cooperative.id, memberId: member.id, now: app.clock.now() });
      const sent = await sendMembershipCode({ db: tx, clock: app.clock, settings: app.settings }, { membershipId, phone: member.phone, cooperative: cooperative.name, address: input.actor.address });
      if (!sent.ok) throw new Refused(sent.problem);
      await recordAct({ db: tx, clock: app.clock }, input.actor, { action: 'member.add', subject: { kind: 'member', id: membershipId, name: member.name }, seller: cooperative });
      return ok({ membershipId });
    });
  } catch (error) {
    if (error instanceof Refused) return failed(error.problem);
    throw error;
  }
}

async function newMember(tx: Db, { name: typed, phone, communeId }: Input) {
  const name = tidyText(typed).slice(0, 120);
  if (!name) throw new Refused({ code: 'name' });
  const commune = communeId && (await tx.areaUnit.findFirst({ where: { id: communeId, level: 'commune', validTo: null }, select: { id: true, slug: true } }));
  if (!commune) throw new Refused({ code: 'commune' });
  return createHousehold(tx, { name, contactName: name, phone, commune, street: '' });
}

/** The membership that waits, or a new one. The unique index lets two of one household not stand at once. */
async function openMembership(tx: Db, { cooperativeId, memberId, now }: { cooperativeId: string; memberId: string; now: Date }): Promise<string> {
  await tx.sellerMember.createMany({ data: { cooperativeId, memberId, joinedOn: utcMidnight(vietnamDay(now)) }, skipDuplicates: true });
  const open = await tx.sellerMember.findFirstOrThrow({ where: { cooperativeId, memberId, leftOn: null } });
  if (open.agreedAt) throw new Refused({ code: 'member_already' });
  return open.id;
}
