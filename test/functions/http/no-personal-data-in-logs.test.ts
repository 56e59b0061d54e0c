import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { QueueServiceClient } from '@azure/storage-queue';
import {
  applicationAt,
  callAndVote,
  declare,
  foundChest,
  itemAt,
  move,
  openMeeting,
  openRound,
  panel,
  round,
  scoreInput,
  seatedIn,
  startScoring,
  unfrozen,
} from '../../builders/http/panel-over-http';
import { finishedAnswers } from '../../builders/form';
import { siteOf } from '../../builders/http/record-rows';
import { keyOfPerson, startTeam, type StartedTeam } from '../../builders/http/started-team';

const chest = 'hackney';
/** What people typed, none of which may leave the record (LOG-01). */
const markers = {
  name: 'Zebedee Quill',
  email: 'zq@quill.example',
  phone: '07700 900123',
  postcode: 'E8 1DY',
  story: 'story-marker-4711',
  nhsNumber: '9990000018',
};
const { name, email, story } = markers;

const folder = mkdtempSync(join(tmpdir(), 'community-chest-log-'));
const captureFile = join(folder, 'graph.jsonl');
let team: StartedTeam;
let written: string;
const answers: string[] = [];

/** Everything that the process writes to its own output, the app's log among it. */
function captureOutput(): () => string {
  const lines: string[] = [];
  const keep = (...parts: unknown[]): void => void lines.push(parts.map(String).join(' '));
  const spies = (['info', 'warn', 'error', 'debug'] as const).map((level) =>
    jest.spyOn(console, level).mockImplementation(keep),
  );
  const streams = [process.stdout, process.stderr].map((stream) =>
    jest.spyOn(stream, 'write').mockImplementation((chunk) => {
      keep(chunk);
      return true;
    }),
  );
  return () => {
    [...spies, ...streams].forEach((spy) => spy.mockRestore());
    return lines.join('\n');
  };
}

/** From an empty chest to a payment, with a marker in every free text, and with everything that may go wrong on the way. */
async function journey(): Promise<void> {
  await foundChest(team, chest, { helpContact: name, name: `${story} chest` });
  await openRound(team, chest, { name: `${story} round` });
  await gatherNeeds();
  await takeIn();
  await startScoring(team, chest, 1);
  await score();
  await meetAndPay();
}

async function gatherNeeds(): Promise<void> {
  const need = { chest, missing: story, forWhom: story, neighbourhood: 'harold-hill', words: story };
  await team.as('link-worker.hackney.1')('raiseNeed', { ...need, nonce: 'need-1' });
  for (const secret of [markers.phone, markers.postcode, email, `NHS ${markers.nhsNumber}`]) {
    await refused('link-worker.hackney.1', 'raiseNeed', { ...need, nonce: 'need-2', missing: secret });
  }
  await refused('link-worker.hackney.1', 'raiseNeed', { ...need, nonce: name, neighbourhood: story });
  await refused('link-worker.hackney.1', 'raiseNeed', { ...need, nonce: 'need-3', [story]: name });
  await refused('lead.hackney', 'listNeeds', { chest, neighbourhood: name });
  await team.as('officer.hackney')('sortNeed', {
    chest,
    need: 'need-1',
    act: 'decline',
    reason: story,
    version: 1,
  });
  await team.as('lead.hackney')('changePerson', {
    chest,
    person: keyOfPerson('member.hackney.9'),
    name,
    organisation: story,
    roles: ['panel-member'],
    active: true,
    version: 1,
  });
  const chat = await (await team.window('link-worker.hackney.1')).personalChat();
  await (await team.window('link-worker.hackney.1')).say(chat, `left ${name} ${story}`);
}

async function takeIn(): Promise<void> {
  const application = {
    chest,
    round,
    nonce: 'form-1',
    channel: 'phone' as const,
    answers: unfrozen(
      finishedAnswers({
        'group-name': name,
        'contact-name': name,
        'contact-email': email,
        title: story,
        summary: story,
        why: story,
        starts: '',
      }),
    ),
  };
  team.microsoft.graph.controls.fault({ kind: 'fail', status: 503, retryAfter: 0, times: 1, method: 'POST' });
  await team.as('officer.hackney')('admitApplication', application);
  team.microsoft.graph.controls.clearFaults();
  await refused('officer.hackney', 'admitApplication', {
    ...application,
    answers: { ...application.answers, title: name },
  });
  await refused('officer.hackney', 'importApplications', {
    chest,
    round,
    format: 'csv',
    content: `${name},${story}\n"${email}`,
    showByReference: false,
  });
  const bad = await team.send(`/api/chests/${chest}/rounds/${encodeURIComponent(name)}`, {});
  answers.push(JSON.stringify(bad.body));
}

async function score(): Promise<void> {
  for (const person of seatedIn(chest)) await declare(team, person, 1);
  const member = 'member.hackney.1';
  await team.as(member)('scoreApplication', scoreInput(chest, 1, { comment: story }));
  await refused(member, 'scoreApplication', scoreInput(chest, 1, { comment: name, marks: { [story]: 3 } }));
  await refused(member, 'scoreApplication', scoreInput(chest, 1, { marks: { [name]: 3 } }));
  team.microsoft.graph.controls.renameList({ siteId: siteOf(chest), list: 'Scores', to: 'Away' });
  await refused('member.hackney.2', 'scoreApplication', scoreInput(chest, 1, { comment: story }));
  team.microsoft.graph.controls.renameList({ siteId: siteOf(chest), list: 'Away', to: 'Scores' });
  await team.press('member.hackney.3', 'score.save', {
    ...scoreInput(chest, 1),
    comment: story,
    'mark.need': name,
  });
  await team.press('member.hackney.3', story, { chest: name });
  const reason = { chest, panel, application: applicationAt(1), level: 'limited', reason: story } as const;
  await team.as('member.hackney.3')('declareInterest', reason);
}

async function meetAndPay(): Promise<void> {
  await openMeeting(team, chest);
  await callAndVote(team, chest, 1, seatedIn(chest).slice(0, 4));
  await team.as('chair.hackney')('decideItem', {
    chest,
    panel,
    item: itemAt(1),
    ballot: 1,
    outcome: 'award',
    amountPence: 100_000,
    conditions: story,
    reason: `${name} ${story}`,
  });
  await move(team, chest, 'close-items');
  await move(team, chest, 'propose');
  await team.as('approver.hackney')('ratifyDecisions', { chest, round, decisions: [`${itemAt(1)}-1`] });
  await team.as('lead.hackney')('releaseRound', { chest, round });
  await team.settle();
  const [award] = await team.as('finance.hackney')('listAwards', { chest, round });
  const payment = { chest, round, award: award?.id ?? '', financeReference: story };
  await team.as('finance.hackney')('recordPayment', { ...payment, amountPence: 100_000 });
  await refused('finance.hackney', 'recordPayment', {
    ...payment,
    amountPence: 5,
    financeReference: `${story} 2`,
  });
}

/** An act that is refused, whose answer is kept: it may not repeat what was typed either. */
async function refused(...asked: Parameters<StartedTeam['ask']>): Promise<void> {
  const { status, body } = await team.ask(...asked);
  expect(status).toBeGreaterThanOrEqual(400);
  answers.push(JSON.stringify(body));
}

beforeAll(async () => {
  const stop = captureOutput();
  try {
    team = await startTeam({ captureFile });
    await journey();
  } finally {
    written = stop();
  }
});

afterAll(async () => {
  await team.close();
  rmSync(folder, { recursive: true, force: true });
});

const found = (text: string): readonly string[] =>
  Object.entries(markers)
    .filter(([, marker]) =>
      [marker, encodeURIComponent(marker), marker.replaceAll(' ', '+')].some((form) => text.includes(form)),
    )
    .map(([kind]) => kind);

test('the journey went all the way, and was logged', () => {
  const acts = team.logged.map((line) => String((JSON.parse(line) as { action?: string }).action));
  expect(acts).toEqual(
    expect.arrayContaining(['raiseNeed', 'scoreApplication', 'decideItem', 'recordPayment']),
  );
  expect(team.logged.filter((line) => line.includes('api.fault'))).not.toEqual([]);
});

test('nothing that people typed is in the log (LOG-01)', () => {
  expect(found(team.logged.join('\n'))).toEqual([]);
});

test('nor in anything else that the process writes', () => {
  expect(found(written)).toEqual([]);
});

test('nor in the addresses that Graph is asked at', () => {
  const lines = readFileSync(captureFile, 'utf8').trim().split('\n');
  const addresses = lines.map((line) => (JSON.parse(line) as { url: string }).url);
  expect(addresses.length).toBeGreaterThan(50);
  expect(addresses.some((address) => address.includes('filter='))).toBe(true);
  expect(found(addresses.join('\n'))).toEqual([]);
});

test('nor in what those are told who are refused', () => {
  expect(answers.length).toBeGreaterThan(10);
  expect(found(answers.join('\n'))).toEqual([]);
});

test('nor in the names of queues, nor does a token show anywhere', async () => {
  const names: string[] = [];
  const service = QueueServiceClient.fromConnectionString(team.microsoft.addresses.storage);
  for await (const queue of service.listQueues()) names.push(queue.name);
  expect(names).toEqual(expect.arrayContaining(['outbox', 'outbox-bell']));
  expect(found(names.join('\n'))).toEqual([]);
  expect(`${team.logged.join('\n')}${written}`).not.toMatch(/eyJ[\w-]{10,}\./);
});
