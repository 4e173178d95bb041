import type { Db } from '#app/platform/db/db.server.ts';

/** A commune of Đồng Tháp that a reform has closed on 15 September 2026, and what it went into. */
export async function closedCommune(db: Db, code: string, into: string[], districtId: string) {
  return db.areaUnit.create({
    data: {
      id: `2025-07:${code}`, vintageId: '2025-07', code, level: 'commune', kind: 'Xã', name: `Cũ ${code}`, fullName: `Xã Cũ ${code}`, slug: `xa-cu-${code}`, folded: `xa cu ${code}`,
      validFrom: new Date('2025-07-01'), validTo: new Date('2026-09-15'), parentId: '2025-07:82', formerDistrictId: districtId, became: { create: into.map((toId) => ({ toId })) },
    },
  });
}
