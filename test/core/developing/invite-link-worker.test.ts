import { inviteLinkWorker } from '../../../core/developing/invite-link-worker';
import { raiseNeed } from '../../../core/developing/raise-need';
import { renewNeedLink } from '../../../core/developing/renew-need-link';
import { changePerson } from '../../../core/founding/change-person';
import { recogniseActor } from '../../../core/founding/recognise-actor';
import { actorAs, worker } from '../../builders/chest/actors';
import { chestWithOpenRound, codeOf, valueOf } from '../../builders/chest/chest-in-use';
import { needInput } from '../../builders/chest/inputs';
import { memoryMail } from '../../builders/in-memory/outside';
import type { MemoryPorts } from '../../builders/in-memory/ports';

const officer = actorAs('officer');
const input = {
  nonce: 'n1',
  name: 'Perpetua Quillfeather',
  organisation: 'Mind the Gap',
  email: 'p@gap.example',
};
const person = 'link~n1';

let ports: MemoryPorts;
beforeEach(async () => {
  ports = await chestWithOpenRound();
});

const now = () => ports.clock.now();

test('a link worker without an account is sent a link, and can raise needs from then on', async () => {
  expect(valueOf(await inviteLinkWorker(ports)(officer, input))).toEqual({ person, told: 'sent' });
  const [issued] = ports.needPages.links.issued;
  expect(issued?.link).toMatchObject({ chest: 'havering', purpose: 'raise-need', about: person });
  const [letter] = ports.mail.letters;
  expect(letter?.to).toBe('p@gap.example');
  expect(letter?.body).toContain(`https://team.example/link/${issued?.token}?fund=havering`);
  const actor = valueOf(await recogniseActor(ports)('havering', { key: person, name: '' }));
  expect(valueOf(await raiseNeed(ports)(actor, needInput())).mine).toBe(true);
});

test('the letter comes back to be passed on where there is no address or no mail, and only there', async () => {
  const { email: _email, ...without } = input;
  const copied = valueOf(await inviteLinkWorker(ports)(officer, { ...without, nonce: 'n2' }));
  expect(copied.told).toBe('no-address');
  expect(copied.letter?.body).toContain('https://team.example/link/');
  const off = valueOf(await inviteLinkWorker({ ...ports, mail: memoryMail(false) })(officer, input));
  expect([off.told, off.letter?.subject]).toEqual([
    'off',
    'Your link to raise a need with Havering Community Chest',
  ]);
});

test('the history tells of each link, and holds neither its token nor an address', async () => {
  valueOf(await inviteLinkWorker(ports)(officer, input));
  const told = ports.announced
    .filter(({ kind }) => kind === 'person-changed' || kind === 'link-issued')
    .slice(-2);
  expect(told.map(({ kind }) => kind)).toEqual(['person-changed', 'link-issued']);
  const [issued] = ports.needPages.links.issued;
  expect(JSON.stringify(ports.announced)).not.toContain(issued?.token);
  expect(JSON.stringify(ports.announced)).not.toContain('gap.example');
});

test('inviting again ends the link before and changes nothing else of the person', async () => {
  valueOf(await inviteLinkWorker(ports)(officer, input));
  valueOf(
    await inviteLinkWorker(ports)(officer, { ...input, name: 'Somebody Else', email: 'else@home.example' }),
  );
  const [first, second] = ports.needPages.links.issued;
  expect(await ports.needPages.links.look(first?.token ?? '', now())).toBe('replaced');
  expect(await ports.needPages.links.look(second?.token ?? '', now())).toMatchObject({ about: person });
  expect((await ports.people.find(person))?.value).toMatchObject({ name: input.name, email: input.email });
  expect(ports.mail.letters.map(({ to }) => to)).toEqual([input.email, input.email]);
});

test.each([
  ['without a name', { ...input, name: '  ' }],
  ['to an address that is none', { ...input, email: 'gap.example' }],
])('refuses an invitation %s', async (_case, bad) => {
  expect(codeOf(await inviteLinkWorker(ports)(officer, bad))).toBe('invalid-input');
  expect(ports.needPages.links.issued).toEqual([]);
});

test('is for lead and officer', async () => {
  for (const role of ['link-worker', 'panel-member', 'finance'] as const) {
    expect(codeOf(await inviteLinkWorker(ports)(actorAs(role), input))).toBe('not-allowed');
  }
});

describe('a new link, asked for on the page of one that has ended', () => {
  const renew = () => renewNeedLink(ports)(worker, { person });

  test('goes to the address that stands there, once in ten minutes', async () => {
    valueOf(await inviteLinkWorker(ports)(officer, input));
    expect(valueOf(await renew())).toEqual({ sent: true });
    expect(valueOf(await renew())).toEqual({ sent: false });
    expect(ports.mail.letters).toHaveLength(2);
    ports.clock.advance(10 * 60_000);
    expect(valueOf(await renew())).toEqual({ sent: true });
  });

  test('goes to nobody who was shut out, who has no address, or whom nobody knows', async () => {
    expect(valueOf(await renew())).toEqual({ sent: false });
    valueOf(await inviteLinkWorker(ports)(officer, input));
    const row = await ports.people.find(person);
    const { name, organisation } = input;
    const out = { person, name, organisation, roles: ['link-worker' as const], active: false };
    valueOf(await changePerson(ports)(actorAs('lead'), { ...out, version: row?.version ?? 0 }));
    expect(valueOf(await renew())).toEqual({ sent: false });
    expect(codeOf(await inviteLinkWorker(ports)(officer, input))).toBe('wrong-state');
    expect(ports.mail.letters).toHaveLength(1);
  });

  test('is nothing that a person can ask for by another way', async () => {
    expect(codeOf(await renewNeedLink(ports)(officer, { person }))).toBe('not-allowed');
  });
});
