import { gzipSync } from 'node:zlib';
import { beginOnline, fillOnline } from '../public-site/apply-online';
import { openApplicant, type Send } from '../public-site/applicant';
import { sendOverHttp } from '../public-site/send-over-http';
import { playedChest } from '../round/open-stage';
import { round } from '../round/play-whole-round';
import { atMost, seen, under, type Section } from './figure';
import { inventedBids } from '../round/take-applications-in';
import { answersFor } from '../sample/answers-for';
import { money, openSite, type OpenSite } from './open-site';
import { percentile } from './percentile';
import { submitTogether, type SubmittedTogether } from './submit-together';

const storageLateMs = 10;
const graphLateMs = 100;
/** 4 kB and 45 kB of what travels. */
const mostPageBytes = 4_000;
const mostFirstBytes = 45_000;
const mostRequests = 4;
const mostMs = 30;
const groupsTimed = 5;

/** The public site: what its pages weigh and cost, and everybody sending in the last minute. */
export async function measureSite(
  groups: number,
  say: (progress: string) => void,
): Promise<readonly Section[]> {
  say('Opening the public site …');
  const site = await openSite(storageLateMs);
  try {
    const pages = await goThrough(site, say);
    say(`${groups} groups send in the last minute …`);
    const sent = await submitTogether(site, groups, graphLateMs);
    return [weightOf(pages, await firstView(site)), timeOf(pages), lastMinute(groups, sent)];
  } finally {
    await site.close();
  }
}

/** One request of a group that fills in the form, as it was answered. */
interface Visit {
  readonly kind: 'question' | 'save' | 'other';
  readonly milliseconds: number;
  readonly gzipBytes: number;
}

/** A few groups go through the whole form, one after another. */
async function goThrough(site: OpenSite, say: (progress: string) => void): Promise<readonly Visit[]> {
  const visits: Visit[] = [];
  for (const [place, bid] of inventedBids(money, groupsTimed).entries()) {
    const applicant = openApplicant(timed(sendOverHttp(site.address, place), visits), site.address);
    const home = await beginOnline(applicant, `/${playedChest}/${round}`, site.form);
    await fillOnline(applicant, home, site.form, answersFor(site.form, bid));
  }
  say(`${visits.length} pages were opened and saved`);
  return visits;
}

function timed(send: Send, visits: Visit[]): Send {
  return async (asking) => {
    const started = performance.now();
    const answered = await send(asking);
    const milliseconds = performance.now() - started;
    const isQuestion = /\/draft\/[^/]+\/(?!check$|sent$)[^/]+$/.test(asking.path);
    const kind = !isQuestion ? 'other' : asking.method === 'POST' ? 'save' : 'question';
    visits.push({ kind, milliseconds, gzipBytes: gzipSync(answered.text).length });
    return answered;
  };
}

/** What a first view of a round's page loads: bytes after gzip, and requests. */
async function firstView({
  address,
}: OpenSite): Promise<{ readonly bytes: number; readonly requests: number }> {
  const html = await (await fetch(`${address}/${playedChest}/${round}`)).text();
  const assets = new Set(
    [...html.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map(([, path = '']) => path),
  );
  let bytes = gzipSync(html).length;
  for (const path of assets) {
    bytes += gzipSync(Buffer.from(await (await fetch(`${address}${path}`)).arrayBuffer())).length;
  }
  return { bytes, requests: 1 + assets.size };
}

function weightOf(
  visits: readonly Visit[],
  first: { readonly bytes: number; readonly requests: number },
): Section {
  const pages = visits.filter(({ kind }) => kind === 'question').map(({ gzipBytes }) => gzipBytes);
  return {
    name: 'weight of the public site',
    how: 'Every question page that groups were given as they went through the form, and a round’s page with all that it loads on a first view, each file gzipped by itself at the usual level.',
    figures: [
      atMost('largest question page, HTML after gzip', Math.max(...pages), 'bytes', mostPageBytes),
      atMost('first view, after gzip', first.bytes, 'bytes', mostFirstBytes),
      atMost('first view, requests', first.requests, 'requests', mostRequests),
    ],
  };
}

function timeOf(visits: readonly Visit[]): Section {
  const of = (kind: Visit['kind']): readonly number[] =>
    visits.filter((visit) => visit.kind === kind).map(({ milliseconds }) => milliseconds);
  return {
    name: 'time of a question page',
    how: `${groupsTimed} groups go through the whole form one after another over HTTP; everything that the site asks of its storage waits ${storageLateMs} ms on its way there. The time is the caller’s: with the road, the local storage’s own time and the answer’s way back.`,
    figures: [
      atMost('opening a question, p99', percentile(of('question'), 0.99), 'ms', mostMs),
      seen('opening a question, p50', percentile(of('question'), 0.5), 'ms'),
      atMost('saving an answer, p99', percentile(of('save'), 0.99), 'ms', mostMs),
      seen('saving an answer, p50', percentile(of('save'), 0.5), 'ms'),
      seen('questions opened', of('question').length, 'pages'),
    ],
  };
}

function lastMinute(groups: number, sent: SubmittedTogether): Section {
  const { waits, errors, lost, doubled, milliseconds } = sent;
  return {
    name: 'the last minute',
    how: `${groups} groups press «Send application» twice at the same moment, each from a network of its own; every Graph request waits ${graphLateMs} ms, every request of storage ${storageLateMs} ms. Afterwards the fund team’s list is read.`,
    figures: [
      atMost('applications lost', lost, 'applications', 0),
      atMost('applications doubled', doubled, 'applications', 0),
      atMost('groups without a confirmation', errors.length, 'groups', 0),
      seen('wait for the confirmation, p50', percentile(waits, 0.5), 'ms'),
      seen('wait for the confirmation, p99', percentile(waits, 0.99), 'ms'),
      under('until the fund team sees all of them', milliseconds / 1000, 's', 60),
    ],
    faults: [
      ...(lost > 0 ? [`${lost} applications were lost`] : []),
      ...(doubled > 0 ? [`${doubled} applications came in twice`] : []),
      ...(errors.length > 0 ? [`${errors.length} groups got no confirmation, the first: ${errors[0]}`] : []),
    ],
  };
}
