import type { FormQuestion } from '../../founding/form';
import { formatPounds } from '../../kernel/money';

/** What a question's answer may hold, in words: «Up to 150 words». Empty where it says nothing worth telling. */
export function limitWords({ kind, least, most }: FormQuestion): string {
  if (kind === 'choice') return 'Choose one';
  if (kind === 'choices') return 'Tick all that fit';
  if (kind === 'pounds' && least !== undefined && most !== undefined) {
    return `Between ${formatPounds(least)} and ${formatPounds(most)}`;
  }
  const unit = units[kind];
  return unit === undefined || most === undefined ? '' : `Up to ${most} ${unit}`;
}

const units: Readonly<Partial<Record<FormQuestion['kind'], string>>> = {
  line: 'characters',
  words: 'words',
  budget: 'lines',
  files: 'files',
};
