import type { Translated } from '../translated.ts';

export const charts: Translated<'charts'> = {
  table: 'See the table',
  of: '{name}: {value}',
  now: 'This period',
  yearBefore: 'A year before',
  running: 'still runs',
  none: 'No figures yet.',
  nothing: 'none',
  funnel: {
    stage: 'Stage',
    count: 'Count',
    ofFirst: 'Of the first stage',
    ofBefore: 'Of the stage before',
    shares: '{first} of the first stage, {before} of the one before',
    share: '{first} of the first stage',
    lost: 'Lost since the stage before',
    reached: 'Reached this stage',
  },
  ranking: { rank: 'Rank', place: 'Place', figure: 'Figure' },
  trend: { time: 'Time', change: 'Change' },
  heat: { place: 'Place', classes: 'Class', method: 'Classes by rank: about as many cells in each. The higher the class, the denser its lines; the number in a cell is its class.', range: '{from} – {to}' },
};
