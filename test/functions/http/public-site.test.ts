import type { Form } from '../../../core/founding/form';
import { beginOnline, fillOnline, sendOnline } from '../../../local/public-site/apply-online';
import type { Applicant } from '../../../local/public-site/applicant';
import { freePorts } from '../../../local/ports';
import { eventually } from '../../../local/round/eventually';
import { finishedAnswers } from '../../builders/form';
import { foundChest, openRound, round } from '../../builders/http/panel-over-http';
import { startSite, type StartedSite } from '../../builders/http/started-site';
import { startTeam, type StartedTeam } from '../../builders/http/started-team';

const chest = 'havering';
const address = `/${chest}/${round}`;
const marker = 'Zebedee Quillfeather';

let team: StartedTeam;
let site: StartedSite;
let form: Form;
beforeAll(async () => {
  const { public: publicPort } = await freePorts();
  team = await startTeam({ publicPort });
  site = await startSite(team.microsoft, publicPort);
  await foundChest(team, chest);
  await openRound(team, chest);
  ({ form } = await team.as(`officer.${chest}`)('seeRound', { chest, round }));
  await team.settle();
  await eventually('the round is published', async () => {
    const { status } = await site.send({ method: 'GET', path: address, headers: {} });
    return status === 200 ? true : undefined;
  });
});
afterAll(async () => {
  await site.close();
  await team.close();
});

/** A group with its form filled in, one press from sending it. */
async function readyToSend(name: string): Promise<{ readonly applicant: Applicant; readonly home: string }> {
  const applicant = site.applicant();
  const home = await beginOnline(applicant, address, form);
  const day = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  const answers = finishedAnswers({
    'group-name': name,
    'contact-name': marker,
    starts: day(60),
  });
  await fillOnline(applicant, home, form, answers);
  return { applicant, home };
}

const applications = async (): Promise<readonly string[]> => {
  const lines = await team.as(`officer.${chest}`)('listApplications', { chest, round });
  return lines.map(({ id }) => id);
};

/** Waits until the fund team sees it; the bell and the queues need no help. */
async function comeIn(reference: string): Promise<void> {
  await eventually(`${reference} has come in`, async () =>
    (await applications()).includes(reference) ? true : undefined,
  );
}

describe('an application sent over HTTP, from one app to the other', () => {
  test('is with the fund team within moments, once, and nobody’s name is in any log', async () => {
    const { applicant, home } = await readyToSend('Allotment club');
    const reference = await sendOnline(applicant, home);
    await comeIn(reference);
    await applicant.open(`${home}/check`);
    expect((await applications()).filter((id) => id === reference)).toHaveLength(1);
    expect(team.logged.some((line) => line.includes('"site"'))).toBe(true);
    for (const line of team.logged) {
      expect(line).not.toContain(marker);
      expect(line).not.toContain(home.split('/').at(-1) ?? home);
    }
  });

  test('is kept when Graph takes too long, and filed once though the slow write came through as well', async () => {
    const { applicant, home } = await readyToSend('Bowls club');
    await applicant.open(`${home}/check`);
    const { controls } = team.microsoft.graph;
    controls.fault({
      kind: 'slow',
      latencyMs: 3_000,
      times: 1,
      method: 'POST',
      path: 'lists/Intake/items$',
    });
    const started = Date.now();
    const sent = await applicant.submit();
    expect(sent.status).toBe(200);
    expect(Date.now() - started).toBeGreaterThan(1_500);
    const reference = /class="chest-reference">([^<]+)</.exec(sent.html)?.[1] ?? '';
    expect(reference).not.toBe('');
    expect(team.logged.filter((line) => line.includes('"intake.kept"'))).toHaveLength(1);
    await comeIn(reference);
    await eventually('the kept act was filed', async () =>
      team.logged.some((line) => line.includes('"intake.filed"')) ? true : undefined,
    );
    expect((await applications()).filter((id) => id === reference)).toHaveLength(1);
  });
});

describe('the public app', () => {
  test('says that it is alive to anybody, and more only to operators', async () => {
    expect((await site.send({ method: 'GET', path: '/api/health', headers: {} })).status).toBe(200);
    const closed = await site.send({ method: 'GET', path: '/api/health/ready', headers: {} });
    expect(closed.status).toBe(401);
  });

  test('writes to the Intake list and does nothing else with Graph', async () => {
    const own = team.microsoft.graph.controls
      .requests()
      .filter(({ appId }) => appId === 'dddddddd-dddd-4ddd-8ddd-dddddddddddd');
    expect(own.length).toBeGreaterThan(0);
    for (const { method, path } of own) {
      expect(path).toMatch(/^sites\/[^/]+\/lists\/Intake\/items/);
      expect(['GET', 'POST']).toContain(method);
    }
  });
});
