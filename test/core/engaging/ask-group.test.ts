import { applicationReference } from '../../../core/engaging/application-reference';
import { askGroup, type AskGroupInput } from '../../../core/engaging/ask-group';
import { endQuestions } from '../../../core/engaging/end-questions';
import { publishApplications } from '../../../core/engaging/publish-applications';
import { replyToQuestion } from '../../../core/engaging/reply-to-question';
import { seeApplication } from '../../../core/engaging/see-application';
import { applicantActor } from '../../../core/kernel/actor';
import { actorAs, stranger, worker } from '../../builders/chest/actors';
import { chestWithOpenRound, codeOf, valueOf } from '../../builders/chest/chest-in-use';
import { finishedAnswers } from '../../builders/form';
import type { MemoryPorts } from '../../builders/in-memory/ports';
import { putDown, sendAct, submission, takeInAll } from '../../builders/intake';

const reference = applicationReference('summer', 'nonce-1');
const officer = actorAs('officer');
const dueAt = '2026-07-24T16:00:00.000Z';

const question = (changes: Partial<AskGroupInput> = {}): AskGroupInput => ({
  application: reference,
  words: 'Who will look after the garden in winter?',
  questions: ['why', 'community'],
  dueAt,
  ...changes,
});

async function asked(): Promise<MemoryPorts> {
  const ports = await chestWithOpenRound();
  await sendAct(ports, 'submit', submission());
  valueOf(await askGroup(ports)(officer, question()));
  return ports;
}

const standing = async (ports: MemoryPorts) => (await ports.applications.find(reference))?.value;

const reply = (changes = {}) => ({
  application: reference,
  over: 1,
  formVersion: 1,
  answers: finishedAnswers(changes),
});

describe('asking a group', () => {
  it('opens the named questions until the due moment, and writes to the group once', async () => {
    const ports = await asked();
    valueOf(await askGroup(ports)(officer, question()));
    expect(await standing(ports)).toMatchObject({
      state: 'clarification-asked',
      asked: { questions: ['why', 'community'], dueAt },
    });
    const letters = ports.mail.letters.filter(({ key }) => key.startsWith('asked-'));
    expect(letters).toHaveLength(1);
    expect(letters[0]?.body).toContain('Who will look after the garden in winter?');
    await publishApplications(ports, [reference]);
    expect(await ports.publicSide.publisher.application('havering', reference)).toMatchObject({
      state: 'question-asked',
      asked: { questions: ['why', 'community'], dueAt },
    });
  });

  it.each([
    ['a panel member', actorAs('panel-member'), {}, 'not-allowed'],
    ['a question that was not asked of them', officer, { questions: ['core-what'] }, 'invalid-input'],
    ['no question', officer, { questions: [] }, 'invalid-input'],
    ['no words', officer, { words: ' \u200b' }, 'invalid-input'],
    ['a moment that has passed', officer, { dueAt: '2026-07-17T14:00:00.000Z' }, 'invalid-input'],
    ['somebody’s NHS number', officer, { words: 'Is it for 943 476 5919?' }, 'personal-data'],
    ['an application that is not there', officer, { application: 'summer-zzzz-zzzz' }, 'not-found'],
  ])('is refused with %s', async (_what, actor, changes, code) => {
    const ports = await chestWithOpenRound();
    await sendAct(ports, 'submit', submission());
    expect(codeOf(await askGroup(ports)(actor, question(changes)))).toBe(code);
    expect((await standing(ports))?.state).toBe('submitted');
  });

  it('is refused once it was looked through', async () => {
    const ports = await asked();
    const row = await ports.applications.find(reference);
    if (row !== undefined) await ports.applications.save(row, { ...row.value, state: 'eligible' }, []);
    expect(codeOf(await askGroup(ports)(officer, question()))).toBe('wrong-state');
  });
});

describe('a group’s answer', () => {
  it('changes the opened questions and nothing else, in a version of its own', async () => {
    const ports = await asked();
    await sendAct(ports, 'reply', reply({ why: 'The school does.', title: 'Sneaky' }), { nonce: 'reply-1' });
    const application = await standing(ports);
    expect(application).toMatchObject({
      state: 'submitted',
      title: 'A garden for everyone',
      asked: { outcome: 'replied', repliedAt: ports.clock.now() },
      versions: [{ number: 1 }, { number: 2, entry: 'reply-1' }],
    });
    expect(application?.versions[1]?.answers).toContainEqual({ question: 'why', text: 'The school does.' });
  });

  it('may come after the round has closed, but not after the due moment', async () => {
    const ports = await chestWithOpenRound();
    await sendAct(ports, 'submit', submission());
    ports.clock.set('2026-08-01T09:00:00.000Z');
    valueOf(await askGroup(ports)(officer, question({ dueAt: '2026-08-05T16:00:00.000Z' })));
    await putDown(ports, 'reply', reply({ why: 'In time.' }), { nonce: 'reply-1' });
    ports.clock.set('2026-08-05T16:00:00.000Z');
    await putDown(ports, 'reply', reply({ why: 'Too late.' }), { nonce: 'reply-2' });
    expect(await takeInAll(ports)).toMatchObject([{ outcome: 'done' }, { refusal: { code: 'wrong-state' } }]);
    expect((await standing(ports))?.entry?.answers['why']).toBe('In time.');
  });

  it('sent twice is one version', async () => {
    const ports = await asked();
    const input = { ...reply({ why: 'The school does.' }), nonce: 'reply-1', acceptedAt: ports.clock.now() };
    const applicant = applicantActor('havering', reference);
    valueOf(await replyToQuestion(ports)(applicant, input));
    valueOf(await replyToQuestion(ports)(applicant, input));
    expect((await standing(ports))?.versions).toHaveLength(2);
    expect(codeOf(await replyToQuestion(ports)(officer, input))).toBe('not-allowed');
  });

  it('is refused after the due moment', async () => {
    const ports = await asked();
    ports.clock.set(dueAt);
    expect(await sendAct(ports, 'reply', reply(), { nonce: 'reply-1' })).toMatchObject({
      refusal: { code: 'round-closed' },
    });
  });
});

describe('no answer', () => {
  it('sends the application back to be looked through, noted so, and tells the group once', async () => {
    const ports = await asked();
    ports.clock.set('2026-07-24T16:09:00.000Z');
    expect(valueOf(await endQuestions(ports)(worker))).toEqual({ ended: 0 });
    ports.clock.set('2026-07-24T16:10:00.000Z');
    expect(valueOf(await endQuestions(ports)(worker))).toEqual({ ended: 1 });
    expect(valueOf(await endQuestions(ports)(worker))).toEqual({ ended: 0 });
    expect(await standing(ports)).toMatchObject({ state: 'submitted', asked: { outcome: 'no-reply' } });
    expect(ports.mail.letters.filter(({ key }) => key.startsWith('no-reply'))).toHaveLength(1);
    expect(codeOf(await endQuestions(ports)(officer))).toBe('not-allowed');
  });

  it('is not said while an answer that came in time waits, nor does it keep that answer out', async () => {
    const ports = await asked();
    ports.clock.set('2026-07-24T15:59:59.000Z');
    await putDown(ports, 'reply', reply({ why: 'In time.' }), { nonce: 'reply-1' });
    ports.clock.set('2026-07-24T17:00:00.000Z');
    expect(valueOf(await endQuestions(ports)(worker))).toEqual({ ended: 0 });
    const row = await ports.applications.find(reference);
    const noted = { ...row?.value.asked, outcome: 'no-reply' as const };
    if (row !== undefined) {
      const value = { ...row.value, state: 'submitted' as const, asked: { ...row.value.asked, ...noted } };
      await ports.applications.save(row, value as typeof row.value, []);
    }
    expect(await takeInAll(ports)).toEqual([{ outcome: 'done' }]);
    expect(await standing(ports)).toMatchObject({ state: 'submitted', asked: { outcome: 'replied' } });
  });
});

describe('the fund team’s file of an application', () => {
  it('holds whom to write to and what can be asked', async () => {
    const ports = await asked();
    const file = valueOf(await seeApplication(ports)(officer, { application: reference }));
    expect(file).toMatchObject({
      channel: 'public',
      canWithdraw: true,
      contact: { email: 'club@garden.example' },
      asked: { words: 'Who will look after the garden in winter?' },
    });
    expect(file.questions.map(({ id }) => id)).toEqual(expect.arrayContaining(['why', 'community', 'title']));
  });

  it('is closed to panels, to strangers and to whoever is excluded from it', async () => {
    const ports = await asked();
    for (const actor of [actorAs('panel-member'), actorAs('chair'), actorAs('link-worker'), stranger]) {
      expect(codeOf(await seeApplication(ports)(actor, { application: reference }))).toBe('not-allowed');
    }
    const seat = { panel: 'p', member: officer.key, name: 'O', category: 'nhs', present: false };
    await ports.seats.create('p|o', { ...seat, interests: { [reference]: 'excluded' } }, []);
    expect(codeOf(await seeApplication(ports)(officer, { application: reference }))).toBe('conflicted');
  });
});
