import fc from 'fast-check';
import { amendApplication } from '../../../core/engaging/amend-application';
import { newestVersion } from '../../../core/engaging/application';
import { applicationReference } from '../../../core/engaging/application-reference';
import { applicantActor } from '../../../core/kernel/actor';
import { chestWithOpenRound, codeOf } from '../../builders/chest/chest-in-use';
import { finishedAnswers } from '../../builders/form';
import type { MemoryPorts } from '../../builders/in-memory/ports';
import { putDown, sendAct, submission, takeInAll } from '../../builders/intake';

const reference = applicationReference('summer', 'nonce-1');
const closesAt = '2026-07-31T16:00:00.000Z';

async function onlyApplication(ports: MemoryPorts) {
  const rows = await ports.applications.ofRound('summer');
  expect(rows).toHaveLength(1);
  const row = await ports.applications.find(reference);
  if (row === undefined) throw new Error('there is no application');
  return row;
}

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

  it('that was filed before its worker died is one version, and nobody is told otherwise', async () => {
    let isDying = false;
    const ports = await chestWithOpenRound({
      before({ list, act }) {
        if (isDying && list === 'Intake' && act === 'save') throw new Error('the process died');
      },
    });
    await sendAct(ports, 'submit', submission());
    await putDown(ports, 'amend', change(1, { title: 'A garden for all' }), { nonce: 'nonce-2' });
    isDying = true;
    await expect(takeInAll(ports)).rejects.toThrow('died');
    isDying = false;
    expect(await takeInAll(ports)).toEqual([{ outcome: 'done' }]);
    expect((await onlyApplication(ports)).value.versions).toHaveLength(2);
    expect(ports.mail.letters.map(({ key }) => key)).not.toContain('refused-nonce-2');
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
