import type { AccessNeed } from '../../core/engaging/outreach/access-needs';
import {
  entryKey,
  type Enquiry,
  type OutreachEntry,
  type Start,
} from '../../core/engaging/outreach/outreach-entry';
import { slug } from '../../core/kernel/text';
import { chance, pick } from './chance';
import { sampleFacts } from './group-facts';
import { must } from './open-sample-chest';
import { sampleContacts, sampleHelp, sampleOutreachSessions, type SampleSession } from './outreach-story';
import type { RoundStory, Stage } from './play-round';
import { daysFrom } from './sample-clock';

/** A story's round with how many asked about it and began a draft on the public site. */
export interface CountedRound {
  readonly story: RoundStory;
  readonly enquiries: number;
  readonly starts: number;
}

/**
 * Outreach of the last six weeks: contacts, sessions with bookings, help, partners and their claims, and what the public
 * site counted. Every group and person in it is made up.
 */
export async function playOutreach(
  stage: Stage,
  today: string,
  rounds: readonly CountedRound[],
): Promise<void> {
  await recordContacts(stage, today);
  for (const session of sampleOutreachSessions) await playSession(stage, today, session);
  await giveHelp(stage, today);
  await payPartners(stage, today);
  for (const round of rounds) await countRound(stage, round);
  await stage.chest.settle();
}

function placeOf({ borough }: Stage, at: number): string {
  return borough.neighbourhoods[at % borough.neighbourhoods.length] ?? borough.borough;
}

function contactId({ borough }: Stage, at: number): string {
  return `sample-${borough.chest}-c${at}`;
}

async function recordContacts(stage: Stage, today: string): Promise<void> {
  const { chest, cast } = stage;
  const recorders = [cast.one('officer'), cast.one('link-worker')];
  for (const [at, { name, how, daysAgo, needs, agrees }] of sampleContacts.entries()) {
    chest.clock.moveTo(daysFrom(today, -daysAgo));
    const place = placeOf(stage, at);
    const groupName = name.replace('PLACE', place);
    const { incomeBand, firstGrant, ...facts } = sampleFacts(groupName);
    const reachable = agrees ? { email: `${slug(groupName)}@groups.example` } : {};
    await must(
      chest.useCases.saveContact(pick(recorders, groupName), {
        contact: contactId(stage, at),
        version: 0,
        groupName,
        neighbourhood: slug(place),
        ...facts,
        incomeBand,
        firstGrant,
        how,
        round: 'summer',
        mayContactAgain: agrees,
        needs,
        ...reachable,
      }),
    );
  }
}

async function playSession(stage: Stage, today: string, session: SampleSession): Promise<void> {
  const { chest, cast, borough } = stage;
  const { inDays, bookings, place, id: name, access, ...details } = session;
  const officer = cast.one('officer');
  const id = `sample-${borough.chest}-${name}`;
  const area = placeOf(stage, bookings.length);
  const day = daysFrom(today, inDays).slice(0, 10);
  chest.clock.moveTo(daysFrom(today, Math.min(inDays - 7, -2)));
  const offered: readonly AccessNeed[] = access;
  await must(
    chest.useCases.saveSession(officer, {
      ...details,
      session: id,
      version: 0,
      access: offered,
      neighbourhood: slug(area),
      place: place.replace('PLACE', area),
      startsAt: `${day}T13:00:00.000Z`,
      endsAt: `${day}T14:30:00.000Z`,
    }),
  );
  for (const [contact, places] of bookings) {
    await must(
      chest.useCases.bookPlaces(officer, { session: id, contact: contactId(stage, contact), places }),
    );
  }
  if (inDays > 0) return;
  chest.clock.moveTo(`${day}T16:00:00.000Z`);
  const came = bookings.slice(0, -1).map(([contact]) => contactId(stage, contact));
  await must(chest.useCases.moveSession(officer, { session: id, event: 'hold', came }));
}

async function giveHelp(stage: Stage, today: string): Promise<void> {
  const { chest, cast, borough } = stage;
  for (const [at, [contact, helpKind, minutes, daysAgo]] of sampleHelp.entries()) {
    chest.clock.moveTo(daysFrom(today, -daysAgo));
    const help = `sample-${borough.chest}-h${at}`;
    const input = { help, contact: contactId(stage, contact), helpKind, minutes };
    await must(chest.useCases.giveHelp(cast.one('officer'), input));
  }
}

/** One claim paid, one agreed, one waiting. */
async function payPartners(stage: Stage, today: string): Promise<void> {
  const { chest, cast, borough } = stage;
  const officer = cast.one('officer');
  const partner = `sample-${borough.chest}-p1`;
  chest.clock.moveTo(daysFrom(today, -40));
  const rates = { hourPence: 2_500, halfDayPence: 7_500, dayPence: 15_000 };
  const common = { version: 0, rates, adviceOffered: true, active: true } as const;
  await must(
    chest.useCases.savePartner(officer, {
      ...common,
      partner,
      name: 'Amina Yusuf (sample)',
      partnerKind: 'person',
      role: 'community',
    }),
  );
  await must(
    chest.useCases.savePartner(officer, {
      ...common,
      partner: `sample-${borough.chest}-p2`,
      name: `${borough.borough} Equalities Alliance (sample)`,
      partnerKind: 'organisation',
      role: 'equity',
    }),
  );
  await playClaim(stage, today, { at: 1, daysAgo: 29, minutes: 0, halfDays: 1, upTo: 'paid' });
  await playClaim(stage, today, { at: 2, daysAgo: 11, minutes: 120, halfDays: 0, upTo: 'agreed' });
  await playClaim(stage, today, { at: 3, daysAgo: 3, minutes: 90, halfDays: 0, upTo: 'claimed' });
}

interface SampleClaim {
  readonly at: number;
  readonly daysAgo: number;
  readonly minutes: number;
  readonly halfDays: number;
  readonly upTo: 'claimed' | 'agreed' | 'paid';
}

async function playClaim(stage: Stage, today: string, story: SampleClaim): Promise<void> {
  const { chest, cast, borough } = stage;
  const claim = `sample-${borough.chest}-k${story.at}`;
  chest.clock.moveTo(daysFrom(today, -story.daysAgo));
  await must(
    chest.useCases.saveClaim(cast.one('officer'), {
      claim,
      version: 0,
      partner: `sample-${borough.chest}-p1`,
      workedOn: daysFrom(today, -story.daysAgo - 1).slice(0, 10),
      minutes: story.minutes,
      halfDays: story.halfDays,
      days: 0,
      expensesPence: 480,
      note: 'Welcomed groups at a session and interpreted; bus fares.',
    }),
  );
  if (story.upTo === 'claimed') return;
  await must(chest.useCases.moveClaim(cast.one('approver'), { claim, event: 'agree', version: 1 }));
  if (story.upTo === 'agreed') return;
  const financeReference = `SAMPLE-${story.at}`;
  await must(
    chest.useCases.moveClaim(cast.one('finance'), { claim, event: 'pay', version: 2, financeReference }),
  );
}

/** What the public site would have counted; written at once, as it tells of nobody and sets nothing off. */
async function countRound(stage: Stage, { story, enquiries, starts }: CountedRound): Promise<void> {
  const { chest, borough } = stage;
  const place = (...words: readonly string[]): string => slug(pick(borough.neighbourhoods, ...words));
  const count = (kind: 'enquiry' | 'start', at: number) => {
    const id = `sample-${borough.chest}-${story.id}-${kind}${at}`;
    const neighbourhood = chance('tells', id) < 0.85 ? { neighbourhood: place('where', id) } : {};
    return { id, round: story.id, at: story.opensAt, ...neighbourhood };
  };
  const asked = Array.from({ length: enquiries }, (_, at): Enquiry => {
    return { kind: 'enquiry', ...count('enquiry', at) };
  });
  const begun = Array.from({ length: starts }, (_, at): Start => {
    const counted = count('start', at);
    return { kind: 'start', ...counted, facts: sampleFacts(counted.id) };
  });
  const rows = [...asked, ...begun].map((value: OutreachEntry) => ({
    key: entryKey(value.kind, value.id),
    value,
    events: [],
  }));
  await chest.outreach().createMany(rows);
}
