import type { Translated } from '../translated.ts';

export const address: Translated<'address'> = {
  province: 'Province or city',
  chooseProvince: 'Choose a province or city',
  commune: 'Commune or ward',
  communeHint: 'By its name since July 2025.',
  chooseCommune: 'Choose a commune or ward',
  typeToFilter: 'Type to find, accents not needed',
  showCommunes: 'Show the communes of this province',
  old: 'Only know the old address (commune, district, province)?',
  oldLabel: 'Old address',
  oldHint: 'For example: xã Hòa Khánh, huyện Cái Bè, tỉnh Tiền Giang',
  resolve: 'Find the new name',
  found: 'Now {commune}, {province}.',
  foundFrom: 'formerly {from}',
  choose: 'This address may now belong to:',
  notFound: 'We could not find this address. Please write commune, district and province, or choose from the list.',
  nothingMatches: 'No name matches',
  results: '{count} names match',
};
