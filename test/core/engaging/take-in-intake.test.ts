import { applicationReference } from '../../../core/engaging/application-reference';
import { UnreadableAct } from '../../../core/engaging/intake-shapes';
import { submitApplication } from '../../../core/engaging/submit-application';
import { takeInIntake } from '../../../core/engaging/take-in-intake';
import { applicantActor } from '../../../core/kernel/actor';
import { actorAs, worker } from '../../builders/chest/actors';
import { chestWithOpenRound, chestWithRound, codeOf } from '../../builders/chest/chest-in-use';
import { finishedAnswers } from '../../builders/form';
import type { MemoryPorts } from '../../builders/in-memory/ports';
import { putDown, sendAct, submission, takeInAll } from '../../builders/intake';
import { seededScheduler } from '../../builders/seeded-scheduler';

const reference = applicationReference('summer', 'nonce-1');
const closesAt = '2026-07-31T16:00:00.000Z';

async function onlyApplication(ports: MemoryPorts) {
  const rows = await ports.applications.ofRound('summer');
  expect(rows).toHaveLength(1);
  const row = await ports.applications.find(reference);
  if (row === undefined) throw new Error('there is no application');
  return row;
}

describe('the reference of a public application', () => {
  it('is made of plain letters and follows from the nonce', () => {
    expect(reference).toMatch(/^summer-[2-9bcdfghjkmnpqrstvwxz]{4}-[2-9bcdfghjkmnpqrstvwxz]{4}$/);
    expect(applicationReference('summer', 'nonce-1')).toBe(reference);
    expect(applicationReference('summer', 'nonce-2')).not.toBe(reference);
    expect(applicationReference('autumn', 'nonce-1')).not.toBe(reference.replace('summer', 'autumn'));
  });
});

describe('a submission', () => {
  it('becomes one application with a frozen version, its people kept apart from what panels read', async () => {
    const ports = await chestWithOpenRound();
    const acceptedAt = '2026-07-17T13:59:00.000Z';
    const answers = finishedAnswers({
      'has-helper': 'yes',
      'helper-name': 'Hal Helper',
      'helper-email': 'hal@cvs.example',
    });
    expect(await sendAct(ports, 'submit', submission({ answers }), { acceptedAt })).toEqual({
      outcome: 'done',
    });
    const { value } = await onlyApplication(ports);
    expect(value).toMatchObject({
      channel: 'public',
      state: 'submitted',
      receivedAt: acceptedAt,
      contact: { email: 'club@garden.example' },
      helper: { name: 'Hal Helper', email: 'hal@cvs.example' },
      entry: { formVersion: 1, language: 'en-GB', draft: 'draft-1', minutesTaken: 24 },
      versions: [{ number: 1, frozenAt: acceptedAt, entry: 'nonce-1' }],
    });
    const read = JSON.stringify(value.versions);
    for (const word of ['club@garden.example', 'Gale Green', 'Hal Helper', '01632 960 001']) {
      expect(read).not.toContain(word);
    }
    expect(ports.announced.filter(({ kind }) => kind === 'application-admitted')).toMatchObject([
      {
        actor: `applicant~${reference}`,
        role: 'applicant',
        facts: { application: reference, channel: 'public' },
      },
    ]);
    expect(JSON.stringify(ports.announced)).not.toContain('garden.example');
  });

  it('is acknowledged to the group and to whoever helped, once each', async () => {
    const ports = await chestWithOpenRound();
    const answers = finishedAnswers({
      'has-helper': 'yes',
      'helper-name': 'Hal Helper',
      'helper-email': 'hal@cvs.example',
    });
    await sendAct(ports, 'submit', submission({ answers }));
    expect(ports.mail.letters.map(({ to }) => to)).toEqual(['club@garden.example', 'hal@cvs.example']);
    expect(ports.mail.letters[0]?.body).toContain(reference);
    expect(ports.mail.letters[1]?.body).not.toContain(reference);
  });

  it('empties its row with the outcome, so that nothing that was typed stays there', async () => {
    const ports = await chestWithOpenRound();
    await sendAct(ports, 'submit', submission());
    expect((await ports.intake.find('nonce-1'))?.value).toMatchObject({ act: '', state: 'done' });
    expect(await ports.intake.waiting()).toEqual([]);
  });

  it('counts by the moment it was taken on, however late it is filed', async () => {
    const ports = await chestWithOpenRound();
    await putDown(ports, 'submit', submission(), { acceptedAt: '2026-07-31T15:59:59.999Z' });
    await putDown(ports, 'submit', submission(), { nonce: 'nonce-2', acceptedAt: closesAt });
    ports.clock.set('2026-08-03T09:00:00.000Z');
    const round = await ports.rounds.find('summer');
    if (round !== undefined) await ports.rounds.save(round, { ...round.value, state: 'sifting' }, []);
    expect(await takeInAll(ports)).toMatchObject([
      { outcome: 'done' },
      { outcome: 'refused', refusal: { code: 'round-closed' } },
    ]);
    await onlyApplication(ports);
  });

  it('is refused before the round opens and in words that say what to do', async () => {
    const ports = await chestWithRound();
    expect(await sendAct(ports, 'submit', submission())).toMatchObject({ refusal: { code: 'round-closed' } });
    expect((await ports.intake.find('nonce-1'))?.value).toEqual(
      expect.objectContaining({ act: '', state: 'refused', refusal: 'round-closed' }),
    );
    expect(ports.mail.letters).toMatchObject([{ to: 'club@garden.example', key: 'refused-nonce-1' }]);
    expect(ports.mail.letters[0]?.body).toContain('closing time');
  });

  it('cannot be sent by a clock that runs ahead', async () => {
    const ports = await chestWithOpenRound();
    ports.clock.set('2026-07-31T16:10:00.000Z');
    const taken = await sendAct(ports, 'submit', submission(), { acceptedAt: '2027-01-01T00:00:00.000Z' });
    expect(taken).toMatchObject({ refusal: { code: 'round-closed' } });
  });

  it.each([
    ['an NHS number', { why: 'For 943 476 5919 and others.' }, 'personal-data'],
    ['a missing promise', { accurate: '' }, 'invalid-input'],
    ['too much money', { asked: 900_000 }, 'amount-out-of-range'],
  ])('is checked again here: %s is refused', async (_what, changes, code) => {
    const ports = await chestWithOpenRound();
    const answers = finishedAnswers(changes);
    expect(await sendAct(ports, 'submit', submission({ answers }))).toMatchObject({ refusal: { code } });
    expect(await ports.applications.ofRound('summer')).toEqual([]);
  });

  it('that was taken in before is left alone', async () => {
    const ports = await chestWithOpenRound();
    await sendAct(ports, 'submit', submission());
    const row = await ports.intake.find('nonce-1');
    if (row === undefined) throw new Error('there is no row');
    expect(await takeInIntake(ports)(worker, row)).toEqual({ ok: true, value: { outcome: 'gone' } });
    expect(await ports.intake.find('nonce-1')).toEqual(row);
  });

  it('that no form ever sent is a fault for a person to look at, not a refusal', async () => {
    const ports = await chestWithOpenRound();
    await ports.intake.create(
      'odd',
      {
        nonce: 'odd',
        kind: 'submit',
        acceptedAt: ports.clock.now(),
        act: '{"round":"summer"}',
        state: 'waiting',
      },
      [],
    );
    await expect(takeInAll(ports)).rejects.toThrow(UnreadableAct);
    expect((await ports.intake.find('odd'))?.value.state).toBe('waiting');
  });

  it('is nobody else’s to make', async () => {
    const ports = await chestWithOpenRound();
    const sent = { ...submission(), nonce: 'nonce-1', acceptedAt: ports.clock.now() };
    for (const actor of [actorAs('lead'), worker, applicantActor('havering', 'summer-zzzz-zzzz')]) {
      expect(codeOf(await submitApplication(ports)(actor, sent))).toBe('not-allowed');
    }
    const [row] = [
      (
        await ports.intake.create(
          'n',
          { nonce: 'n', kind: 'submit', acceptedAt: '', act: '', state: 'waiting' },
          [],
        )
      ).row,
    ];
    expect(codeOf(await takeInIntake(ports)(actorAs('lead'), row))).toBe('not-allowed');
  });

  it.each(Array.from({ length: 20 }, (_, seed) => seed + 1))(
    'makes one application whenever workers meet over it (seed %i)',
    async (seed) => {
      const scheduler = seededScheduler(seed);
      const ports = await chestWithOpenRound({ before: () => scheduler.step() });
      await putDown(ports, 'submit', submission());
      await putDown(ports, 'submit', submission({ draft: 'draft-2' }), { nonce: 'nonce-2' });
      const ended = await scheduler.run([
        () => takeInAll(ports),
        () => takeInAll(ports),
        () => takeInAll(ports),
      ]);
      expect(ended.every((end) => end.status === 'fulfilled')).toBe(true);
      expect(await ports.applications.ofRound('summer')).toHaveLength(2);
      expect(ports.mail.letters).toHaveLength(2);
      expect(await ports.intake.waiting()).toEqual([]);
    },
  );
});
