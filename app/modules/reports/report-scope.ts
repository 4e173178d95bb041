/** Whose figures: the areas of a role, as a guard gives them. Every use case of figures takes it, and answers nothing finer about anywhere else. */
export type ReportScope = { areas: readonly { id: string }[] };

/** What is counted keeps the former district and the commune of its day. */
export type CountedPlace = { districtId: string; communeId: string };
