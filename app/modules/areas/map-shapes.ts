/** An area as it is drawn: `path` is the data of an SVG path, `at` the middle of its largest part. */
export type AreaShape = { id: string; path: string; at: [x: number, y: number] };

/** A map of a province in units of an SVG. `kind` tells whether borders were imported, or each commune is a tile about where its former district lies. */
export type ProvinceMap = { kind: 'borders' | 'tiles'; width: number; height: number; communes: AreaShape[]; /** Former districts, by the id of the unit. */ districts: AreaShape[] };

/** Which communes are drawn, and to which former district each counts. */
export type MapCommune = { id: string; districtId: string; districtKey: string };
