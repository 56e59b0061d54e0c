import { admitApplication } from '../../../core/engaging/admit-application';
import type { Answers } from '../../../core/engaging/form/answers';
import { listApplications } from '../../../core/engaging/list-applications';
import { sendToScoring } from '../../../core/engaging/send-to-scoring';
import { siftApplications } from '../../../core/engaging/sift-applications';
import { actorAs, stranger, worker } from '../../builders/chest/actors';
import { chestWithOpenRound, chestWithRound, codeOf, valueOf } from '../../builders/chest/chest-in-use';
import { applicationInput } from '../../builders/chest/application-input';
import { finishedAnswers } from '../../builders/form';
import { seededScheduler } from '../../builders/seeded-scheduler';

const officer = actorAs('officer');

/** A whole form with some answers that do not fit. */
const wrong = (changes: Answers) => ({ answers: { ...finishedAnswers(), ...changes } });

describe('taking in an application', () => {
  it('gives it a reference, freezes its one version and keeps the group', async () => {
    const ports = await chestWithOpenRound();
    expect(valueOf(await admitApplication(ports)(officer, applicationInput()))).toEqual({
      id: 'summer-0001',
      groupName: 'Harold Hill Garden Club',
      title: 'A garden for everyone',
      neighbourhood: 'Harold Hill',
    });
    const row = await ports.applications.find('summer-0001');
    expect(row?.value).toMatchObject({
      state: 'submitted',
      panel: 'summer-panel',
      place: 0,
      channel: 'paper',
      enteredBy: officer.key,
      askedPence: 200_000,
      minimumPence: 100_000,
      contact: { name: 'Gale Green', email: 'club@garden.example', phone: '01632 960 001' },
    });
    expect(row?.value.versions).toMatchObject([{ number: 1, frozenAt: ports.clock.now(), entry: 'form-1' }]);
    expect(row?.value.versions[0]?.answers).toContainEqual({
      question: 'what',
      text: finishedAnswers()['what'],
    });
    expect((await ports.groups.find(row?.value.group ?? ''))?.value.email).toBe('club@garden.example');
  });

  it('makes one application of the same form sent twice, and refuses the form with other content', async () => {
    const ports = await chestWithOpenRound();
    valueOf(await admitApplication(ports)(officer, applicationInput()));
    expect(valueOf(await admitApplication(ports)(officer, applicationInput())).id).toBe('summer-0001');
    expect(
      codeOf(
        await admitApplication(ports)(
          officer,
          applicationInput({ answers: finishedAnswers({ title: 'Another garden' }) }),
        ),
      ),
    ).toBe('duplicate');
    expect(await ports.applications.ofRound('summer')).toHaveLength(1);
  });

  it('needs no e-mail address of a group that has none, and then writes no letter', async () => {
    const ports = await chestWithOpenRound();
    const { 'contact-email': _email, ...answers } = finishedAnswers();
    valueOf(await admitApplication(ports)(officer, applicationInput({ answers })));
    const row = await ports.applications.find('summer-0001');
    expect(row?.value.contact).toEqual({ name: 'Gale Green', phone: '01632 960 001' });
    expect((await ports.groups.find(row?.value.group ?? ''))?.value).not.toHaveProperty('email');
    expect(ports.mail.letters).toEqual([]);
  });

  it('goes to the panel that the round has', async () => {
    const ports = await chestWithOpenRound();
    const panel = { round: 'summer', name: 'P', chair: 'c', stage: 'scoring' as const, applications: 0 };
    await ports.panels.create('b-panel', { ...panel, id: 'b-panel' }, []);
    await ports.panels.create('a-panel', { ...panel, id: 'a-panel' }, []);
    valueOf(await admitApplication(ports)(officer, applicationInput()));
    expect((await ports.applications.find('summer-0001'))?.value.panel).toBe('a-panel');
  });

  it.each(Array.from({ length: 25 }, (_, seed) => seed + 1))(
    'gives each of many entries at one moment a reference of its own (seed %i)',
    async (seed) => {
      const scheduler = seededScheduler(seed);
      const ports = await chestWithOpenRound({ before: () => scheduler.step() });
      const forms = ['a', 'b', 'c', 'd', 'a', 'b'];
      const ended = await scheduler.run(
        forms.map((nonce) => () => admitApplication(ports)(officer, applicationInput({ nonce }))),
      );
      expect(ended.every((end) => end.status === 'fulfilled' && end.value.ok)).toBe(true);
      const places = (await ports.applications.ofRound('summer')).map((row) => row.value.place);
      expect([...places].sort()).toEqual([0, 1, 2, 3]);
    },
  );

  it.each([
    ['another role', actorAs('link-worker'), {}, 'not-allowed'],
    ['too much money', officer, wrong({ asked: 500_001 }), 'amount-out-of-range'],
    ['too little', officer, wrong({ asked: 49_999 }), 'amount-out-of-range'],
    ['a smallest amount above what is asked', officer, wrong({ smallest: 200_001 }), 'invalid-input'],
    ['an area without a pot', officer, wrong({ neighbourhood: 'romford' }), 'invalid-input'],
    ['an unknown kind of grant', officer, wrong({ 'grant-kind': 'loan' }), 'invalid-input'],
    ['an unknown theme', officer, wrong({ themes: ['mars'] }), 'invalid-input'],
    ['no answers', officer, { answers: {} }, 'invalid-input'],
    ['no title', officer, wrong({ title: ' \u200b ' }), 'invalid-input'],
    ['an NHS number', officer, wrong({ why: 'Ask about NHS number 943 476 5919.' }), 'personal-data'],
    ['an unknown round', officer, { round: 'winter' }, 'not-found'],
  ])('refuses %s', async (_what, actor, changes, code) => {
    const ports = await chestWithOpenRound();
    expect(codeOf(await admitApplication(ports)(actor, applicationInput(changes)))).toBe(code);
    expect(await ports.applications.ofRound('summer')).toEqual([]);
  });

  it('names every answer that is missing or does not fit, and drops what is not asked for', async () => {
    const ports = await chestWithOpenRound();
    const { what: _what, ...answers } = finishedAnswers();
    const input = applicationInput({ answers: { ...answers, why: 'word '.repeat(151), 'shoe-size': '44' } });
    expect(await admitApplication(ports)(officer, input)).toEqual({
      ok: false,
      refusal: {
        code: 'invalid-input',
        faults: [
          { field: 'what', fault: 'missing' },
          { field: 'why', fault: 'too-long' },
        ],
      },
    });
    valueOf(
      await admitApplication(ports)(officer, {
        ...input,
        answers: { ...finishedAnswers(), 'shoe-size': '44' },
      }),
    );
    expect((await ports.applications.find('summer-0001'))?.value.entry?.answers).not.toHaveProperty(
      'shoe-size',
    );
  });

  it('refuses before the round opens and from its closing time on', async () => {
    const ports = await chestWithRound();
    expect(codeOf(await admitApplication(ports)(officer, applicationInput()))).toBe('round-closed');
    const open = await chestWithOpenRound();
    open.clock.set('2026-07-31T16:00:00.000Z');
    expect(codeOf(await admitApplication(open)(officer, applicationInput()))).toBe('round-closed');
  });
});

describe('looking applications through', () => {
  async function three() {
    const ports = await chestWithOpenRound();
    for (const nonce of ['a', 'b', 'c'])
      valueOf(await admitApplication(ports)(officer, applicationInput({ nonce })));
    return ports;
  }
  const sift = (act: 'pass' | 'fail', ...at: readonly number[]) => ({
    round: 'summer',
    applications: at.map((number) => `summer-000${number}`),
    act,
  });

  it('passes and fails them, the same when repeated, and sends those that pass to scoring', async () => {
    const ports = await three();
    expect(valueOf(await siftApplications(ports)(officer, sift('pass', 1, 2)))).toEqual({ sifted: 2 });
    expect(valueOf(await siftApplications(ports)(officer, sift('pass', 1, 2)))).toEqual({ sifted: 2 });
    const failed = { ...sift('fail', 3), reason: 'Not in the borough' };
    valueOf(await siftApplications(ports)(officer, failed));
    await sendToScoring(ports)(worker, 'summer');
    await sendToScoring(ports)(worker, 'summer');
    const rows = await ports.applications.ofRound('summer');
    expect(rows.map((row) => row.value.state)).toEqual(['scoring', 'scoring', 'ineligible']);
    expect(rows[2]?.value.leftOutBecause).toBe('Not in the borough');
    expect(ports.announced.filter((event) => event.kind === 'application-moved')).toHaveLength(5);
  });

  it('lets one that failed pass after all, without its reason', async () => {
    const ports = await three();
    valueOf(await siftApplications(ports)(officer, { ...sift('fail', 1), reason: 'Too late' }));
    valueOf(await siftApplications(ports)(officer, sift('pass', 1)));
    const row = await ports.applications.find('summer-0001');
    expect(row?.value.state).toBe('eligible');
    expect(row?.value).not.toHaveProperty('leftOutBecause');
  });

  it.each([
    ['a failure without a reason', officer, sift('fail', 1), 'reason-needed'],
    ['one that is not there', officer, sift('pass', 1, 9), 'not-found'],
    ['another role', actorAs('panel-member'), sift('pass', 1), 'not-allowed'],
    ['another round', officer, { ...sift('pass', 1), round: 'winter' }, 'not-found'],
  ])('refuses %s before anything is written', async (_what, actor, input, code) => {
    const ports = await three();
    expect(codeOf(await siftApplications(ports)(actor, input))).toBe(code);
    expect((await ports.applications.find('summer-0001'))?.value.state).toBe('submitted');
  });
});

describe('looking through after sifting has ended', () => {
  it('is refused, so that nothing slips in beside the panel', async () => {
    const ports = await chestWithOpenRound();
    valueOf(await admitApplication(ports)(officer, applicationInput()));
    const row = await ports.rounds.find('summer');
    if (row === undefined) throw new Error('there is no round');
    await ports.rounds.save(row, { ...row.value, state: 'scoring' }, []);
    const late = { round: 'summer', applications: ['summer-0001'], act: 'pass' as const };
    expect(codeOf(await siftApplications(ports)(officer, late))).toBe('round-closed');
  });
});

describe('the list of applications', () => {
  async function listed(actor = officer) {
    const ports = await chestWithOpenRound();
    for (const nonce of ['a', 'b'])
      valueOf(await admitApplication(ports)(officer, applicationInput({ nonce })));
    const row = await ports.applications.find('summer-0001');
    if (row === undefined) throw new Error('there is no application');
    await ports.applications.save(row, { ...row.value, state: 'provisional-award' }, []);
    const seat = { panel: 'summer-panel', member: actor.key, name: 'M', category: 'nhs', present: false };
    await ports.seats.create(
      `summer-panel|${actor.key}`,
      { ...seat, interests: { 'summer-0002': 'excluded' } },
      [],
    );
    return listApplications(ports)(actor, { round: 'summer' });
  }

  it('shows the fund team how far each has come', async () => {
    const [first] = valueOf(await listed());
    expect(first).toMatchObject({
      id: 'summer-0001',
      state: 'provisional-award',
      open: true,
      askedPence: 200_000,
    });
  });

  it('shows a panel member no outcome before release', async () => {
    const [first] = valueOf(await listed(actorAs('panel-member')));
    expect(first).toMatchObject({ state: 'being-considered', groupName: 'Harold Hill Garden Club' });
  });

  it('shows an excluded member the reference and nothing else, also when they are of the fund team', async () => {
    for (const role of ['panel-member', 'officer'] as const) {
      const [, second] = valueOf(await listed(actorAs(role)));
      expect(second).toEqual({ id: 'summer-0002', state: 'received', open: false });
    }
  });

  it('is refused to link workers and strangers', async () => {
    expect(codeOf(await listed(actorAs('link-worker')))).toBe('not-allowed');
    expect(codeOf(await listed(stranger))).toBe('not-allowed');
  });
});
