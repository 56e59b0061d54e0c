import { requireRole, type Actor } from '../kernel/actor';
import type { Instant } from '../kernel/dates';
import { hashOf } from '../kernel/hash';
import type { NeedId, NeighbourhoodId, ThemeId } from '../kernel/ids';
import { done, refuse, type Outcome } from '../kernel/outcome';
import { findNeighbourhood } from '../kernel/places';
import { present } from '../kernel/present';
import { newEvent } from '../kernel/record-event';
import { invalid, type Refusal } from '../kernel/refusal';
import type { Row } from '../kernel/row';
import { tidyText } from '../kernel/text';
import type { Ports } from '../ports/ports';
import type { Chest } from '../founding/chest';
import type { Person } from '../founding/person';
import type { Band, EvidenceSource, Need, Trend } from './need';
import { findUnsafeText, warnedKinds } from './need-text';
import type { NeedView } from './need-view';
import { showNeed } from './show-need';

export type RaiseNeedPorts = Pick<Ports, 'recent' | 'needs' | 'people' | 'clock'>;

export interface RaiseNeedInput {
  /** Made with the form: the same form sent twice makes one need. */
  readonly nonce: NeedId;
  readonly missing: string;
  readonly forWhom: string;
  readonly neighbourhood: NeighbourhoodId;
  readonly theme?: ThemeId | undefined;
  readonly band?: Band | undefined;
  readonly trend?: Trend | undefined;
  readonly evidence?: EvidenceSource | undefined;
  readonly words?: string | undefined;
  /** Words that were warned of, and only warned of, go in all the same. */
  readonly sendAllTheSame?: boolean | undefined;
}

/**
 * Raises a need, by a link worker or the fund's own staff. Every free text is checked for personal data before anything
 * is stored (personal-data names the field; what only warns may be sent all the same, and the event says so). Refuses
 * invalid-input for an area or theme that the chest has not got, and duplicate when the same form comes back with other
 * words. The area is remembered for next time.
 */
export const raiseNeed =
  (ports: RaiseNeedPorts) =>
  async (actor: Actor, input: RaiseNeedInput): Promise<Outcome<NeedView>> => {
    const allowed = requireRole(actor, 'link-worker', 'officer', 'lead');
    if (!allowed.ok) return allowed;
    const texts = { missing: input.missing, forWhom: input.forWhom, words: input.words };
    const unsafe = findUnsafeText(texts, input.sendAllTheSame);
    if (unsafe !== undefined) return refuse(unsafe);
    const [chest, person] = await Promise.all([ports.recent.chest(), ports.recent.person(actor.key)]);
    if (chest === undefined) return refuse({ code: 'not-set-up' });
    const fault = faultInNeed(chest.value, input);
    if (fault !== undefined) return refuse(fault);
    const at = ports.clock.now();
    const need = needOf(actor, input, at);
    const warned = warnedKinds(texts) || undefined;
    const facts = present({ need: need.id, neighbourhood: need.neighbourhood, warned });
    const raised = newEvent(actor, at, { kind: 'need-raised', chain: 'chest', about: [need.id], facts });
    const { status, row } = await ports.needs.create(need.id, need, [raised]);
    const isOther = status === 'exists' && !isSameNeed(row.value, need, actor);
    if (isOther) return refuse({ code: 'duplicate', of: need.id });
    await rememberArea(ports, person, input.neighbourhood);
    return done(showNeed(actor, chest.value, row));
  };

function faultInNeed(chest: Chest, input: RaiseNeedInput): Refusal | undefined {
  if (tidyText(input.missing) === '') return invalid('missing', 'missing');
  if (tidyText(input.forWhom) === '') return invalid('forWhom', 'missing');
  if (findNeighbourhood(chest.neighbourhoods, input.neighbourhood) === undefined) {
    return invalid('neighbourhood', 'not-a-choice');
  }
  const isKnown = input.theme === undefined || chest.themes.some((theme) => theme.id === input.theme);
  return isKnown ? undefined : invalid('theme', 'not-a-choice');
}

function needOf(actor: Actor, input: RaiseNeedInput, raisedAt: Instant): Need {
  const { nonce, neighbourhood, theme, band, trend, evidence } = input;
  const words = tidyText(input.words ?? '');
  return present({
    id: nonce,
    state: 'raised' as const,
    missing: tidyText(input.missing),
    forWhom: tidyText(input.forWhom),
    neighbourhood,
    theme,
    band,
    trend,
    evidence,
    words: words === '' ? undefined : words,
    raisedAt,
    raisers: [actor.key],
  });
}

/** The same form by the same person: what happened to the need since, and when it was sent, make no difference. */
function isSameNeed(standing: Need, need: Need, actor: Actor): boolean {
  const said = ({ missing, forWhom, neighbourhood, theme, band, trend, evidence, words }: Need): string =>
    hashOf({ missing, forWhom, neighbourhood, theme, band, trend, evidence, words });
  return standing.raisers[0] === actor.key && said(standing) === said(need);
}

/** A convenience: when the person's row changed meanwhile, the area is simply not remembered this time. */
async function rememberArea(
  ports: RaiseNeedPorts,
  person: Row<Person> | undefined,
  neighbourhood: NeighbourhoodId,
): Promise<void> {
  if (person === undefined || person.value.neighbourhood === neighbourhood) return;
  await ports.people.save(person, { ...person.value, neighbourhood }, []);
}
