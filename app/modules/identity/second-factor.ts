/** A generator that is to be set up: what a phone reads out of a QR code, and the same to type. */
export type NewGenerator = { address: string; secret: string };

/**
 * Where somebody stands with their second factor: none confirmed yet (`set_up`), to be typed in this session (`type`), moving to another
 * phone (`move`), or proved in this session.
 */
export type SecondFactorState =
  | { step: 'set_up' | 'move'; generator: NewGenerator }
  | { step: 'type' | 'proved'; /** Recovery codes that have not been used. */ codesLeft: number };

export type SecondFactorProblem = { code: 'wrong_second_factor' } | { code: 'too_many_second_factors'; /** To wait. */ minutes: number };

/** A base-32 secret as one reads it aloud: groups of four. */
export function inGroups(secret: string): string {
  return secret.replaceAll(/(.{4})(?=.)/g, '$1 ');
}
