import type {
  DeskAct,
  DeskRow,
  HiddenRow,
  MemberView,
  PanelDesk,
  PanelProgress,
} from '../../core/assessing/panel-view';
import type { ApplicationReading } from '../../core/engaging/application-view';
import { smallGrantsRubric } from '../../core/founding/templates/rubric';
import { areas, sampleFund } from './sample-fund';

const groups = [
  'Hilldene Growers',
  'Romford Repair Table',
  'Rainham Riverside Walkers',
  'The Kettle Club',
  'Collier Row Carers’ Choir',
  'Upminster Stitch and Chat',
  'Harold Wood Boxing',
  'Gidea Park Digital Friends',
];
const projects = [
  'A shared allotment for people who have lost touch',
  'Mend it together on Saturdays',
  'Gentle walks from the surgery door',
  'Soup, board games and a warm room',
  'Singing for people who care for somebody',
  'Knitting for wards and for each other',
];

export const reference = (place: number): string => `spring-2026-${String(place + 1).padStart(4, '0')}`;

export function sampleRow(place: number, change: Partial<DeskRow> = {}): DeskRow {
  const area = areas[place % areas.length] ?? '';
  const series = place >= groups.length ? ` ${Math.floor(place / groups.length) + 1}` : '';
  return {
    application: reference(place),
    groupName: `${groups[place % groups.length] ?? ''}${series}`,
    title: projects[place % projects.length] ?? '',
    neighbourhood: area,
    pot: area.toLowerCase().replaceAll(' ', '-'),
    askedPence: 120_000 + ((place * 37_500) % 380_000),
    minimumPence: 100_000,
    state: 'scoring',
    own: place % 3 === 0 ? 'scored' : place % 3 === 1 ? 'to-score' : 'to-declare',
    scoresIn: (place * 5) % 11,
    ...change,
  };
}

export const hiddenRow: HiddenRow = { application: reference(6), own: 'excluded' };

export function sampleProgress(change: Partial<PanelProgress> = {}): PanelProgress {
  return {
    panel: 'spring-2026-panel',
    panelName: 'Havering panel',
    round: 'spring-2026',
    roundName: 'Spring 2026',
    roundState: 'scoring',
    stage: 'scoring',
    endsAt: '2026-07-24T16:00:00.000Z',
    applications: 40,
    members: 12,
    finishedMembers: 5,
    scoresIn: 312,
    scoresExpected: 471,
    items: 0,
    itemsClosed: 0,
    results: [],
    ...change,
  };
}

const members = ['Amina Yusuf', 'Bernard Ekpo', 'Carys Nolan', 'Dilip Rao', 'Esther Quaye', 'Frank Hollis'];
const categories = ['Resident', 'Voluntary sector', 'NHS', 'Local authority'];

const sampleSeats: PanelDesk['seats'] = members.map((name, place) => ({
  member: `t~${name.toLowerCase().replace(' ', '-')}`,
  name,
  category: categories[place % categories.length] ?? '',
  present: place < 4,
  finished: place < 3,
  declared: 40,
  scored: place < 3 ? 39 : 12 + place,
  isChair: place === 0,
}));

export function sampleDesk(may: readonly DeskAct[], change: Partial<PanelDesk> = {}): PanelDesk {
  const rows = Array.from({ length: 40 }, (_, place) => (place === 6 ? hiddenRow : sampleRow(place)));
  return {
    progress: sampleProgress(),
    roundVersion: 4,
    panelVersion: 2,
    rows,
    seats: sampleSeats,
    pots: sampleFund().pots,
    may,
    ...change,
  };
}

export const sampleReading: ApplicationReading = {
  id: reference(1),
  groupName: 'Romford Repair Table',
  title: 'Mend it together on Saturdays',
  neighbourhood: 'Romford Town',
  version: 1,
  summary:
    'A weekly repair table in the library where people bring a lamp, a coat or a radio, mend it beside somebody who knows how, and stay for tea.',
  grantKind: 'Activity',
  themes: ['Loneliness and company'],
  askedPence: 480_000,
  minimumPence: 300_000,
  answers: [
    {
      question: 'What will you do?',
      text: 'We open every Saturday from ten to one for forty weeks. Four volunteers mend with people, not for them.\n\nThose who come alone are sat beside somebody.',
    },
    {
      question: 'Who is it for?',
      text: 'People who live alone, most of them over fifty, sent by link workers or by friends.',
    },
    {
      question: 'How will you know that it helped?',
      text: 'We ask each person at their first and sixth visit how often they spoke with somebody that week.',
    },
  ],
};

export function scoreView(change: Partial<Extract<MemberView['task'], { kind: 'score' }>> = {}): MemberView {
  return {
    progress: sampleProgress(),
    task: {
      kind: 'score',
      reading: sampleReading,
      criteria: smallGrantsRubric.criteria,
      commentAt: smallGrantsRubric.commentAt,
      marks: {},
      comment: '',
      scoreVersion: 0,
      progress: { done: 13, of: 39, endsAt: '2026-07-24T16:00:00.000Z' },
      ...change,
    },
  };
}

/** A desk at its meeting: scores shown, one item live, some decided. */
export function meetingDesk(may: readonly DeskAct[]): PanelDesk {
  const rows = Array.from({ length: 12 }, (_, place) => {
    if (place === 6) return hiddenRow;
    const item = { id: `item-${place}`, position: place, ballot: place < 4 ? 1 : 0 };
    const meanScore = 82.4 - place * 3.1;
    if (place < 3) {
      const award = place !== 1;
      return sampleRow(place, {
        own: 'scored',
        meanScore,
        item: { ...item, state: 'decided' },
        decision: {
          id: `decision-${place}`,
          outcome: award ? 'award' : 'decline',
          amountPence: award ? 240_000 : 0,
          step: 'provisional',
          reason: award
            ? 'Strong local need and a sound plan.'
            : 'The plan leaves most of the money to travel.',
          conditions: '',
          version: 1,
        },
      });
    }
    if (place === 3) {
      return sampleRow(place, {
        own: 'scored',
        meanScore,
        item: { ...item, state: 'voting' },
        quorum: { met: true, present: 6, needed: 5, missingCategories: [] },
        votes: { fund: 3, 'part-fund': 1, defer: 0, decline: 0 },
      });
    }
    return sampleRow(place, { own: 'scored', meanScore, item: { ...item, state: 'queued' } });
  });
  const live = {
    item: 'item-3',
    ballot: 1,
    position: 3,
    heading: {
      id: reference(3),
      groupName: 'The Kettle Club',
      title: projects[3] ?? '',
      neighbourhood: 'Hornchurch',
    },
    votesIn: 4,
    voters: 6,
  };
  const progress = sampleProgress({
    stage: 'revealed',
    roundState: 'in-session',
    finishedMembers: 12,
    scoresIn: 471,
    items: 12,
    itemsClosed: 3,
    live,
  });
  return sampleDesk(may, { progress, rows });
}

/** A desk whose decisions have all been agreed and not been told. */
export function agreedDesk(may: readonly DeskAct[]): PanelDesk {
  const desk = meetingDesk(may);
  const rows = desk.rows.flatMap((row) =>
    'decision' in row && row.decision !== undefined
      ? [{ ...row, decision: { ...row.decision, step: 'ratified' as const } }]
      : [],
  );
  const progress = sampleProgress({ stage: 'revealed', roundState: 'ratified', items: 3, itemsClosed: 3 });
  return { ...desk, rows, progress };
}

export function voteView(): MemberView {
  const desk = meetingDesk([]);
  const live = desk.progress.live;
  if (live === undefined) throw new Error('the sample meeting has a live item');
  return {
    progress: desk.progress,
    task: {
      kind: 'vote',
      live,
      reading: { ...sampleReading, ...live.heading },
      meanScore: 73.1,
      scorers: 11,
      voteVersion: 0,
    },
  };
}
