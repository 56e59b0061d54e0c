import type { Handlers } from './fake-api';
import type { Role } from '../../core/kernel/actor';
import type { DeskAct } from '../../core/assessing/panel-view';
import { sampleChest, sampleFund, samplePeople, samplePledges, sampleRoundView } from './sample-fund';
import { sampleGaps, sampleNeeds, sampleSetting } from './sample-needs';
import { sampleDesk, sampleReading, scoreView } from './sample-desk';

const saved = { version: 2 };

/** An API for somebody with these roles and these acts on the panel's desk. */
export function sampleHandlers(
  roles: readonly Role[],
  may: readonly DeskAct[] = [],
  change: Handlers = {},
): Handlers {
  return {
    seeChests: () => [sampleChest(roles)],
    fundStatus: () => sampleFund(),
    listPeople: () => samplePeople,
    listPledges: () => samplePledges,
    seeRound: () => sampleRoundView,
    setUpChest: () => saved,
    createRound: () => saved,
    moveRound: () => sampleChest(roles).rounds[0] ?? { refusal: { code: 'not-found' } },
    convenePanel: () => saved,
    panelDesk: () => sampleDesk(may),
    memberView: () => scoreView(),
    listFiles: () => [],
    readApplication: () => ({ ...sampleReading, state: 'scoring' }),
    whoIsWaiting: () => [{ member: 't~dilip', name: 'Dilip Rao', toScore: 9 }],
    remindMembers: () => ({ reminded: 1 }),
    listNeeds: () => sampleNeeds(),
    gapReport: () => sampleGaps(),
    prioritySetting: () => sampleSetting(),
    listApplications: () => [
      {
        id: 'spring-2026-0001',
        state: 'submitted',
        open: true,
        groupName: 'Hilldene Growers',
        title: 'A shared allotment',
        neighbourhood: 'Harold Hill',
        askedPence: 320_000,
      },
      { id: 'spring-2026-0002', state: 'being-considered', open: false },
    ],
    listAwards: () => [
      {
        id: 'award-1',
        version: 1,
        groupName: 'The Kettle Club',
        pot: 'Hornchurch',
        amountPence: 240_000,
        paidPence: 120_000,
        state: 'active',
        madeAt: '2026-01-10T09:00:00.000Z',
        payments: [{ id: 'p1', amountPence: 120_000, state: 'paid', financeReference: 'PO-10442' }],
      },
      {
        id: 'award-2',
        version: 1,
        groupName: 'Hilldene Growers',
        pot: 'Harold Hill',
        amountPence: 180_050,
        paidPence: 0,
        state: 'offered',
        madeAt: '2026-01-10T09:00:00.000Z',
        payments: [],
      },
    ],
    ...change,
  };
}
