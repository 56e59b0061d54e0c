import { issueLatePass, listLatePasses } from '../../../core/engaging/late-passes';
import { publishRound } from '../../../core/engaging/publish-round';
import { hashOfToken } from '../../../core/kernel/hash';
import { actorAs } from '../../builders/chest/actors';
import { chestWithOpenRound, codeOf, valueOf } from '../../builders/chest/chest-in-use';
import type { MemoryPorts } from '../../builders/in-memory/ports';
import { memoryMail } from '../../builders/in-memory/outside';
import { sendAct, submission } from '../../builders/intake';

const lead = actorAs('lead');
const input = {
  nonce: 'pass-1',
  round: 'summer',
  email: 'late@group.example',
  reason: 'Their hall was flooded.',
  days: 3,
};

async function closedRound(): Promise<MemoryPorts> {
  const ports = await chestWithOpenRound();
  ports.clock.set('2026-08-03T09:00:00.000Z');
  const row = await ports.rounds.find('summer');
  if (row !== undefined) await ports.rounds.save(row, { ...row.value, state: 'sifting' }, []);
  return ports;
}

const tokenIn = (ports: MemoryPorts): string =>
  /\/havering\/summer\/late\/([a-z0-9]+)/.exec(ports.mail.letters.at(-1)?.body ?? '')?.[1] ?? '';

describe('a late pass', () => {
  it('goes to one address, and only its hash is kept', async () => {
    const ports = await closedRound();
    expect(valueOf(await issueLatePass(ports)(lead, input))).toEqual({
      endsAt: '2026-08-06T09:00:00.000Z',
      told: 'sent',
    });
    const token = tokenIn(ports);
    expect(token).toHaveLength(60);
    const round = (await ports.rounds.find('summer'))?.value;
    expect(round?.latePasses).toMatchObject([{ hash: hashOfToken(token), reason: input.reason }]);
    expect(JSON.stringify([round, ports.announced])).not.toContain(token);
    await publishRound(ports, 'summer');
    expect((await ports.publicSide.publisher.round('havering', 'summer'))?.latePasses).toEqual([
      { hash: hashOfToken(token), endsAt: '2026-08-06T09:00:00.000Z' },
    ]);
  });

  it('lets one application in after the closing time, until it ends', async () => {
    const ports = await closedRound();
    valueOf(await issueLatePass(ports)(lead, input));
    const latePass = hashOfToken(tokenIn(ports));
    const sent = submission({ latePass });
    expect(await sendAct(ports, 'submit', submission())).toMatchObject({ refusal: { code: 'round-closed' } });
    expect(await sendAct(ports, 'submit', sent, { nonce: 'nonce-2' })).toEqual({ outcome: 'done' });
    expect(await sendAct(ports, 'submit', sent, { nonce: 'nonce-3' })).toMatchObject({
      refusal: { code: 'round-closed' },
    });
    const [line] = valueOf(await listLatePasses(ports)(lead, { round: 'summer' }));
    expect(line).toMatchObject({ id: 'pass-1', application: expect.stringMatching(/^summer-/) });
  });

  it('ends on its day', async () => {
    const ports = await closedRound();
    valueOf(await issueLatePass(ports)(lead, input));
    const latePass = hashOfToken(tokenIn(ports));
    ports.clock.set('2026-08-06T09:00:00.000Z');
    expect(await sendAct(ports, 'submit', submission({ latePass }))).toMatchObject({
      refusal: { code: 'round-closed' },
    });
  });

  it('sent again under the same form is one pass: the newer letter holds', async () => {
    const ports = await closedRound();
    valueOf(await issueLatePass(ports)(lead, input));
    const first = tokenIn(ports);
    valueOf(await issueLatePass(ports)(lead, input));
    expect((await ports.rounds.find('summer'))?.value.latePasses).toHaveLength(1);
    const old = submission({ latePass: hashOfToken(first) });
    expect(await sendAct(ports, 'submit', old)).toMatchObject({ refusal: { code: 'round-closed' } });
  });

  it('shows its link once where mail is off, to be sent by hand', async () => {
    const ports = { ...(await closedRound()), mail: memoryMail(false) };
    const issued = valueOf(await issueLatePass(ports)(lead, input));
    expect(issued).toMatchObject({
      told: 'off',
      link: expect.stringContaining('/havering/summer/late/'),
    });
  });

  it.each([
    ['an officer', actorAs('officer'), {}, 'not-allowed'],
    ['no reason', lead, { reason: ' ' }, 'reason-needed'],
    ['eight days', lead, { days: 8 }, 'invalid-input'],
    ['no address', lead, { email: 'nobody' }, 'invalid-input'],
    ['another round', lead, { round: 'winter' }, 'not-found'],
  ])('is refused with %s', async (_what, actor, changes, code) => {
    const ports = await closedRound();
    expect(codeOf(await issueLatePass(ports)(actor, { ...input, ...changes }))).toBe(code);
    expect(ports.mail.letters).toEqual([]);
  });

  it('is listed to the fund team alone', async () => {
    const ports = await closedRound();
    expect(codeOf(await listLatePasses(ports)(actorAs('chair'), { round: 'summer' }))).toBe('not-allowed');
  });
});
