import { aPanelInScoring, members, people } from '../../builders/assessing/panel-world';
import { declareClear } from '../../builders/assessing/panel-steps';
import { anApplication, aSeat, panelId, reference, roundId } from '../../builders/assessing/rows';
import { viewsOf } from '../../builders/assessing/views';
import { codeOf, valueOf } from '../../builders/chest/chest-in-use';

/** Words that stand in an application for the fund team and the group alone. */
const hidden = [
  'Cora Contact',
  'cora@group.example',
  '01632 960777',
  'Sid Second',
  'sid@group.example',
  'Hetty Helper',
  'hetty@cvs.example',
  'The CVS of Nowhere',
  'What is unclear to the officer',
  'We found other money',
  'Connected to the mayor',
];

const told = anApplication(1, {
  contact: { name: 'Cora Contact', email: 'cora@group.example', phone: '01632 960777' },
  secondContact: { name: 'Sid Second', email: 'sid@group.example' },
  helper: { name: 'Hetty Helper', email: 'hetty@cvs.example', organisation: 'The CVS of Nowhere' },
  withdrawnBecause: 'We found other money',
  asked: {
    words: 'What is unclear to the officer',
    questions: ['why'],
    dueAt: '2026-07-20T16:00:00.000Z',
    askedAt: '2026-07-12T16:00:00.000Z',
  },
  entry: { formVersion: 1, language: 'en-GB', answers: { connections: 'Connected to the mayor' } },
});

describe('who to write to, and who helped', () => {
  it.each(
    [...members, people.chair, people.linkWorker, people.stranger].map(
      (actor) => [actor.name, actor] as const,
    ),
  )('is in nothing that %s can open or hear of', async (_name, actor) => {
    const world = await aPanelInScoring({ applications: [told, anApplication(2)] });
    await declareClear(world);
    const seen = JSON.stringify([
      await viewsOf(world, actor),
      await world.useCases.listApplications(actor, { round: roundId }),
      await world.useCases.seeApplication(actor, { application: reference(1) }),
      await world.useCases.listMatches(actor, { round: roundId }),
      world.ports.announced,
      world.ports.channel.told,
      world.ports.channel.reminded,
    ]);
    for (const word of hidden) expect(seen).not.toContain(word);
  });

  it('is not in the desk, the list or the reading of the fund team either: only in the application’s own file', async () => {
    const world = await aPanelInScoring({ applications: [told] });
    const { officer } = people;
    const seen = JSON.stringify([
      await viewsOf(world, officer),
      await world.useCases.listApplications(officer, { round: roundId }),
    ]);
    for (const word of hidden) expect(seen).not.toContain(word);
    const file = JSON.stringify(await world.useCases.seeApplication(officer, { application: reference(1) }));
    expect(file).toContain('cora@group.example');
  });
});

describe('whoever helped a group to apply', () => {
  const application = anApplication(1, { helper: { name: ' ROSA ', email: 'rosa@cvs.example' } });
  const say = { panel: panelId, application: reference(1) };

  it('can say that they take no part, and nothing looser', async () => {
    const { useCases } = await aPanelInScoring({ applications: [application] });
    for (const level of ['clear', 'limited'] as const) {
      expect(codeOf(await useCases.declareInterest(people.rosa, { ...say, level }))).toBe(
        'helped-this-group',
      );
    }
    expect(codeOf(await useCases.readApplication(people.rosa, say))).toBe('interest-first');
    valueOf(await useCases.declareInterest(people.rosa, { ...say, level: 'excluded' }));
    expect(codeOf(await useCases.readApplication(people.rosa, say))).toBe('conflicted');
  });

  it('is known by their address too', async () => {
    const { ports, useCases } = await aPanelInScoring({
      applications: [anApplication(1, { helper: { name: 'R. Smith', email: 'Sam@cvs.example' } })],
      seats: [aSeat('sam', 'resident')],
    });
    const person = { key: people.sam.key, name: 'sam', organisation: '', roles: [], active: true };
    await ports.people.create(people.sam.key, { ...person, email: 'sam@cvs.example' }, []);
    expect(codeOf(await useCases.declareInterest(people.sam, { ...say, level: 'clear' }))).toBe(
      'helped-this-group',
    );
  });

  it('may be cleared by the chair, who says why', async () => {
    const { useCases } = await aPanelInScoring({ applications: [application] });
    valueOf(await useCases.declareInterest(people.chair, { ...say, level: 'clear' }));
    const reason = 'Another person of the same name.';
    const cleared = { ...say, level: 'clear' as const, member: people.rosa.key, reason };
    valueOf(await useCases.declareInterest(people.chair, cleared));
    valueOf(await useCases.readApplication(people.rosa, say));
  });

  it('keeps nobody else from declaring', async () => {
    const { useCases } = await aPanelInScoring({ applications: [application] });
    valueOf(await useCases.declareInterest(people.sam, { ...say, level: 'clear' }));
  });
});
