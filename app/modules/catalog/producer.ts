/** What a form says where goods are the seller's own, not those of a member household: an empty field says nothing. */
export const ownGoods = 'own';
