import { isEmail } from '../../../../core/kernel/is-email';
import { tidyText } from '../../../../core/kernel/text';
import { one, type FormFields } from '../../request';
import type { Words } from '../../words/words';

/** An e-mail address as it was typed, and what is wrong with it. */
export interface TypedAddress {
  readonly email: string;
  readonly fault?: string;
}

/** Reads the field «email». A fault comes in words. */
export function readAddress(form: FormFields, words: Words): TypedAddress {
  const email = tidyText(one(form, 'email').slice(0, 400));
  const { missing, format } = words.links.faults;
  if (email === '') return { email, fault: missing };
  return isEmail(email) ? { email } : { email, fault: format };
}

/** The fault for the summary, which leads to the field. */
export function addressFaults({
  fault,
}: TypedAddress): readonly { readonly text: string; readonly href: string }[] {
  return fault === undefined ? [] : [{ text: fault, href: '#email' }];
}
