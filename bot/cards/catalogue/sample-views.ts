import type {
  MemberTask,
  MemberView,
  PanelProgress,
  WaitingMember,
} from '../../../core/assessing/panel-view';
import type { NeedView } from '../../../core/developing/need-view';
import type { ApplicationDetail, ApplicationLine } from '../../../core/engaging/application-view';
import type { FundStatus, PotStatus } from '../../../core/founding/fund-view';
import { addFigures } from '../../../core/founding/fund-figures';
import type { Criterion } from '../../../core/founding/rubric';
import { smallGrantsRubric } from '../../../core/founding/templates/rubric';
import { systemActor, type Actor, type Role } from '../../../core/kernel/actor';

/** Views with invented data, for the catalogue of cards. All names of groups and people are made up. */

export const sampleMoment = '2026-07-17T13:02:00.000Z';
const scoringEnds = '2026-07-31T16:00:00.000Z';

export const samplePlace = { chest: 'havering', panel: 'summer-panel' };
const sampleCriteria: readonly Criterion[] = smallGrantsRubric.criteria;

export function sampleActor(chest: string, ...roles: readonly Role[]): Actor {
  return { ...systemActor(chest), kind: 'person', roles };
}

export const sampleProgress: PanelProgress = {
  panel: 'summer-panel',
  panelName: 'Summer panel',
  round: 'summer',
  roundName: 'Summer 2026',
  roundState: 'scoring',
  stage: 'scoring',
  endsAt: scoringEnds,
  applications: 40,
  members: 12,
  finishedMembers: 3,
  scoresIn: 211,
  scoresExpected: 480,
  items: 40,
  itemsClosed: 0,
  results: [],
};

export const sampleMeeting: PanelProgress = { ...sampleProgress, stage: 'revealed', itemsClosed: 6 };

export const sampleDetail: ApplicationDetail = {
  id: 'summer-0007',
  groupName: 'Harold Hill Garden Club',
  title: 'A garden for everyone',
  neighbourhood: 'Harold Hill',
  version: 1,
  summary:
    'We want to turn the empty ground behind the library into a garden with raised beds, and open it on two mornings a week with tea, tools and somebody to talk to.',
  grantKind: 'Activity',
  themes: ['Loneliness and isolation', 'Getting active'],
  askedPence: 480_000,
  minimumPence: 320_000,
  answers: [
    {
      question: 'Why is it needed?',
      text: 'Many people here live alone. Our link worker sends us about six people a month and we have nowhere to meet them when it rains. Last winter we met in the library porch.',
    },
    {
      question: 'Who is it for?',
      text: 'Anybody over 50 in Harold Hill who would like company, with help for people who cannot dig.',
    },
    {
      question: 'What will you spend the money on?',
      text: 'Raised beds £1,900, a shed £850, tools and seeds £650, a sessional worker for 20 weeks £1,100, tea and insurance £300.',
    },
  ],
  state: 'scoring',
};

const live = {
  item: 'summer-panel-0007',
  ballot: 1,
  position: 7,
  heading: sampleDetail,
  votesIn: 5,
  voters: 11,
};
const progress = { done: 6, of: 39, endsAt: scoringEnds };

/** A member's view with one task of each kind. */
export const sampleTasks = {
  declare: { kind: 'declare', heading: sampleDetail, progress, version: 1 },
  score: {
    kind: 'score',
    reading: sampleDetail,
    criteria: sampleCriteria,
    commentAt: [0, 1, 4],
    marks: {},
    comment: '',
    scoreVersion: 0,
    progress,
  },
  'score-again': {
    kind: 'score',
    reading: sampleDetail,
    criteria: sampleCriteria,
    commentAt: [0, 1, 4],
    marks: Object.fromEntries(sampleCriteria.map(({ id }) => [id, 3 as const])),
    comment: 'Strong local ties.',
    scoreVersion: 1,
    savedAt: sampleMoment,
    progress,
  },
  finish: { kind: 'finish', progress: { ...progress, done: 39 }, excluded: 1 },
  'wait-for-others': { kind: 'wait', reason: 'scores-of-others', progress: { ...progress, done: 39 } },
  'wait-for-meeting': { kind: 'wait', reason: 'meeting', progress: { ...progress, done: 39 } },
  vote: { kind: 'vote', live, reading: sampleDetail, meanScore: 71.4, scorers: 11, voteVersion: 0 },
  voted: {
    kind: 'vote',
    live,
    reading: sampleDetail,
    meanScore: 71.4,
    scorers: 11,
    own: 'part-fund',
    voteVersion: 1,
  },
  'stepped-out': { kind: 'stepped-out', reference: 'summer-0007', reason: 'conflicted' },
  results: {
    kind: 'results',
    results: [
      {
        application: 'summer-0007',
        groupName: 'Harold Hill Garden Club',
        outcome: 'award',
        amountPence: 400_000,
      },
      { application: 'summer-0012', groupName: 'Rainham Chess Table', outcome: 'reserve', amountPence: 0 },
      { application: 'summer-0031', groupName: 'Quiet Carers', outcome: 'decline', amountPence: 0 },
    ],
  },
} satisfies Readonly<Record<string, MemberTask>>;

export function sampleView(task: MemberTask): MemberView {
  return { progress: task.kind === 'score' ? sampleProgress : sampleMeeting, task };
}

export const sampleWaiting: readonly WaitingMember[] = [
  { member: 'a~1', name: 'Amina Sesay', toScore: 12 },
  { member: 'a~2', name: 'Gethin Pryce', toScore: 31 },
  { member: 'a~3', name: 'Ola Fabunmi', toScore: 0 },
];

function pot(
  id: string,
  name: string,
  of: number,
  reserved: number,
  committed: number,
  paid: number,
): PotStatus {
  return {
    round: 'summer',
    roundName: 'Summer 2026',
    pot: id,
    name,
    pledgedPence: of,
    availablePence: of - reserved - committed - paid,
    reservedPence: reserved,
    committedPence: committed,
    paidPence: paid,
  };
}

export const samplePots: readonly PotStatus[] = [
  pot('harold-hill', 'Harold Hill', 3_000_000, 480_000, 900_000, 380_000),
  pot('rainham', 'Rainham', 2_500_000, 0, 450_000, 450_000),
  pot('romford', 'Romford', 2_500_000, 1_200_000, 1_000_000, 200_000),
];

const funders = [
  { funder: 'icb', name: 'NHS North East London', ...addFigures(samplePots.slice(0, 2)) },
  { funder: 'council', name: 'The Council', ...addFigures(samplePots.slice(2)) },
];

/** A fund whose figures add up: pledged = available + reserved + committed + paid. */
export function sampleStatus(chest: string, chestName: string, provisional: boolean): FundStatus {
  const total = addFigures(samplePots);
  return {
    chest,
    chestName,
    at: sampleMoment,
    provisional,
    total: {
      ...total,
      pledgedPence: total.pledgedPence + 2_000_000,
      availablePence: total.availablePence + 2_000_000,
    },
    unallottedPence: 2_000_000,
    pots: samplePots,
    funders,
  };
}

export const sampleNeed: NeedView = {
  id: 'n4k2',
  version: 1,
  state: 'raised',
  missing: 'Somewhere warm to meet on weekday afternoons, with step-free access',
  forWhom: 'Older people who live alone',
  neighbourhood: 'Harold Hill',
  neighbourhoodId: 'harold-hill',
  theme: 'Loneliness and isolation',
  themeId: 'loneliness',
  band: '11-25',
  trend: 'growing',
  raisedAt: sampleMoment,
  mine: true,
  raisers: 1,
  mayUndo: false,
};

export const sampleLines: readonly ApplicationLine[] = Array.from({ length: 14 }, (_, place) => ({
  id: `summer-${String(place + 1).padStart(4, '0')}`,
  state: place < 10 ? 'scoring' : 'scored',
  open: place !== 3,
  ...(place === 3
    ? {}
    : {
        groupName: ['Harold Hill Garden Club', 'Rainham Chess Table', 'Quiet Carers'][place % 3] ?? '',
        title: ['A garden for everyone', 'Chess in the café', 'A break for carers'][place % 3] ?? '',
        neighbourhood: 'Harold Hill',
        askedPence: 120_000 + place * 25_000,
      }),
}));

export const samplePlaces = [
  'Harold Hill',
  'Rainham',
  'Romford',
  'Upminster',
  'Hornchurch',
  'Elm Park',
  'Collier Row',
].map((name) => ({ id: name.toLowerCase().replaceAll(' ', '-'), name }));

export const sampleThemes = [
  { id: 'loneliness', name: 'Loneliness and isolation' },
  { id: 'money', name: 'Money and debt' },
];
