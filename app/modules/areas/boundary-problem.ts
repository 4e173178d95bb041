/** What is wrong with a file of borders. `feature` counts the areas of the file from 1, `name` is what the file calls it. */
export type BoundaryProblem =
  | { code: 'too_large' | 'not_json' | 'no_areas' }
  | { code: 'no_code' | 'not_an_area' | 'not_degrees' | 'broken_ring'; feature: number; name: string }
  | { code: 'unknown_commune'; feature: number; name: string; given: string }
  | { code: 'other_province'; feature: number; name: string; given: string; province: string }
  | { code: 'twice'; feature: number; name: string; given: string; first: number };
