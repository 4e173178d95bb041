/** The event on a form with which the market's complaint about it (conform's reply) comes to the component that drew it. */
export const replyEvent = 'listing-reply';
