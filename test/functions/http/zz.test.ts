import { panelInScoring } from '../../builders/http/panel-over-http';
import { rowsOf } from '../../builders/http/record-rows';
import { startTeam } from '../../builders/http/started-team';
test('t', async () => {
  const out: string[] = [];
  let c = process.cpuUsage();
  const lap = (w: string) => { const d = process.cpuUsage(c); out.push(`${w} ${Math.round((d.user + d.system) / 1000)}`); c = process.cpuUsage(); };
  const team = await startTeam(); lap('start');
  await panelInScoring(team, 'hackney'); lap('scoring');
  await panelInScoring(team, 'newham'); lap('scoring2');
  await team.settle(); lap('settle');
  for (let i = 0; i < 10; i++) await team.settle(); lap('settle10');
  for (let i = 0; i < 10; i++) await rowsOf(team, 'hackney'); lap('rows10');
  for (let i = 0; i < 100; i++) await team.ask('lead.hackney', 'fundStatus', { chest: 'hackney' }); lap('ask100');
  await team.close();
  console.error(out.join('\n'));
});
