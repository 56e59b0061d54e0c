import fc from 'fast-check';
import { compareGroups } from '../../../core/engaging/compare-groups';
import type { Group } from '../../../core/engaging/group';
import { listMatches } from '../../../core/engaging/list-matches';
import { matchGroups, plainName } from '../../../core/engaging/match-groups';
import { actorAs } from '../../builders/chest/actors';
import { chestWithOpenRound, codeOf, valueOf } from '../../builders/chest/chest-in-use';
import { finishedAnswers } from '../../builders/form';
import { sendAct, submission } from '../../builders/intake';

const group = (id: string, changes: Partial<Group> = {}): Group => ({
  id,
  name: `Group ${id}`,
  kind: 'constituted',
  ...changes,
});

const reasons = (left: Partial<Group>, right: Partial<Group>) =>
  matchGroups(group('a', left), [group('b', right)])[0]?.reasons ?? [];

describe('entries that look like one group', () => {
  it.each<[string, Partial<Group>, Partial<Group>, readonly string[]]>([
    [
      'one number, other names',
      { registration: '1234567' },
      { registration: 'No. 01234567' },
      ['registration'],
    ],
    ['one name, differently written', { name: 'The Garden Club Ltd' }, { name: 'garden club' }, ['name']],
    ['one name with «&»', { name: 'Arts & Crafts' }, { name: 'Arts and crafts' }, ['name']],
    ['one name, two numbers', { name: 'Hope', registration: '1' }, { name: 'Hope', registration: '2' }, []],
    ['one name, one number known', { name: 'Hope', registration: '1' }, { name: 'Hope' }, ['name']],
    ['one address', { email: 'A@b.example' }, { email: 'a@b.example' }, ['email']],
    ['one phone', { phone: '01632 960001' }, { phone: '+44 1632 960 001' }, ['phone']],
    ['part of a phone', { phone: '960001' }, { phone: '960001' }, []],
    ['nothing', {}, {}, []],
    ['no address on either side', { email: '' }, { email: '' }, []],
  ])('%s', (_what, left, right, wanted) => expect(reasons(left, right)).toEqual(wanted));

  it('puts the same number first', () => {
    const others = [group('b', { name: 'Hope', email: 'h@h.example' }), group('c', { registration: '77' })];
    const own = group('a', { name: 'Hope', email: 'h@h.example', registration: '77' });
    expect(matchGroups(own, others).map((match) => match.group)).toEqual(['c', 'b']);
  });

  it('never loses a name altogether, and looks the same from either side', () => {
    const names = fc.string({ minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(names, names, (left, right) => {
        expect(reasons({ name: left }, { name: right })).toEqual(reasons({ name: right }, { name: left }));
      }),
    );
    expect(plainName('The Community Trust')).toBe('the community trust');
  });
});

describe('comparing entries', () => {
  async function twoEntries() {
    const ports = await chestWithOpenRound();
    await sendAct(ports, 'submit', submission());
    const answers = finishedAnswers({ 'group-name': 'Garden Club, Harold Hill', registration: '1234567' });
    await sendAct(ports, 'submit', submission({ answers }), { nonce: 'nonce-2' });
    const [first, second] = await ports.applications.ofRound('summer');
    if (first === undefined || second === undefined) throw new Error('two are needed');
    const decision = { round: 'summer', application: first.key, decision: 'd', group: first.value.group };
    const award = { ...decision, id: 'a-1', groupName: 'G', pot: 'p', amountPence: 90_000, conditions: '' };
    await ports.awards.create('a-1', { ...award, state: 'accepted', madeAt: ports.clock.now() }, []);
    return { ports, first: first.value, second: second.value };
  }
  const officer = actorAs('officer');
  const matchesOf = async (ports: Awaited<ReturnType<typeof twoEntries>>['ports']) =>
    valueOf(await listMatches(ports)(officer, { round: 'summer' }));

  it('shows what the other entry had before, and turns nobody down', async () => {
    const { ports, first, second } = await twoEntries();
    const found = await matchesOf(ports);
    expect(found.map(({ id }) => id).sort()).toEqual([first.id, second.id].sort());
    const ofSecond = found.find(({ id }) => id === second.id);
    expect(ofSecond?.matches).toMatchObject([
      {
        group: first.group,
        reasons: ['registration', 'email', 'phone'],
        applications: [{ id: first.id }],
        awards: [{ round: 'Summer 2026', amountPence: 90_000 }],
      },
    ]);
    expect((await ports.applications.find(second.id))?.value.state).toBe('submitted');
  });

  it('keeps what a person says of it, either way, and changes no application', async () => {
    const { ports, first, second } = await twoEntries();
    const compare = (verdict: 'same' | 'different') =>
      compareGroups(ports)(officer, { group: second.group, other: first.group, verdict });
    const before = await ports.applications.find(second.id);
    for (const verdict of ['same', 'different', 'same'] as const) {
      valueOf(await compare(verdict));
      const version = valueOf(await compare(verdict)).version;
      expect((await ports.groups.find(second.group))?.version).toBe(version);
      for (const { matches } of await matchesOf(ports)) expect(matches[0]?.verdict).toBe(verdict);
    }
    expect(await ports.applications.find(second.id)).toEqual(before);
  });

  it('never points in a circle', async () => {
    const { ports, first, second } = await twoEntries();
    valueOf(
      await compareGroups(ports)(officer, { group: second.group, other: first.group, verdict: 'same' }),
    );
    valueOf(
      await compareGroups(ports)(officer, { group: first.group, other: second.group, verdict: 'same' }),
    );
    expect((await ports.groups.find(second.group))?.value.sameAs).toBe(first.group);
    expect((await ports.groups.find(first.group))?.value).not.toHaveProperty('sameAs');
  });

  it('is the fund team’s, and hides what somebody is excluded from', async () => {
    const { ports, first, second } = await twoEntries();
    const same = { group: second.group, other: first.group, verdict: 'same' as const };
    expect(codeOf(await compareGroups(ports)(actorAs('chair'), same))).toBe('not-allowed');
    expect(codeOf(await compareGroups(ports)(officer, { ...same, other: 'g-none' }))).toBe('not-found');
    expect(codeOf(await compareGroups(ports)(officer, { ...same, other: second.group }))).toBe(
      'invalid-input',
    );
    expect(codeOf(await listMatches(ports)(actorAs('panel-member'), { round: 'summer' }))).toBe(
      'not-allowed',
    );
    const seat = { panel: 'p', member: officer.key, name: 'O', category: 'nhs', present: false };
    await ports.seats.create('p|o', { ...seat, interests: { [second.id]: 'excluded' } }, []);
    expect((await matchesOf(ports)).map(({ id }) => id)).toEqual([first.id]);
  });
});
