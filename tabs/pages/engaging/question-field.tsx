import type { ReactNode } from 'react';
import { Checkbox, Field, Input, Radio, RadioGroup, Textarea } from '@fluentui/react-components';
import type { InputProps } from '@fluentui/react-components';
import type { QuestionKind } from '../../../core/founding/form';
import type { QuestionFault, RawAnswer } from '../../../core/engaging/form/answers';
import type { SettledQuestion } from '../../../core/engaging/form/settle-question';
import { countWords } from '../../../core/kernel/text';
import { entryWords } from '../../words/entry';
import { BudgetField } from './budget-field';
import { ChoicesField, DayField } from './boxes-field';
import { boxId } from './box-id';

export interface QuestionProps {
  readonly question: SettledQuestion;
  readonly raw: RawAnswer;
  readonly fault: QuestionFault | undefined;
  readonly type: (raw: RawAnswer) => void;
}

/** One question of the form, as its kind is asked. */
export function QuestionField(props: QuestionProps): ReactNode {
  switch (props.question.kind) {
    case 'choice':
      return <ChoiceField {...props} />;
    case 'choices':
      return <ChoicesField {...props} />;
    case 'day':
      return <DayField {...props} />;
    case 'budget':
      return <BudgetField {...props} />;
    case 'agreement':
      return <AgreementField {...props} />;
    case 'words':
      return <WordsField {...props} />;
    // Files stay with the paper that they came with.
    case 'files':
      return null;
    default:
      return <LineField {...props} />;
  }
}

function textIn(raw: RawAnswer): string {
  return typeof raw === 'string' ? raw : '';
}

function around({ question, fault }: QuestionProps, hint: string = question.hint) {
  return {
    label: question.required ? question.text : entryWords.optional(question.text),
    ...(hint === '' ? {} : { hint }),
    ...(fault === undefined ? {} : { validationMessage: fault.words, validationState: 'error' as const }),
  };
}

const boxes: Readonly<Partial<Record<QuestionKind, InputProps>>> = {
  email: { inputMode: 'email' },
  phone: { type: 'tel' },
  link: { inputMode: 'url' },
  pounds: { inputMode: 'decimal', contentBefore: '£' },
  number: { inputMode: 'numeric' },
};

function LineField(props: QuestionProps): ReactNode {
  const { question, raw, type } = props;
  return (
    <Field {...around(props)}>
      <Input
        {...boxes[question.kind]}
        id={boxId(question.id)}
        value={textIn(raw)}
        autoComplete="off"
        onChange={(_event, { value }) => type(value)}
      />
    </Field>
  );
}

function WordsField(props: QuestionProps): ReactNode {
  const { question, raw, type } = props;
  const { hint, most } = question;
  const text = textIn(raw);
  return (
    <div>
      <Field {...around(props, most === undefined ? hint : `${hint} ${entryWords.upTo(most)}`)}>
        <Textarea
          id={boxId(question.id)}
          value={text}
          rows={4}
          resize="vertical"
          onChange={(_event, { value }) => type(value)}
        />
      </Field>
      {most === undefined || text === '' ? null : (
        <small>{entryWords.wordsLeft(most - countWords(text))}</small>
      )}
    </div>
  );
}

function ChoiceField(props: QuestionProps): ReactNode {
  const { question, raw, type } = props;
  return (
    <Field {...around(props)}>
      <RadioGroup value={textIn(raw)} onChange={(_event, { value }) => type(value)}>
        {(question.options ?? []).map(({ id, text, hint }, at) => (
          <Radio
            key={id}
            value={id}
            label={hint === undefined ? text : `${text}. ${hint}`}
            {...(at === 0 ? { id: boxId(question.id) } : {})}
          />
        ))}
      </RadioGroup>
    </Field>
  );
}

function AgreementField({ question, raw, fault, type }: QuestionProps): ReactNode {
  const wrong =
    fault === undefined ? {} : { validationMessage: fault.words, validationState: 'error' as const };
  return (
    <Field {...wrong}>
      <Checkbox
        id={boxId(question.id)}
        label={entryWords.agreed(question.text)}
        checked={raw === 'yes'}
        onChange={(_event, { checked }) => type(checked === true ? 'yes' : '')}
      />
    </Field>
  );
}
