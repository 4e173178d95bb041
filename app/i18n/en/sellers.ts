import type { Translated } from '../messages.ts';

export const sellers: Translated<'sellers'> = {
  kind: {
    household: 'Farming household',
    registered_household: 'Household business',
    group: 'Cooperative group',
    cooperative: 'Cooperative',
    farm: 'Farm',
    company: 'Company',
  },
  visit: 'Visit the stall',
};
