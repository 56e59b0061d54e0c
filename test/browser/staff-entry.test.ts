import { tellStory } from './chest/chapter';
import { enterApplication } from './chest/enter-for-a-group';
import { openRound, setUpFund } from './chest/found-a-fund';
import { openChest, type OpenChest } from './chest/open-chest';

jest.setTimeout(60_000);

// A group that will not use the web site is no worse off: an officer asks the same questions and writes down the answers.
let opened: OpenChest;
beforeAll(async () => {
  opened = await openChest();
}, 60_000);
afterAll(() => opened?.close());

const chapter = tellStory(() => opened);

chapter('the lead sets the fund up and opens a round', async ({ as }) => {
  const lead = await as('lead.havering');
  await setUpFund(lead, {
    name: 'Havering Community Chest',
    neighbourhoods: ['Harold Hill', 'Rainham'],
    funders: [{ name: 'NHS North East London', pounds: '60,000' }],
    lead: 'Prudence Oakapple',
    people: [{ name: 'Tobias Larkmeadow', roles: ['Officer'] }],
  });
  await openRound(lead, {
    name: 'First round',
    pots: { 'Harold Hill': '20,000', Rainham: '30,000' },
    present: '3',
  });
  await lead.tab.getByText('Open for applications').waitFor();
});

chapter('the officer enters a paper form, question by question', async ({ as }) => {
  const officer = await as('officer.havering');
  await enterApplication(officer, {
    group: 'Warm Kettle Club',
    project: 'Tea at three',
    place: 'Harold Hill',
    pounds: '4,800',
    theme: 'Loneliness and company',
  });
});
