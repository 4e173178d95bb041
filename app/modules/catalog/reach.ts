export const reaches = ['province', 'region', 'country'] as const;
/** How far goods may travel from their seller: inside the province, inside the region, across the country. */
export type Reach = (typeof reaches)[number];

/** Whether goods of this reach may go to a zone. */
export function mayTravel(reach: Reach, zone: Reach): boolean {
  return reaches.indexOf(zone) <= reaches.indexOf(reach);
}
