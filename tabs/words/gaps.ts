import type { Gap } from '../../core/evaluating/gap-report';

/** What the gap report says. */
export const gapWords = {
  title: 'Needs and grants',
  under: (grants: string) => `Needs that wait, against ${grants} of the last twelve months:`,
  grants: (count: number) => (count === 1 ? 'one grant' : `${count} grants`),
  none: {
    title: 'Nothing to compare yet',
    words: 'Once needs are raised or grants are made, this shows where they meet and where they do not.',
  },
  unfunded: 'Needed, and nothing funded there',
  unfundedNone: 'Wherever a theme is needed, something of it was funded.',
  unfundedCaption: 'Themes that are needed in an area and for which nothing there was funded',
  byTheme: 'By theme',
  byThemeNote: 'A grant with several themes counts for each.',
  byArea: 'By area',
  byGroup: 'Whom grants serve',
  byGroupNote: 'As the groups say themselves. A grant that serves several counts for each.',
  byGroupNone: 'No group has said yet whom it serves.',
  notKnown: 'Not said',
  theme: 'Theme',
  area: 'Area',
  group: 'People',
  needs: 'Raised',
  counted: 'Counted',
  granted: 'Grants',
  amount: 'Amount',
  gap: 'Gap',
  gaps: {
    'nothing-funded': 'Nothing funded',
    'some-funded': 'Some funded',
    'no-need-known': 'No need known',
  } satisfies Record<Gap, string>,
} as const;
