import type { Db } from '#app/platform/db/db.server.ts';

const household = { id: true, slug: true, name: true, phone: true, state: true, commune: { select: { fullName: true } } } as const;

/** The households of a cooperative: those who wait and those who are members by name, then the former ones. */
export async function listMembers({ db }: { db: Db }, { sellerId }: { sellerId: string }) {
  const rows = await db.sellerMember.findMany({
    where: { cooperativeId: sellerId, OR: [{ leftOn: null }, { agreedAt: { not: null } }] },
    include: { member: { select: household } },
    orderBy: [{ leftOn: { sort: 'desc', nulls: 'first' } }, { member: { name: 'asc' } }],
    take: 500,
  });
  return { members: rows.filter(({ leftOn }) => !leftOn), former: rows.filter(({ leftOn }) => leftOn) };
}

export type Membership = Awaited<ReturnType<typeof listMembers>>['members'][number];

/** The households that have agreed, for choosing whose goods a thing is. */
export async function listProducers({ db }: { db: Db }, { sellerId }: { sellerId: string }): Promise<{ id: string; name: string; commune: string }[]> {
  const rows = await db.sellerMember.findMany({
    where: { cooperativeId: sellerId, leftOn: null, agreedAt: { not: null } },
    select: { member: { select: household } },
    orderBy: { member: { name: 'asc' } },
  });
  return rows.map(({ member }) => ({ id: member.id, name: member.name, commune: member.commune.fullName }));
}

/** The cooperatives and groups that sell for a household. */
export async function listMemberships({ db }: { db: Db }, { sellerId }: { sellerId: string }) {
  return db.sellerMember.findMany({ where: { memberId: sellerId, leftOn: null, agreedAt: { not: null } }, include: { cooperative: { select: household } }, orderBy: { joinedOn: 'asc' } });
}
