import type { Answers } from '../../core/engaging/form/answers';
import type { Form } from '../../core/founding/form';
import type { Pence } from '../../core/kernel/money';
import { slug } from '../../core/kernel/text';
import type { SampleActivity } from './activities';
import { fillForm } from './fill-form';
import { sampleFacts } from './group-facts';

/** What an invented group asks for: limits of the round are the caller's business. Amounts in pence. */
export interface SampleBid {
  readonly activity: SampleActivity;
  readonly groupName: string;
  readonly place: string;
  readonly askedPence: Pence;
  readonly minimumPence: Pence;
}

/**
 * The round's form filled in by an invented group. `form` has its options filled in; a round whose form lacks one of
 * these questions simply does not ask it.
 */
export function answersFor(form: Form, bid: SampleBid): Answers {
  const { activity, groupName, place, askedPence, minimumPence } = bid;
  const here = (text: string): string => text.replaceAll('PLACE', place);
  return fillForm(form, {
    'group-name': groupName,
    'group-kind': 'unregistered',
    'contact-name': `The treasurer of ${groupName}`,
    'contact-email': `${slug(groupName)}@groups.example`,
    'contact-phone': '01632 960 100',
    'has-second-contact': 'no',
    'has-helper': 'no',
    ...aboutGroup(groupName),
    'grant-kind': 'activity',
    asked: askedPence,
    smallest: Math.min(minimumPence, askedPence),
    title: activity.title,
    summary: here(activity.summary),
    neighbourhood: slug(place),
    themes: [activity.theme],
    telling: 'written',
    what: here(activity.summary),
    why: here(activity.why),
    where: here('A ground-floor room in PLACE with step-free access, ten minutes from a bus stop.'),
    reach: 'Through link workers, the surgery’s screens and the people who come. Most come by word of mouth.',
    community: 'The people who come asked for it, and take turns to run it.',
    difference: 'People know each other’s names. They say that they sleep better and ring the surgery less.',
    'referral-way': 'Ring us, or come along together the first time.',
    people: 24,
  });
}

/** What the group says of itself for the reach of the fund. */
function aboutGroup(groupName: string): Answers {
  const { ledBy, serves, incomeBand, firstGrant } = sampleFacts(groupName);
  return {
    ...(ledBy.length === 0 ? {} : { 'led-by': ledBy }),
    ...(serves.length === 0 ? {} : { serves }),
    ...(incomeBand === undefined ? {} : { 'income-band': incomeBand }),
    'first-grant': firstGrant === true ? 'yes' : 'no',
  };
}
