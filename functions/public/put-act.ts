import type { IntakeActs, IntakeKind } from '../../core/engaging/intake';
import type { ChestId } from '../../core/kernel/ids';
import type { Filed } from '../../core/ports/intake';
import { one, type FormFields } from './request';
import type { Site } from './site';

/** The hidden field that makes a form's second sending the same act as its first. */
const onceField = 'once';

const oncePattern = /^[a-z0-9]{20}$/;

/** The form's own nonce; a new one where the form brings none that is ours in shape. */
export function onceOf(site: Pick<Site, 'ids'>, form: FormFields): string {
  const given = one(form, onceField);
  return oncePattern.test(given) ? given : site.ids.next();
}

/** Puts an act down for the team worker, once for each nonce. */
export function putAct<Kind extends IntakeKind>(
  site: Pick<Site, 'intake' | 'clock'>,
  chest: ChestId,
  kind: Kind,
  nonce: string,
  act: IntakeActs[Kind],
): Promise<Filed> {
  const acceptedAt = site.clock.now();
  return site.intake(chest).put({ nonce, kind, acceptedAt, act: JSON.stringify(act), state: 'waiting' });
}
