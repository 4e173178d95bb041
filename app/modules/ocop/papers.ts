export const paperKinds = ['food_safety', 'food_safety_commitment', 'self_declaration', 'vietgap', 'organic', 'geographical_indication', 'traceability', 'other'] as const;
/** A paper that a product may have beside its OCOP certificate. */
export type PaperKind = (typeof paperKinds)[number];

export const evidenceGrades = ['stated', 'scanned', 'confirmed'] as const;
/** How well a paper is proved: the seller says so, a scan is there, an officer compared it with the issuer's record. */
export type EvidenceGrade = (typeof evidenceGrades)[number];
