import { tellStory } from './chest/chapter';
import { openRound, setUpFund } from './chest/found-a-fund';
import { drums, kettle } from './chest/groups';
import { applyAsGroup, followLink, openGroup } from './chest/groups-on-the-site';
import { openChest, type OpenChest } from './chest/open-chest';
import { seatPanel } from './chest/seat-panel';
import { callItem, decide, openPanelCard, scoreAll, vote } from './chest/sit-on-a-panel';

jest.setTimeout(180_000);

// One fund from nothing to its first award, by hand, as its people would do it: each in a window of their own.
let opened: OpenChest;
beforeAll(async () => {
  opened = await openChest();
}, 60_000);
afterAll(() => opened?.close());

const chapter = tellStory(() => opened);
const references = { kettle: '', drums: '' };
const panel = ['chair.havering', 'member.havering.1', 'member.havering.3'];

chapter('the lead sets an empty chest up: name, neighbourhoods, funders, people', async ({ as }) => {
  const lead = await as('lead.havering');
  await setUpFund(lead, {
    name: 'Havering Community Chest',
    neighbourhoods: ['Harold Hill', 'Rainham'],
    funders: [
      { name: 'NHS North East London', pounds: '40,000' },
      { name: 'Havering Council', pounds: '20,000' },
    ],
    lead: 'Prudence Oakapple',
    people: [
      { name: 'Tobias Larkmeadow', roles: ['Officer'] },
      { name: 'Nadia Pennyfeather', roles: ['Finance'] },
      { name: 'Gideon Marshwiggle', roles: ['Approver'] },
      { name: 'Winifred Applegarth', roles: ['Panel member', 'Chair'] },
      { name: 'Rosalind Brambleby', roles: ['Panel member'] },
      { name: 'Mei Fennimore-Quay', roles: ['Panel member'] },
      { name: 'Ravi Underhedge', roles: ['Link worker'] },
    ],
  });
});

chapter('and opens its first round from the template', async ({ as }) => {
  const lead = await as('lead.havering');
  await openRound(lead, {
    name: 'First round',
    pots: { 'Harold Hill': '20,000', Rainham: '30,000' },
    present: '3',
  });
  await lead.tab.getByText('£60,000', { exact: true }).first().waitFor();
  await lead.tab.getByText('Open for applications').waitFor();
});

chapter('a link worker raises a need in chat, and is told when it points to one person', async ({ as }) => {
  const { page, goTo } = await as('link-worker.havering.1');
  await goTo('chat');
  await page.getByRole('textbox', { name: /Ask or tell/ }).fill('raise a need');
  await page.keyboard.press('Enter');
  const form = page.getByRole('article').last();
  await form
    .getByRole('textbox', { name: 'What is missing?' })
    .fill('Somewhere warm to meet. Write to ann@home.example.');
  await form.getByRole('textbox', { name: 'For whom?' }).fill('Older people who live alone');
  await form.getByRole('combobox', { name: 'Where?' }).selectOption({ label: 'Harold Hill' });
  await form.getByRole('button', { name: 'Send' }).click();
  await form.getByText('Take out anything that points to one person.').waitFor();
  await form
    .getByRole('textbox', { name: 'What is missing?' })
    .fill('Somewhere warm to meet on weekday afternoons');
  await form.getByRole('button', { name: 'Send' }).click();
  await form.getByText('Thank you, your need is recorded').waitFor();
});

chapter('the officer accepts the need, and it becomes a priority of the round', async ({ as }) => {
  const officer = await as('officer.havering');
  const tab = await officer.openTab('Needs');
  const need = 'Somewhere warm to meet on weekday afternoons';
  await tab.getByRole('link', { name: 'Sort new needs' }).click();
  await tab
    .getByRole('combobox', { name: `What is it about: ${need}` })
    .selectOption('Loneliness and company');
  await tab.getByRole('button', { name: `Accept: ${need}` }).click();
  await tab.getByText('Sorted just now').waitFor();
  await tab.getByRole('link', { name: 'Priorities' }).click();
  await tab.getByRole('combobox', { name: 'Theme' }).selectOption('Loneliness and company');
  await tab.getByRole('checkbox', { name: 'Its one accepted need' }).waitFor();
  await tab.getByRole('button', { name: 'Agree this priority' }).click();
  await tab.getByRole('row', { name: /Loneliness and company.*20.*one need/ }).waitFor();
});

chapter('a group applies on its phone, without script', async (chest) => {
  const phone = await openGroup(chest.browser, { width: 390, hasScript: false });
  references.kettle = await applyAsGroup(phone, chest.chest, 'havering', kettle);
  await phone.close();
});

chapter('another applies on a computer, and looks at how its application is doing', async (chest) => {
  const computer = await openGroup(chest.browser, { width: 1280, hasScript: true });
  references.drums = await applyAsGroup(computer, chest.chest, 'havering', drums);
  await computer.page.getByText(references.drums).waitFor();
  const elsewhere = await openGroup(chest.browser, { width: 390, hasScript: true });
  await followLink(elsewhere, chest.chest, 'havering', { reference: references.drums, email: drums.email });
  await elsewhere.page.getByText('Received').first().waitFor();
  await computer.close();
  await elsewhere.close();
});

chapter('both applications are on the officer’s list', async ({ as }) => {
  const officer = await as('officer.havering');
  const tab = await officer.openTab('Applications');
  await tab.getByRole('row', { name: /Warm Kettle Club/ }).waitFor();
  await tab.getByRole('row', { name: /Drumline Youth/ }).waitFor();
});

chapter('the round closes, both can apply, and a panel is seated', async ({ as }) => {
  const lead = await as('lead.havering');
  const officer = await as('officer.havering');
  const fund = await lead.openTab('Fund and pots');
  await fund.getByRole('button', { name: 'Close to applications' }).click();
  await fund.getByRole('textbox', { name: 'Reason' }).fill('Everybody who asked has applied.');
  await fund.getByRole('button', { name: 'Close to applications' }).click();
  await fund.getByText('Checking who can apply').waitFor();
  const list = await officer.openTab('Applications');
  await list.getByRole('button', { name: 'Send 2 to the panel' }).click();
  await list.getByText('Can go to the panel').first().waitFor();
  await fund.getByRole('button', { name: 'Finish checking' }).click();
  await fund.getByText('Getting the panel ready').waitFor();
  await seatPanel(fund);
  await fund.getByRole('button', { name: 'Start scoring' }).click();
  await fund.getByText('Scoring', { exact: true }).first().waitFor();
});

chapter('members score on their own cards in the channel, each for themselves', async ({ as }) => {
  const chair = await as('chair.havering');
  await chair.goTo('channel');
  await chair.page.getByRole('textbox', { name: /post/ }).fill('@Community Chest show panel');
  await chair.page.keyboard.press('Enter');
  await chair.page.getByText('The round card is posted.').first().waitFor();
  const lead = await as('lead.havering');
  const shared = await openPanelCard(lead);
  await shared.getByText('0 of 3').waitFor();
  for (const [place, person] of panel.entries()) {
    await scoreAll(await as(person), 2, String(4 - place));
  }
  // The lead is not on the panel: their window shows the shared card, which counts and tells nobody's scores.
  await shared.getByText('3 of 3').waitFor();
  await shared.getByText('6 of 6').waitFor();
});

chapter('the chair ends scoring, shows the scores, and takes attendance', async ({ as }) => {
  const chair = await as('chair.havering');
  const tab = await chair.openTab('Panel');
  await tab.getByRole('button', { name: 'End scoring' }).click();
  await tab.getByRole('button', { name: 'Show the scores to the panel' }).click();
  await tab.getByRole('link', { name: 'Go to the meeting' }).click();
  const here = tab.getByRole('group', { name: 'Who is here' });
  for (const name of ['Winifred Applegarth', 'Rosalind Brambleby', 'Mei Fennimore-Quay']) {
    await here.getByRole('checkbox', { name: new RegExp(name) }).check();
  }
  await tab.getByRole('button', { name: 'Save who is here' }).click();
  await tab.getByText('Saved who is here.').waitFor();
});

chapter('members vote on their own cards while everybody sees the shared card change', async ({ as }) => {
  const chair = await as('chair.havering');
  const shared = await openPanelCard(await as('lead.havering'));
  await callItem(chair, shared, 'Warm Kettle Club');
  await vote(await as('member.havering.1'), 'Warm Kettle Club', 'Fund it in full');
  await shared.getByText('1 of 3 votes are in.').waitFor();
  await vote(await as('member.havering.3'), 'Warm Kettle Club', 'Fund it in full');
  await shared.getByText('2 of 3 votes are in.').waitFor();
  expect(await shared.getByText('Your vote').count()).toBe(0);
});

chapter('the chair decides inside the pot, and the meeting ends', async ({ as }) => {
  const chair = await as('chair.havering');
  const tab = await chair.openTab('Panel');
  await tab.getByRole('link', { name: 'Meeting' }).click();
  await tab.getByText('£20,000 is left in the Harold Hill pot. £15,200 would be left after this.').waitFor();
  await decide(chair, {
    outcome: 'Award a grant',
    pounds: '4,500',
    reason: 'It answers a need that we know.',
  });
  await callItem(chair, await openPanelCard(await as('lead.havering')), 'Drumline Youth');
  await vote(await as('member.havering.1'), 'Drumline Youth', 'Do not fund it');
  await vote(await as('member.havering.3'), 'Drumline Youth', 'Do not fund it');
  await decide(chair, { outcome: 'Do not award', reason: 'Please come back with a plan for the noise.' });
  await tab.getByRole('button', { name: 'End the meeting' }).click();
  const lead = await as('lead.havering');
  const desk = await lead.openTab('Panel');
  await desk.getByRole('button', { name: 'Send the decisions to be agreed' }).click();
  await desk.getByText('Waiting to be agreed').waitFor();
});

chapter('until the groups are told, only the fund team sees that money is set aside', async ({ as }) => {
  const lead = await as('lead.havering');
  const fund = await lead.openTab('Fund and pots');
  await fund.getByText('£55,500', { exact: true }).first().waitFor();
  const worker = await as('link-worker.havering.1');
  const theirs = await worker.openTab('Fund and pots');
  await theirs.getByText('£60,000', { exact: true }).first().waitFor();
  expect(await theirs.getByText('£55,500').count()).toBe(0);
});

chapter('the approver agrees, and the lead tells the groups', async ({ as }) => {
  const approver = await as('approver.havering');
  const agreeing = await approver.openTab('Panel');
  await agreeing.getByRole('link', { name: 'Look at the decisions' }).click();
  await agreeing.getByRole('button', { name: 'Agree 2 decisions' }).click();
  await agreeing.getByText('2 decisions are agreed.').waitFor();
  const lead = await as('lead.havering');
  const telling = await lead.openTab('Panel');
  await telling.getByRole('link', { name: 'Look at the decisions' }).click();
  await telling.getByRole('button', { name: 'See what each group will be told' }).click();
  await telling.getByText('2 groups: one award, £4,500 in all.').waitFor();
  await telling.getByRole('button', { name: 'Tell 2 groups now' }).click();
  await telling.getByText('2 groups are being told.').waitFor();
});

chapter('the group reads the decision on the site, from its own link', async (chest) => {
  const phone = await openGroup(chest.browser, { width: 390, hasScript: false });
  const { email } = kettle;
  await followLink(phone, chest.chest, 'havering', { reference: references.kettle, email });
  await phone.page.getByText('£4,500').first().waitFor();
  await phone.close();
});

chapter('finance sees the award and records its payment; the letters are on their way', async ({ as }) => {
  const finance = await as('finance.havering');
  const tab = await finance.openTab('Awards');
  await tab.getByRole('row', { name: /Warm Kettle Club.*£4,500/ }).waitFor();
  await finance.goTo('mail');
  await finance.page.getByText('kettle@example.org').first().waitFor();
  await finance.page.getByText('drums@example.org').first().waitFor();
});

chapter('the lead asks the bot how the fund stands, and the Fund tab says the same', async ({ as }) => {
  const lead = await as('lead.havering');
  await lead.goTo('chat');
  await lead.page.getByRole('textbox', { name: /Ask or tell/ }).fill('status');
  await lead.page.keyboard.press('Enter');
  const answer = lead.page.getByRole('article').last();
  await answer.getByText('£55,500 left').waitFor();
  const tab = await lead.openTab('Fund and pots');
  await tab.getByText('£55,500', { exact: true }).first().waitFor();
});
