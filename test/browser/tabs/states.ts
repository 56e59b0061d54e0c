import type { DeskAct } from '../../../core/assessing/panel-view';
import { agreedDesk, meetingDesk, reference, sampleProgress, voteView } from '../../tabs/sample-desk';
import type { Handlers } from '../../tabs/fake-api';
import { sampleChest, sampleFund } from '../../tabs/sample-fund';
import { closedPoll, noGaps, noNeeds, openPoll, sampleSetting } from '../../tabs/sample-needs';
import {
  arrivalHandlers,
  latePass,
  matched,
  publicSite,
  reference as applicant,
} from '../../tabs/sample-arrivals';
import { sampleHandlers } from '../../tabs/sample-handlers';
import { outreachHandlers } from '../../tabs/sample-outreach';

/** One page in one state, as one kind of person sees it. */
export interface PageState {
  readonly name: string;
  readonly pageId: string;
  readonly subPageId: string;
  readonly handlers: Handlers;
}

const panel = 'havering/spring-2026-panel';
const openRounds = sampleChest([]).rounds.map((round) => ({ ...round, state: 'open' as const }));
const entering = sampleHandlers(['officer'], [], {
  seeChests: () => [sampleChest(['officer'], { rounds: openRounds })],
});
const came = arrivalHandlers('lead', {
  listMatches: () => [matched],
  listLatePasses: () => [latePass],
  seePublicSite: () => publicSite,
});
const chairs: readonly DeskAct[] = ['vote', 'decide', 'call-item', 'take-attendance', 'close-meeting'];

function state(name: string, pageId: string, subPageId: string, handlers: Handlers): PageState {
  return { name, pageId, subPageId, handlers };
}

const severalFunds: Handlers = {
  seeChests: () => [
    sampleChest(['lead']),
    sampleChest(['lead'], { id: 'newham', name: 'Newham Community Chest' }),
  ],
  fundStatus: ({ chest }) =>
    chest === 'newham' ? sampleFund({ chest, chestName: 'Newham Community Chest' }) : sampleFund(),
};

const declaring: Handlers = {
  memberView: () => ({
    progress: sampleProgress(),
    task: {
      kind: 'declare',
      version: 1,
      heading: {
        id: reference(2),
        groupName: 'Rainham Riverside Walkers',
        title: 'Gentle walks',
        neighbourhood: 'Rainham',
      },
      progress: { done: 1, of: 39, endsAt: '2026-07-24T16:00:00.000Z' },
    },
  }),
};

const empty: Handlers = {
  fundStatus: () => sampleFund({ pots: [] }),
  listNeeds: () => noNeeds(),
  gapReport: () => noGaps(),
  listAwards: () => [],
};

const polled: Handlers = { prioritySetting: () => sampleSetting({ poll: openPoll }) };
const counted: Handlers = { prioritySetting: () => sampleSetting({ poll: closedPoll }) };

/** Every page, and its states that look different. */
export const pageStates: readonly PageState[] = [
  state('fund', 'fund', 'havering', sampleHandlers(['lead'])),
  state('fund of several', 'fund', 'havering', sampleHandlers(['lead'], [], severalFunds)),
  state('fund without pots', 'fund', 'havering', sampleHandlers(['lead'], [], empty)),
  state('first run', 'fund', 'havering', {
    ...sampleHandlers(['lead']),
    seeChests: () => [sampleChest(['lead'], { setUp: false, rounds: [] })],
  }),
  state('new round', 'fund', 'havering/new-round', sampleHandlers(['lead'])),
  state('new panel', 'fund', 'havering/new-panel/spring-2026', sampleHandlers(['lead'])),
  state('desk of the lead', 'panel', panel, sampleHandlers(['lead'], ['remind'])),
  state('desk of a member', 'panel', panel, sampleHandlers(['panel-member'], ['score'])),
  state('desk refused', 'panel', panel, {
    ...sampleHandlers(['officer']),
    panelDesk: () => ({ refusal: { code: 'not-found' } }),
  }),
  state(
    'score',
    'panel',
    `${panel}/applications/${reference(1)}`,
    sampleHandlers(['panel-member'], ['score']),
  ),
  state('declare', 'panel', `${panel}/applications/${reference(2)}`, {
    ...sampleHandlers(['panel-member'], ['score']),
    ...declaring,
  }),
  state('meeting of the chair', 'panel', `${panel}/meeting`, {
    ...sampleHandlers(['chair', 'panel-member']),
    panelDesk: () => meetingDesk(chairs),
    memberView: voteView,
  }),
  state('members', 'panel', `${panel}/members`, sampleHandlers(['lead'], ['remind'])),
  state('decisions to agree', 'panel', `${panel}/agreeing`, {
    ...sampleHandlers(['approver']),
    panelDesk: () => meetingDesk(['ratify']),
  }),
  state('groups to tell', 'panel', `${panel}/agreeing`, {
    ...sampleHandlers(['lead'], [], { releaseRound: () => ({ released: 3 }) }),
    panelDesk: () => agreedDesk(['release']),
  }),
  state('needs', 'needs', 'havering', sampleHandlers(['officer'])),
  state('needs to sort', 'needs', 'havering/sorting', sampleHandlers(['officer'])),
  state('gaps', 'needs', 'havering/gaps', sampleHandlers(['link-worker'])),
  state('no gaps', 'needs', 'havering/gaps', sampleHandlers(['link-worker'], [], empty)),
  state('priorities with an open poll', 'needs', 'havering/priorities', sampleHandlers(['lead'], [], polled)),
  state(
    'priorities with a counted poll',
    'needs',
    'havering/priorities',
    sampleHandlers(['lead'], [], counted),
  ),
  state('counts', 'needs', 'havering/counts', sampleHandlers(['lead'])),
  state('no needs', 'needs', 'havering', sampleHandlers(['link-worker'], [], empty)),
  state('applications', 'applications', 'havering', entering),
  state('entry', 'applications', 'havering/spring-2026/enter', entering),
  state('entry of the group', 'applications', 'havering/spring-2026/enter/group', entering),
  state('entry of the idea', 'applications', 'havering/spring-2026/enter/idea', entering),
  state('entry to check', 'applications', 'havering/spring-2026/enter/check', entering),
  state('import', 'applications', 'havering/spring-2026/import', entering),
  state('what came in', 'applications', 'havering', came),
  state('an application’s file', 'applications', `havering/spring-2026/one/${applicant}`, came),
  state('late links', 'applications', 'havering/spring-2026/late', came),
  state('what the public pages say', 'applications', 'havering/spring-2026/site', came),
  state('awards', 'awards', 'havering', sampleHandlers(['finance'])),
  state('no awards', 'awards', 'havering', sampleHandlers(['finance'], [], empty)),
  state('my work', 'my-work', '', sampleHandlers(['lead', 'panel-member'], ['score'])),
  state('nobody’s fund', 'my-work', '', { seeChests: () => [] }),
  state('outreach', 'outreach', 'havering', outreachHandlers(['officer'])),
  state('contacts and help', 'outreach', 'havering/contacts', outreachHandlers(['officer'])),
  state('partners and claims', 'outreach', 'havering/partners', outreachHandlers(['approver', 'finance'])),
  state('how far groups get', 'outreach', 'havering/reach', outreachHandlers(['auditor'])),
  state('outreach of a link worker', 'outreach', 'havering', outreachHandlers(['link-worker'])),
];

/** The state with this name. Throws when there is none: a spelling mistake in a test. */
export function pageState(name: string): PageState {
  const found = pageStates.find((each) => each.name === name);
  if (found === undefined) throw new Error(`no state of a page is called «${name}»`);
  return found;
}
