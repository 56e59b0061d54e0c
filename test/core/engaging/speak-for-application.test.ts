import { applicationReference } from '../../../core/engaging/application-reference';
import { handOver } from '../../../core/engaging/hand-over';
import { sendLink } from '../../../core/engaging/send-link';
import { withdrawForGroup } from '../../../core/engaging/withdraw-application';
import { actorAs, worker } from '../../builders/chest/actors';
import { chestWithOpenRound, codeOf, valueOf } from '../../builders/chest/chest-in-use';
import type { MemoryPorts } from '../../builders/in-memory/ports';
import { sendAct, submission } from '../../builders/intake';

const reference = applicationReference('summer', 'nonce-1');

async function withApplication(): Promise<MemoryPorts> {
  const ports = await chestWithOpenRound();
  await sendAct(ports, 'submit', submission());
  ports.mail.letters.length = 0;
  return ports;
}

const link = (email: string, about = reference) => ({
  round: 'summer',
  about,
  purpose: 'see-application' as const,
  email,
});

describe('asking for a link', () => {
  it('sends one to whoever speaks for the application, in whatever letters they write their address', async () => {
    const ports = await withApplication();
    await sendAct(ports, 'ask-link', link('Club@Garden.example '.trim()), { nonce: 'ask-1' });
    const [issued] = ports.publicSide.links.issued;
    expect(issued?.link).toMatchObject({ chest: 'havering', purpose: 'see-application', about: reference });
    expect(ports.mail.letters).toHaveLength(1);
    expect(ports.mail.letters[0]).toMatchObject({ to: 'club@garden.example' });
    expect(ports.mail.letters[0]?.body).toContain(
      `https://apply.example.org/link/${issued?.token}?fund=havering`,
    );
  });

  it('opens something: what the letter leads to is published before it goes', async () => {
    const ports = await withApplication();
    expect(await ports.publicSide.publisher.application('havering', reference)).toBeUndefined();
    await sendAct(ports, 'ask-link', link('club@garden.example'), { nonce: 'ask-1' });
    expect(await ports.publicSide.publisher.application('havering', reference)).toMatchObject({
      id: reference,
    });
  });

  it('leaves its token in the letter alone', async () => {
    const ports = await withApplication();
    await sendAct(ports, 'ask-link', link('club@garden.example'), { nonce: 'ask-1' });
    const token = ports.publicSide.links.issued[0]?.token ?? '';
    expect(ports.mail.letters[0]?.key).not.toContain(token);
    expect(JSON.stringify([await ports.intake.find('ask-1'), ports.announced])).not.toContain(token);
  });

  it('sends a newer link when it is run again, so that the newest letter always works', async () => {
    const ports = await withApplication();
    const asked = { ...link('club@garden.example'), nonce: 'ask-1', acceptedAt: ports.clock.now() };
    valueOf(await sendLink(ports)(worker, asked));
    valueOf(await sendLink(ports)(worker, asked));
    const tokens = ports.publicSide.links.issued.map(({ token }) => token);
    expect(ports.mail.letters.map(({ body }) => tokens.filter((token) => body.includes(token)))).toEqual(
      tokens.map((token) => [token]),
    );
    expect(await ports.publicSide.links.look(tokens[0] ?? '', ports.clock.now())).toBe('replaced');
  });

  it.each([
    ['a stranger’s address', link('stranger@elsewhere.example')],
    ['an application that is not there', link('club@garden.example', 'summer-zzzz-zzzz')],
    ['no address at all', link('club')],
  ])('sends nothing for %s', async (_what, asked) => {
    const ports = await withApplication();
    await sendAct(ports, 'ask-link', asked, { nonce: 'ask-1' });
    expect(ports.mail.letters).toEqual([]);
    expect(ports.publicSide.links.issued).toEqual([]);
  });

  it('finds every application of an address', async () => {
    const ports = await withApplication();
    await sendAct(ports, 'submit', submission({ draft: 'draft-2' }), { nonce: 'nonce-2' });
    ports.mail.letters.length = 0;
    await sendAct(ports, 'ask-link', link('club@garden.example', 'any'), { nonce: 'ask-1' });
    const about = ports.publicSide.links.issued.map((issued) => issued.link.about);
    expect(about.sort()).toEqual([reference, applicationReference('summer', 'nonce-2')].sort());
    expect(ports.mail.letters).toHaveLength(2);
  });

  it('opens a draft for the address that its writer gave', async () => {
    const ports = await withApplication();
    const draft = { ...link('me@home.example', 'draft-9'), purpose: 'continue-draft' as const };
    await sendAct(ports, 'ask-link', draft, { nonce: 'ask-1' });
    expect(ports.publicSide.links.issued[0]?.link).toMatchObject({
      purpose: 'continue-draft',
      about: 'draft-9',
    });
    expect(ports.mail.letters[0]?.to).toBe('me@home.example');
  });
});

describe('handing over', () => {
  const to = { application: reference, name: 'Nia Next', email: 'nia@garden.example' };

  it('makes another person speak for the application, and tells both', async () => {
    const ports = await withApplication();
    await sendAct(ports, 'ask-link', link('club@garden.example'), { nonce: 'ask-1' });
    const before = ports.publicSide.links.issued[0]?.token ?? '';
    ports.mail.letters.length = 0;
    expect(await sendAct(ports, 'hand-over', to, { nonce: 'hand-1' })).toEqual({ outcome: 'done' });
    const row = await ports.applications.find(reference);
    expect(row?.value.contact).toEqual({ name: 'Nia Next', email: 'nia@garden.example' });
    expect(row?.value.entry?.answers).toMatchObject({ 'contact-email': 'nia@garden.example' });
    expect(row?.value.entry?.answers).not.toHaveProperty('contact-phone');
    expect(ports.mail.letters.map((letter) => letter.to)).toEqual([
      'club@garden.example',
      'nia@garden.example',
      'nia@garden.example',
    ]);
    expect(await ports.publicSide.links.look(before, ports.clock.now())).toBe('replaced');
    expect((await ports.groups.find(row?.value.group ?? ''))?.value.email).toBe('nia@garden.example');
  });

  it('ends what the person before may do', async () => {
    const ports = await withApplication();
    await sendAct(ports, 'hand-over', to, { nonce: 'hand-1' });
    ports.mail.letters.length = 0;
    await sendAct(ports, 'ask-link', link('club@garden.example'), { nonce: 'ask-1' });
    expect(ports.mail.letters).toEqual([]);
  });

  it('is refused without a name or with something that is no address, and to anybody else', async () => {
    const ports = await withApplication();
    for (const bad of [{ name: ' ' }, { email: 'nia@garden' }, { email: 'a@b.example, c@d.example' }]) {
      const taken = await sendAct(
        ports,
        'hand-over',
        { ...to, ...bad },
        { nonce: `hand-${JSON.stringify(bad)}` },
      );
      expect(taken).toMatchObject({ refusal: { code: 'invalid-input' } });
    }
    const input = { ...to, nonce: 'n', acceptedAt: ports.clock.now() };
    expect(codeOf(await handOver(ports)(actorAs('lead'), input))).toBe('not-allowed');
  });
});

describe('taking an application back', () => {
  const input = { application: reference, reason: 'We found other money.' };

  it('is the group’s to do, and said once', async () => {
    const ports = await withApplication();
    await sendAct(ports, 'withdraw', input, { nonce: 'back-1' });
    await sendAct(ports, 'withdraw', input, { nonce: 'back-2' });
    const row = await ports.applications.find(reference);
    expect(row?.value).toMatchObject({ state: 'withdrawn', withdrawnBecause: 'We found other money.' });
    expect(ports.mail.letters).toHaveLength(1);
    expect(JSON.stringify(ports.announced)).not.toContain('other money');
  });

  it('is staff’s to do for a group, with what it said', async () => {
    const ports = await withApplication();
    const officer = actorAs('officer');
    expect(codeOf(await withdrawForGroup(ports)(officer, { ...input, reason: ' ' }))).toBe('reason-needed');
    expect(codeOf(await withdrawForGroup(ports)(actorAs('panel-member'), input))).toBe('not-allowed');
    valueOf(await withdrawForGroup(ports)(officer, input));
    expect((await ports.applications.find(reference))?.value.state).toBe('withdrawn');
    expect(ports.mail.letters[0]?.to).toBe('club@garden.example');
  });

  it('is refused once a panel has it, and the group told to ring', async () => {
    const ports = await withApplication();
    const row = await ports.applications.find(reference);
    if (row !== undefined) await ports.applications.save(row, { ...row.value, state: 'scoring' }, []);
    expect(await sendAct(ports, 'withdraw', input, { nonce: 'back-1' })).toMatchObject({
      refusal: { code: 'wrong-state' },
    });
    expect(ports.mail.letters[0]?.body).toContain('ring us');
  });
});
