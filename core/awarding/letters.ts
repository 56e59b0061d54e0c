import { formatPounds, type Pence } from '../kernel/money';

/** What a letter to a group is made from. */
export interface LetterFacts {
  readonly fundName: string;
  readonly roundName: string;
  readonly groupName: string;
  readonly title: string;
  readonly reference: string;
  readonly amountPence: Pence;
  readonly askedPence: Pence;
  readonly conditions: string;
  readonly reason: string;
  readonly helpContact: string;
}

export interface LetterText {
  readonly subject: string;
  readonly body: string;
}

/** What a group is told, by what the panel decided. Residents and groups read these: no word of our own trade in them. */
export const letters: Readonly<Record<'award' | 'decline' | 'reserve', (facts: LetterFacts) => LetterText>> =
  {
    award: (facts) =>
      letter(facts, `Good news about your application to ${facts.fundName}`, [
        `We are glad to offer you ${formatPounds(facts.amountPence)}.`,
        ...partOffer(facts),
        ...section('Please note:', facts.conditions),
        'We will write to you soon about what we need from you before we can pay. Please do not spend any of the money yet.',
      ]),
    decline: (facts) =>
      letter(facts, `Your application to ${facts.fundName}`, [
        'We are sorry that we cannot offer you money this time. More groups asked than we could help.',
        ...section('What the panel said:', facts.reason),
        'If you would like to talk it over, or think that we got something wrong, please tell us. You are welcome to apply again.',
      ]),
    reserve: (facts) =>
      letter(facts, `Your application to ${facts.fundName}`, [
        'The panel liked your application, but there is not enough money for it just now.',
        'We have kept it on our waiting list. If money becomes free we will write to you straight away. Please do not count on it.',
        ...section('What the panel said:', facts.reason),
      ]),
  };

function partOffer({ amountPence, askedPence }: LetterFacts): readonly string[] {
  if (amountPence >= askedPence) return [];
  return [
    `You asked for ${formatPounds(askedPence)}. If this is not enough to do what you planned, tell us and we will talk about what is possible.`,
  ];
}

function section(heading: string, text: string): readonly string[] {
  return text === '' ? [] : [`${heading}\n${text}`];
}

function letter(facts: LetterFacts, subject: string, paragraphs: readonly string[]): LetterText {
  const body = [
    `Dear ${facts.groupName},`,
    `Thank you for applying to ${facts.fundName} (${facts.roundName}) for «${facts.title}». Your reference is ${facts.reference}.`,
    ...paragraphs,
    `Questions? ${facts.helpContact}`,
    `With best wishes,\n${facts.fundName}`,
  ].join('\n\n');
  return { subject, body };
}
