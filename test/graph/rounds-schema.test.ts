import type { Form, FormQuestion } from '../../core/founding/form';
import { smallGrantsForm } from '../../core/founding/templates/form/small-grants-form';
import { ColumnFault } from '../../graph/schema/column';
import { roundsList } from '../../graph/schema/rounds';
import { aForm, anOpenRound } from '../builders/form';

const stored = (form: Form) => roundsList.write('summer', anOpenRound({ form }));
const readBack = (form: Form): Form => roundsList.read({ ...stored(form), Key: 'summer' }).form;

/** A question with everything that one can have, so that nothing is lost on the way. */
const fullQuestion: Required<FormQuestion> = {
  id: 'full',
  kind: 'pounds',
  text: 'How much?',
  hint: 'In pounds',
  required: true,
  least: 1,
  most: 2,
  options: [{ id: 'a', text: 'A', hint: 'the first' }],
  optionsFrom: 'themes',
  notAbove: 'asked',
  notBelow: 'smallest',
  sumsTo: 'asked',
  differsFrom: 'other',
  afterMeeting: true,
  limitsByKind: { activity: { least: 1, most: 2 } },
  onlyForTeam: true,
  messages: { missing: 'Enter how much', repeated: 'Enter another' },
  inOtherWords: { cy: { text: 'Faint?', hint: '', options: { a: 'A' }, messages: { missing: 'Rhowch' } } },
};

describe('the form of a round in its list', () => {
  it('comes back as it was stored, with everything that a form can have', () => {
    const form: Form = {
      ...aForm(),
      pages: [
        ...aForm().pages,
        {
          path: 'full',
          section: 'promises',
          title: 'Full',
          minutes: 1,
          questions: [fullQuestion],
          when: {
            any: [{ all: [{ question: 'a', is: ['b'] }] }, { not: { question: 'c', atLeastPence: 1 } }],
          },
          otherTitles: { cy: 'Llawn' },
        },
      ],
    };
    expect(readBack(form)).toEqual(form);
    expect(readBack(smallGrantsForm)).toEqual(smallGrantsForm);
  });

  it('is the first form that there was for rounds from before', () => {
    const { Form: _form, ...before } = stored(smallGrantsForm);
    const question = { id: 'what', text: 'What?', hint: '', wordLimit: 200, minutes: 10, required: true };
    const kinds = [
      { id: 'activity', name: 'Activity', minimumPence: 1, maximumPence: 2, questions: [question] },
    ];
    const round = roundsList.read({ ...before, Key: 'summer', GrantKinds: JSON.stringify(kinds) });
    expect(round.form).toEqual(smallGrantsForm);
    expect(round.grantKinds).toEqual([
      { id: 'activity', name: 'Activity', minimumPence: 1, maximumPence: 2 },
    ]);
  });

  it('is a named fault where it is none', () => {
    const fields = { ...stored(smallGrantsForm), Key: 'summer' };
    expect(() => roundsList.read({ ...fields, Form: '{"version":"1"}' })).toThrow(ColumnFault);
    expect(() => roundsList.read({ ...fields, Form: '{' })).toThrow(/^Form/);
  });
});
