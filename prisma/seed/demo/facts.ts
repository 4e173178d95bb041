/** Written by the first run of the demonstration's seed, with its moment: this database is a demonstration's. */
export const demonstrationBegun = 'demonstration-begun';
/** Written together with the orders. */
export const demonstrationOrders = 'demonstration-orders';
/** Written when nothing is left to do. */
export const demonstrationComplete = 'demonstration-complete';
