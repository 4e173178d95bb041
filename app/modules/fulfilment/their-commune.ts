import { z } from 'zod';

const name = z.string().min(1).max(80);

/** What `carrier_commune.theirs` holds: a carrier's names of a commune, and its numbers where it has some. */
export const theirCommune = z.object({ province: name, district: name, ward: name, districtId: z.int().positive().optional(), wardCode: z.string().regex(/^\w{1,20}$/).optional() });
