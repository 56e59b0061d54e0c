import { changePerson } from '../../../core/founding/change-person';
import { listPeople } from '../../../core/founding/list-people';
import { listPledges } from '../../../core/founding/list-pledges';
import { recogniseActor } from '../../../core/founding/recognise-actor';
import { recordPledge } from '../../../core/founding/record-pledge';
import { seeChest } from '../../../core/founding/see-chest';
import { raiseNeed } from '../../../core/developing/raise-need';
import { actorAs, stranger } from '../../builders/chest/actors';
import { chestSetUp, chestWithRound, codeOf, valueOf } from '../../builders/chest/chest-in-use';
import { needInput } from '../../builders/chest/inputs';
import { memoryPorts } from '../../builders/in-memory/ports';

const lead = actorAs('lead');
const officer = { person: 'tenant~olu', name: 'Olu', organisation: 'Council', active: true, version: 0 };

describe('who somebody is in a chest', () => {
  it('comes from the chest’s own list of people', async () => {
    const ports = await chestSetUp();
    const identity = { key: 'tenant~lead', name: 'A name in the token' };
    expect(valueOf(await recogniseActor(ports)('havering', identity))).toEqual({
      kind: 'person',
      key: 'tenant~lead',
      name: 'Lena Lead',
      chest: 'havering',
      roles: ['lead'],
    });
  });

  it('is nobody in particular when the chest does not know them', async () => {
    const ports = await chestSetUp();
    const identity = { key: 'tenant~stranger', name: 'Stranger' };
    expect(valueOf(await recogniseActor(ports)('havering', identity)).roles).toEqual([]);
  });

  it('is refused once they are inactive', async () => {
    const ports = await chestSetUp();
    const change = { ...officer, roles: ['officer'] as const };
    valueOf(await changePerson(ports)(lead, change));
    valueOf(await changePerson(ports)(lead, { ...change, active: false, version: 1 }));
    expect(codeOf(await recogniseActor(ports)('havering', { key: 'tenant~olu', name: 'Olu' }))).toBe(
      'not-allowed',
    );
  });
});

describe('changing a person', () => {
  it('adds, changes and is the same when repeated', async () => {
    const ports = await chestSetUp();
    const added = { ...officer, roles: ['officer'] as const };
    expect(valueOf(await changePerson(ports)(lead, added))).toEqual({ version: 1 });
    expect(valueOf(await changePerson(ports)(lead, added))).toEqual({ version: 1 });
    const changed = { ...added, roles: ['officer', 'finance'] as const, version: 1 };
    expect(valueOf(await changePerson(ports)(lead, changed))).toEqual({ version: 2 });
    expect(valueOf(await changePerson(ports)(lead, changed))).toEqual({ version: 2 });
    const people = valueOf(await listPeople(ports)(lead));
    expect(people.find((person) => person.key === 'tenant~olu')?.roles).toEqual(['officer', 'finance']);
  });

  it('over an older version is refused', async () => {
    const ports = await chestSetUp();
    valueOf(await changePerson(ports)(lead, { ...officer, roles: ['officer'] }));
    valueOf(await changePerson(ports)(lead, { ...officer, roles: ['finance'], version: 1 }));
    const old = await changePerson(ports)(lead, { ...officer, roles: ['approver'], version: 1 });
    expect(old).toEqual({ ok: false, refusal: { code: 'changed-since-opened', version: 2 } });
  });

  it('does not let a lead shut themselves out, nor others in', async () => {
    const ports = await chestSetUp();
    const self = { ...officer, person: lead.key, roles: ['officer'] as const, version: 1 };
    expect(codeOf(await changePerson(ports)(lead, self))).toBe('invalid-input');
    expect(codeOf(await changePerson(ports)(actorAs('officer'), { ...officer, roles: ['lead'] }))).toBe(
      'not-allowed',
    );
  });
});

describe('recording a pledge', () => {
  const pledge = {
    pledge: 'trust-2026',
    funder: 'trust',
    funderName: 'The Trust',
    funderKind: 'other' as const,
    financialYear: '2026/27',
    pledgedPence: 500_000,
    restriction: { neighbourhoods: ['rainham'], themes: undefined },
  };

  it('enters it in the books, where it can be shared out', async () => {
    const ports = await chestWithRound();
    valueOf(await recordPledge(ports)(actorAs('finance'), pledge));
    const pledges = valueOf(await listPledges(ports)(lead));
    expect(pledges.map(({ id, leftPence }) => [id, leftPence])).toEqual([
      ['icb-2026-27', 1_900_000],
      ['council-2026-27', 1_100_000],
      ['trust-2026', 500_000],
    ]);
    expect((await ports.pledges.find('trust-2026'))?.value.restriction).toEqual({
      neighbourhoods: ['rainham'],
    });
  });

  it('is the same when repeated, and a duplicate with another amount', async () => {
    const ports = await chestSetUp();
    valueOf(await recordPledge(ports)(lead, pledge));
    expect(valueOf(await recordPledge(ports)(lead, pledge))).toEqual({ version: 1 });
    expect(codeOf(await recordPledge(ports)(lead, { ...pledge, pledgedPence: 1 }))).toBe('duplicate');
    expect(ports.announced.filter((event) => event.kind === 'pledge-recorded')).toHaveLength(1);
  });

  it.each([
    ['another role', actorAs('officer'), pledge, 'not-allowed'],
    ['an unknown area', lead, { ...pledge, restriction: { neighbourhoods: ['mars'] } }, 'invalid-input'],
    ['an unknown theme', lead, { ...pledge, restriction: { themes: ['mars'] } }, 'invalid-input'],
    ['a wrong year', lead, { ...pledge, financialYear: '2026' }, 'invalid-input'],
    ['nothing pledged', lead, { ...pledge, pledgedPence: 0 }, 'invalid-input'],
  ])('is refused with %s', async (_what, actor, input, code) => {
    const ports = await chestSetUp();
    expect(codeOf(await recordPledge(ports)(actor, input))).toBe(code);
    expect(await ports.pledges.all()).toHaveLength(2);
  });
});

describe('seeing a chest', () => {
  it('shows its areas, rounds and the person’s own roles and last area', async () => {
    const ports = await chestWithRound();
    valueOf(await raiseNeed(ports)(actorAs('link-worker'), needInput()));
    const view = valueOf(await seeChest(ports)(actorAs('link-worker')));
    expect(view).toMatchObject({
      setUp: true,
      name: 'Havering Community Chest',
      roles: ['link-worker'],
      lastNeighbourhood: 'harold-hill',
      rounds: [{ id: 'summer', state: 'designing', version: 1, panels: [] }],
    });
  });

  it('says that a chest is not set up, to those who may set it up', async () => {
    expect(valueOf(await seeChest(memoryPorts())(lead))).toMatchObject({ setUp: false, rounds: [] });
  });

  it('is refused to somebody without a role', async () => {
    expect(codeOf(await seeChest(await chestSetUp())(stranger))).toBe('not-allowed');
  });
});
