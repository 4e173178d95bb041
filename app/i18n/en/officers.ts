import type { Translated } from '../translated.ts';

export const officers: Translated<'officers'> = {
  title: "An officer's work",
  areas: '{names} and {more} more',
  nav: {
    label: "Officers' pages",
    home: 'Overview',
    sellers: 'Sellers',
    consents: 'Helpers', listings: 'Review goods',
    papers: 'Papers',
    claims: 'Match stars',
    register: 'OCOP register',
    takedowns: 'Takedowns',
    recalls: 'Recalls',
    districts: 'Former districts',
    money: 'Money',
    people: 'Roles',
    audit: 'Record',
    search: 'Search',
    discounts: 'Discount codes',
    settings: 'Settings',
  },
  work: {
    title: 'What waits',
    none: 'Nothing waits right now.',
    sellers: '{count, plural, one {# seller waits for a check} other {# sellers wait for a check}}',
    listings: '{count, plural, one {# product waits for a review} other {# products wait for a review}}',
    papers: '{count, plural, one {# paper waits to be read} other {# papers wait to be read}}',
    claims: '{count, plural, one {# product waits for its star} other {# products wait for their stars}}',
    takedowns: '{count, plural, one {# takedown is not done} other {# takedowns are not done}}',
    ways: 'What you can do',
  },
};
