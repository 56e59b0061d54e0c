import type { GroupBid } from './groups-on-the-site';

const theme = 'loneliness-and-company';
/** A group that the panel will give money to. */
export const kettle: GroupBid = {
  group: 'Warm Kettle Club',
  email: 'kettle@example.org',
  project: 'Tea at three',
  place: 'Harold Hill',
  askedPence: 480_000,
  theme,
};
/** A group that it will not. */
export const drums: GroupBid = {
  group: 'Drumline Youth',
  email: 'drums@example.org',
  project: 'Drums after dark',
  place: 'Rainham',
  askedPence: 200_000,
  theme,
};
