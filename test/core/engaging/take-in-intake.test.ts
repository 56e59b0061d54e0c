import fc from 'fast-check';
import { applicationReference } from '../../../core/engaging/application-reference';
import { newestVersion } from '../../../core/engaging/application';
import { UnreadableAct } from '../../../core/engaging/intake-shapes';
import { submitApplication } from '../../../core/engaging/submit-application';
import { takeInIntake } from '../../../core/engaging/take-in-intake';
import { amendApplication } from '../../../core/engaging/amend-application';
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

describe('a change', () => {
  const change = (over: number, changes = {}) => ({
    application: reference,
    over,
    formVersion: 1,
    answers: finishedAnswers(changes),
  });

  it('freezes a newer version beside the first until the closing time', async () => {
    const ports = await chestWithOpenRound();
    await sendAct(ports, 'submit', submission());
    await sendAct(ports, 'amend', change(1, { title: 'A garden for all' }), { nonce: 'nonce-2' });
    const { value } = await onlyApplication(ports);
    expect(value).toMatchObject({
      title: 'A garden for all',
      entry: { answers: { title: 'A garden for all' } },
    });
    expect(value.versions.map(({ number, entry }) => [number, entry])).toEqual([
      [1, 'nonce-1'],
      [2, 'nonce-2'],
    ]);
    expect(ports.announced.at(-1)).toMatchObject({
      kind: 'application-changed',
      facts: { version: 2, act: 'amend' },
    });
    ports.clock.set(closesAt);
    const late = { nonce: 'nonce-3' };
    expect(await sendAct(ports, 'amend', change(2), late)).toMatchObject({
      refusal: { code: 'round-closed' },
    });
  });

  it('over a version that is no longer the newest is refused, and its sender told', async () => {
    const ports = await chestWithOpenRound();
    await sendAct(ports, 'submit', submission());
    await sendAct(ports, 'amend', change(1, { title: 'First' }), { nonce: 'nonce-2' });
    expect(await sendAct(ports, 'amend', change(1, { title: 'Second' }), { nonce: 'nonce-3' })).toMatchObject(
      {
        refusal: { code: 'changed-since-opened', version: 2 },
      },
    );
    expect(ports.mail.letters.at(-1)).toMatchObject({ key: 'refused-nonce-3', to: 'club@garden.example' });
  });

  it('takes the group’s own row along', async () => {
    const ports = await chestWithOpenRound();
    await sendAct(ports, 'submit', submission());
    await sendAct(ports, 'amend', change(1, { 'contact-email': 'new@garden.example' }), { nonce: 'nonce-2' });
    const { value } = await onlyApplication(ports);
    expect((await ports.groups.find(value.group))?.value.email).toBe('new@garden.example');
  });

  it('of somebody else’s application is refused', async () => {
    const ports = await chestWithOpenRound();
    await sendAct(ports, 'submit', submission());
    const other = applicantActor('havering', 'summer-zzzz-zzzz');
    const input = { ...change(1), nonce: 'n', acceptedAt: ports.clock.now() };
    expect(codeOf(await amendApplication(ports)(other, input))).toBe('not-allowed');
  });
});

describe('any order and repetition of the same acts', () => {
  type Step = 'submit' | 'amend' | 'crash' | 'take-in';
  const acts = fc.array(fc.constantFrom<Step>('submit', 'amend', 'crash', 'take-in'), {
    minLength: 1,
    maxLength: 12,
  });

  it('makes one application, loses no act that was taken on, and sends no letter twice', async () => {
    await fc.assert(
      fc.asyncProperty(acts, fc.integer({ min: 1, max: 40 }), async (steps, crashAt) => {
        let calls = 0;
        let isCrashing = false;
        const ports = await chestWithOpenRound({
          before: () => {
            calls += 1;
            if (isCrashing && calls % crashAt === 0) throw new Error('the process died');
          },
        });
        const takeIn = () => takeInAll(ports).catch(() => []);
        for (const step of ['submit' as const, ...steps]) {
          isCrashing = step === 'crash';
          if (step === 'submit') await putDown(ports, 'submit', submission());
          if (step === 'amend') {
            const answers = finishedAnswers({ title: 'Changed' });
            const act = { application: reference, over: 1, formVersion: 1, answers };
            await putDown(ports, 'amend', act, { nonce: 'nonce-2', acceptedAt: '2026-07-17T14:00:00.001Z' });
          }
          if (step === 'crash' || step === 'take-in') await takeIn();
        }
        isCrashing = false;
        await takeInAll(ports);
        const { value } = await onlyApplication(ports);
        expect(newestVersion(value).number).toBe(steps.includes('amend') ? 2 : 1);
        expect(value.versions.map(({ entry }) => entry)).toEqual([
          ...new Set(value.versions.map((v) => v.entry)),
        ]);
        expect(await ports.intake.waiting()).toEqual([]);
        const keys = ports.mail.letters.map(({ key }) => key);
        expect(keys).toEqual([...new Set(keys)]);
        expect(keys.some((key) => key.startsWith('refused-'))).toBe(false);
      }),
      { numRuns: 60 },
    );
  });
});
