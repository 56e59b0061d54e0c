import { readFileSync } from 'node:fs';
import type { InputOf } from '../../core/contracts/routes';
import type { Answers } from '../../core/engaging/form/answers';
import { answersFor, type SampleBid } from '../sample/answers-for';
import { sampleActivities } from '../sample/activities';
import { applyOnline } from './apply-online';
import { playedBorough } from './found-the-chest';
import { playedChest, type RoundStage } from './open-stage';

/** What came in: the applications' ids, and the rows of a file that were left out. */
export interface TakenIn {
  readonly applications: readonly string[];
  readonly imported: number;
  readonly leftOut: readonly { readonly row: number; readonly reason: string }[];
}

/** The share of the largest grant that an invented group asks for stays within whatever limits the round has. */
function withinLimits(pounds: number, minimumPence: number, maximumPence: number): number {
  return Math.max(minimumPence, Math.min(maximumPence, pounds * 100));
}

/** Engaging, from a file of published grants: groups are shown by reference, never by name. */
export async function importFile(stage: RoundStage, round: string, file: string): Promise<TakenIn> {
  const officer = await stage.as(`officer.${playedChest}`);
  const { imported, leftOut } = await officer.call('importApplications', {
    chest: playedChest,
    round,
    format: file.endsWith('.json') ? '360giving' : 'csv',
    content: readFileSync(file, 'utf8'),
    showByReference: true,
  });
  return { applications: imported, imported: imported.length, leftOut };
}

/** What invented groups ask for: forty of them, or as many as said, spread over the borough. Limits in pence. */
export function inventedBids(
  limits: { readonly minimumPence: number; readonly maximumPence: number },
  count: number,
): readonly SampleBid[] {
  const { neighbourhoods } = playedBorough();
  return Array.from({ length: count }, (_, number) => {
    const activity = sampleActivities[number % sampleActivities.length];
    const place =
      neighbourhoods[(number + Math.floor(number / sampleActivities.length)) % neighbourhoods.length];
    if (activity === undefined || place === undefined)
      throw new Error('The sample has nothing to apply with.');
    return {
      activity,
      place,
      groupName: `${activity.group} ${place}`,
      askedPence: withinLimits(activity.askedPounds, limits.minimumPence, limits.maximumPence),
      minimumPence: withinLimits(activity.minimumPounds, limits.minimumPence, limits.maximumPence),
    };
  });
}

/** Engaging without a file: forty invented groups apply on the public site, page by page. */
export async function applyInvented(
  stage: RoundStage,
  round: string,
  limits: { readonly minimumPence: number; readonly maximumPence: number },
): Promise<TakenIn> {
  const applications = await applyOnline(stage, round, inventedBids(limits, sampleActivities.length * 2));
  return { applications, imported: 0, leftOut: [] };
}

/** As many applications of invented groups as said, entered by the officer: for runs that are about what comes after. */
export async function enterInvented(
  stage: RoundStage,
  round: string,
  limits: { readonly minimumPence: number; readonly maximumPence: number },
  count: number,
): Promise<TakenIn> {
  const officer = await stage.as(`officer.${playedChest}`);
  const { form } = await officer.call('seeRound', { chest: playedChest, round });
  const applications: string[] = [];
  for (const [number, bid] of inventedBids(limits, count).entries()) {
    const { id } = await officer.call('admitApplication', {
      chest: playedChest,
      round,
      nonce: `played-${number}`,
      channel: 'paper',
      answers: forWire(answersFor(form, bid)),
    });
    applications.push(id);
  }
  return { applications, imported: 0, leftOut: [] };
}

/** The same answers as the route's input has them: what is sent is a copy. */
function forWire(answers: Answers): InputOf<'admitApplication'>['answers'] {
  return structuredClone(answers) as InputOf<'admitApplication'>['answers'];
}
