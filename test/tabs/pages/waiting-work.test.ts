import { inOrder, workOfChest, workOfDesk, workOfTask } from '../../../tabs/pages/my-work/waiting-work';
import { meetingDesk, sampleDesk, sampleProgress, scoreView, voteView } from '../sample-desk';
import { sampleChest, sampleRound } from '../sample-fund';

const titles = (work: readonly { readonly title: string }[]): string[] => work.map((one) => one.title);

describe('what waits for somebody', () => {
  it('is the set-up of an empty fund, then its first round, then its panel', () => {
    expect(titles(workOfChest(sampleChest(['lead'], { setUp: false })))).toEqual(['A fund to set up']);
    expect(titles(workOfChest(sampleChest(['lead'], { rounds: [] })))).toEqual(['No round yet']);
    const rounds = [sampleRound({ state: 'open', panels: [] })];
    expect(titles(workOfChest(sampleChest(['lead'], { rounds })))).toEqual(['Spring 2026 has no panel yet']);
    expect(workOfChest(sampleChest(['officer'], { rounds }))).toEqual([]);
  });

  it('is a member’s next application, with how many are left', () => {
    const work = workOfTask(sampleChest(['panel-member']), sampleDesk(['score']), scoreView().task);
    expect(titles(work)).toEqual(['26 applications to score on Havering panel']);
    expect(work[0]?.to.parts).toEqual(['spring-2026-panel', 'applications', 'spring-2026-0002']);
  });

  it('is a vote that has not been cast, and none that has', () => {
    const { task } = voteView();
    const chest = sampleChest(['panel-member']);
    expect(titles(workOfTask(chest, meetingDesk(['vote']), task))).toEqual([
      'The panel is voting now: Havering panel',
    ]);
    const cast = task.kind === 'vote' ? ({ ...task, own: 'fund' } as const) : task;
    expect(workOfTask(chest, meetingDesk(['vote']), cast)).toEqual([]);
  });

  it('is what the server says that somebody may do, once there is something to do', () => {
    const chest = sampleChest(['lead']);
    expect(workOfDesk(chest, sampleDesk(['lock-scores']))).toEqual([]);
    const progress = sampleProgress({ finishedMembers: 12 });
    expect(titles(workOfDesk(chest, sampleDesk(['lock-scores'], { progress })))).toEqual([
      'End scoring on Havering panel',
    ]);
    expect(titles(workOfDesk(chest, meetingDesk(['ratify', 'release'])))).toEqual([
      '3 decisions of Havering panel to agree',
      'Groups to tell what Havering panel decided',
    ]);
  });

  it('stands by date, what has none last', () => {
    const base = { fund: '', act: '', to: { page: 'fund', parts: [] } } as const;
    const sorted = inOrder([
      { ...base, key: 'none', title: 'none' },
      { ...base, key: 'late', title: 'late', due: '2026-08-01T00:00:00.000Z' },
      { ...base, key: 'soon', title: 'soon', due: '2026-07-01T00:00:00.000Z' },
    ]);
    expect(titles(sorted)).toEqual(['soon', 'late', 'none']);
  });
});
