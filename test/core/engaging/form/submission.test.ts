import { submissionOf, type SubmissionParts } from '../../../../core/engaging/form/submission';
import { staffForm } from '../../../../core/engaging/form/staff-form';
import type { Answers } from '../../../../core/engaging/form/answers';
import type { Outcome } from '../../../../core/kernel/outcome';
import { smallGrantsForm } from '../../../../core/founding/templates/form/small-grants-form';
import { aChest, anOpenRound, finishedAnswers, smallAnswers } from '../../../builders/form';

const submit = (answers: Answers): Outcome<SubmissionParts> =>
  submissionOf(smallGrantsForm, aChest(), anOpenRound(), answers);

function parts(answers: Answers): SubmissionParts {
  const outcome = submit(answers);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.value;
}

describe('a finished form', () => {
  it('becomes the parts of an application', () => {
    expect(parts(finishedAnswers())).toMatchObject({
      groupName: 'Harold Hill Garden Club',
      groupKind: 'constituted',
      registration: '1234567',
      contact: { name: 'Gale Green', email: 'club@garden.example', phone: '01632 960 001' },
      grantKind: 'activity',
      neighbourhood: 'harold-hill',
      themes: ['loneliness'],
      title: 'A garden for everyone',
      summary: 'Weekly gardening mornings.',
      askedPence: 200_000,
      minimumPence: 100_000,
      values: finishedAnswers(),
    });
  });

  it('names the host of residents, the second contact and the helper', () => {
    const { registration, ...others } = finishedAnswers({
      'group-kind': 'residents',
      host: 'The Hub',
      'has-second-contact': 'yes',
      'second-contact-name': 'Bo Brown',
      'second-contact-email': 'bo@garden.example',
      'has-helper': 'yes',
      'helper-name': 'Hal Help',
      'helper-organisation': 'CVS',
    });
    expect(registration).toBe('1234567');
    expect(parts({ ...others })).toMatchObject({
      groupKind: 'hosted',
      host: 'The Hub',
      secondContact: { name: 'Bo Brown', email: 'bo@garden.example' },
      helper: { name: 'Hal Help', organisation: 'CVS' },
    });
    expect(parts({ ...others })).not.toHaveProperty('registration');
  });

  it('needs no e-mail address where staff fill it in for a group', () => {
    const { 'contact-email': email, ...others } = finishedAnswers();
    expect(email).toBeDefined();
    expect(submit(others)).toMatchObject({
      refusal: { faults: [{ field: 'contact-email', fault: 'missing' }] },
    });
    const outcome = submissionOf(staffForm(smallGrantsForm), aChest(), anOpenRound(), others);
    expect(outcome).toMatchObject({ value: { contact: { name: 'Gale Green', phone: '01632 960 001' } } });
    expect(outcome).not.toHaveProperty('value.contact.email');
  });

  it('takes the whole amount for what is needed where no smaller one is asked for', () => {
    expect(parts(smallAnswers())).toMatchObject({ askedPence: 60_000, minimumPence: 60_000 });
  });

  it('shows panels what was told, in words, and nothing of who to write to', () => {
    const { shown } = parts(
      finishedAnswers({
        'communication-needs': 'Large print',
        serves: ['dei020000'],
        'led-by': ['dei020000'],
        'knows-work': 'Lin Worker',
        connections: 'None',
        'access-kinds': ['bsl'],
      }),
    );
    expect(shown.map(({ question }) => question)).toEqual(
      expect.arrayContaining(['what', 'why', 'budget', 'referral-way', 'cost', 'starts']),
    );
    expect(shown.find(({ question }) => question === 'budget')?.text).toBe(
      'Tools: £1,200\nSeeds and soil: £800',
    );
    expect(shown.find(({ question }) => question === 'access-kinds')?.text).toBe('British Sign Language');
    const said = JSON.stringify(shown);
    for (const word of [
      'Gale',
      'garden.example',
      '01632',
      'Large print',
      'Disabled',
      'Lin Worker',
      '1234567',
    ]) {
      expect(said).not.toContain(word);
    }
  });

  it('leaves out what a hidden page says', () => {
    const { values, shown } = parts(smallAnswers({ why: 'An old answer' }));
    expect(values).not.toHaveProperty('why');
    expect(JSON.stringify(shown)).not.toContain('An old answer');
  });
});

describe('an unfinished form', () => {
  it('names every question that lacks something', () => {
    const { what, title, ...rest } = finishedAnswers({ asked: 200_000, starts: '2026-02-31', people: 0 });
    expect([what, title]).not.toContain(undefined);
    expect(submit(rest)).toEqual({
      ok: false,
      refusal: {
        code: 'invalid-input',
        faults: [
          { field: 'title', fault: 'missing' },
          { field: 'what', fault: 'missing' },
          { field: 'starts', fault: 'not-a-date' },
          { field: 'people', fault: 'out-of-range' },
        ],
      },
    });
  });

  it('is refused with the limits where the amount is outside them', () => {
    expect(submit(finishedAnswers({ asked: 500_001 }))).toMatchObject({
      refusal: { code: 'amount-out-of-range', minimumPence: 50_000, maximumPence: 500_000 },
    });
  });

  it('is refused for a patient’s number, which is not repeated', () => {
    const outcome = submit(finishedAnswers({ what: 'For 999 000 0026' }));
    expect(outcome).toMatchObject({ refusal: { code: 'personal-data', field: 'what' } });
    expect(JSON.stringify(outcome)).not.toContain('0026');
  });

  it('is refused for an area, a need or a kind of grant that the round has not got', () => {
    for (const changes of [{ neighbourhood: 'romford' }, { themes: ['x'] }, { 'grant-kind': 'x' }]) {
      expect(submit(finishedAnswers(changes))).toMatchObject({
        refusal: { faults: expect.arrayContaining([expect.objectContaining({ fault: 'not-a-choice' })]) },
      });
    }
  });
});
