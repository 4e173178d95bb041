/** What its keeper says of a list: it only adds to the register, or it is all of it. */
export const listScopes = ['addition', 'whole'] as const;
