import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openTeamsAs } from '../../../local/teams/client/teams-client';
import { startLocalTeams, stopLocalTeams, type LocalTeams } from './local-teams';

let local: LocalTeams;
beforeEach(async () => {
  local = await startLocalTeams({ sendingLimits: [] });
});
afterEach(stopLocalTeams);

test('keeps people out of conversations they are not in', async () => {
  const chair = await openTeamsAs(local.teams.url, 'chair.hackney');
  const panel = await chair.panelChannel('hackney');
  const outsider = await openTeamsAs(local.teams.url, 'link-worker.hackney.1');
  await expect(outsider.messages(panel)).rejects.toThrow('not in this conversation');
  await expect(outsider.panelChannel('hackney')).rejects.toThrow('no channel');
  await expect(openTeamsAs(local.teams.url, 'nobody')).rejects.toThrow('nobody');
});

test('does not act for another site open in the same browser', async () => {
  const url = `${local.teams.url}/client/people/chair.hackney/tab-token`;
  expect((await fetch(url, { headers: { origin: 'https://elsewhere.example' } })).status).toBe(403);
});

test('keeps messages and installations across a restart', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'teams-'));
  const dataFile = join(folder, 'teams.sqlite');
  const first = await startLocalTeams({ dataFile });
  const before = await openTeamsAs(first.teams.url, 'chair.hackney');
  await before.say(await before.personalChat(), 'hello');
  await first.close();
  const second = await startLocalTeams({ dataFile });
  const after = await openTeamsAs(second.teams.url, 'chair.hackney');
  expect(await after.messages(await after.personalChat())).toMatchObject([{ text: 'hello' }]);
  expect(second.bot.received).toEqual([]);
  rmSync(folder, { recursive: true });
});
