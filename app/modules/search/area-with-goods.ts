/** An area and how many goods are on sale from there. */
export type AreaWithGoods = { slug: string; fullName: string; goods: number };
export type DistrictWithGoods = AreaWithGoods & { key: string; communes: AreaWithGoods[] };
