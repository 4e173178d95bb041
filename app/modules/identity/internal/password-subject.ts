/** A code that sets a password signs nobody in, and the other way round. */
export const passwordSubject = 'password';
