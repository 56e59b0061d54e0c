import { sameAddress } from '../kernel/is-email';
import { fold } from '../kernel/text';
import type { Helper } from './application';

/**
 * True where this person seems to be the one who helped the group to apply: by address, or by the name that both are
 * known by. It stops them from saying that they have no connection; the chair, who can ask them, may say otherwise.
 */
export function seemsToHaveHelped(
  helper: Helper | undefined,
  person: { readonly name: string; readonly email?: string | undefined },
): boolean {
  if (helper === undefined) return false;
  if (sameAddress(helper.email, person.email)) return true;
  const name = fold(helper.name);
  return name !== '' && name === fold(person.name);
}
