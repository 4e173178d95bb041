import type { Db } from '#app/platform/db/db.server.ts';

/** The newest messages, for the development outbox. */
export async function listMessages({ db }: { db: Db }, { page = 1, perPage = 50 }: { page?: number; perPage?: number } = {}) {
  const [messages, total] = await Promise.all([
    db.message.findMany({ orderBy: [{ createdAt: 'desc' }, { id: 'desc' }], skip: (page - 1) * perPage, take: perPage }),
    db.message.count(),
  ]);
  return { messages, total, page, perPage };
}
