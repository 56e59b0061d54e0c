import { checkHealth } from '../../graph/health';
import { migrateList } from '../../graph/migrate';
import { provision } from '../../graph/provision';
import { grantWrite } from '../../graph/grant';
import { allLists } from '../../graph/schema/all-lists';
import { scoresList } from '../../graph/schema/scores';
import { answerOf } from '../../graph/gate/settle';
import { aScore } from '../ports/rows-for-suite';
import { startLocalGraph, teamAppId, type LocalGraph } from './local-graph';

let graph: LocalGraph;
afterEach(() => graph.close());

/** The findings of the health check, each as one line. */
async function healthOf({ session, site }: LocalGraph): Promise<string[]> {
  const { problems } = await checkHealth(session(), site);
  return problems.map(({ finding }) => Object.values(finding).join(' '));
}

async function columnId(list: string, name: string): Promise<string> {
  const columns = await graph.setUp().rows(`/sites/${graph.site}/lists/${list}/columns`);
  const found = columns.find((one) => (one as { name: string }).name === name);
  return (found as { id: string }).id;
}

async function changeColumn(list: string, name: string, body: object): Promise<void> {
  const url = `/sites/${graph.site}/lists/${list}/columns/${await columnId(list, name)}`;
  answerOf(await graph.setUp().write({ method: 'PATCH', url, body, repeatable: true }));
}

describe('provisioning', () => {
  test('makes every list of an empty site, after which the health check finds nothing', async () => {
    graph = await startLocalGraph({ provisioned: false });
    expect(await healthOf(graph)).toEqual(allLists.map(({ name }) => `list-missing ${name}`));
    const { done, left } = await provision(graph.setUp(), graph.site);
    expect(done).toEqual(allLists.map(({ name }) => `made the list ${name}`));
    expect(left).toEqual([]);
    expect(await healthOf(graph)).toEqual([]);
  });

  test('run again does nothing', async () => {
    graph = await startLocalGraph();
    expect(await provision(graph.setUp(), graph.site)).toEqual({ done: [], left: [] });
  });

  test('mends what is missing and says so, and touches no row', async () => {
    graph = await startLocalGraph();
    await graph.record().scores.create('p|a|1|m', aScore(), []);
    graph.server.controls.renameList({ siteId: graph.site, list: 'Votes', to: 'Old votes' });
    graph.server.controls.deleteColumn({ siteId: graph.site, list: 'Scores', column: 'Owner' });
    await changeColumn('Scores', 'Partition', { indexed: false });
    await changeColumn('Needs', 'Key', { enforceUniqueValues: false });
    const broken = [
      'unique-missing Needs Key',
      'index-missing Scores Partition',
      'column-missing Scores Owner',
      'list-missing Votes',
    ];
    expect((await healthOf(graph)).sort()).toEqual([...broken].sort());
    const { done, left } = await provision(graph.setUp(), graph.site);
    expect([...done].sort()).toEqual([
      'added the column Owner to Scores',
      'indexed Partition of Scores',
      'made the list Votes',
      'made unique Key of Needs',
    ]);
    expect(left).toEqual([]);
    expect(await healthOf(graph)).toEqual([]);
    expect(await graph.record().scores.ofPartition('r-1|p-1|0')).toHaveLength(1);
  });

  test('leaves a column of another type to a person', async () => {
    graph = await startLocalGraph();
    graph.server.controls.deleteColumn({ siteId: graph.site, list: 'Needs', column: 'Missing' });
    const url = `/sites/${graph.site}/lists/Needs/columns`;
    await graph
      .setUp()
      .write({ method: 'POST', url, body: { name: 'Missing', number: {} }, repeatable: true });
    const finding = { kind: 'type-differs', list: 'Needs', column: 'Missing' };
    expect(await provision(graph.setUp(), graph.site)).toEqual({ done: [], left: [finding] });
  });

  test('needs the provisioning identity: the app’s own may not change lists', async () => {
    graph = await startLocalGraph({ provisioned: false });
    await expect(provision(graph.session(), graph.site)).rejects.toMatchObject({
      problem: { kind: 'denied' },
    });
  });

  test('goes on after an answer that was lost', async () => {
    graph = await startLocalGraph({ provisioned: false });
    graph.server.controls.fault({ kind: 'drop', method: 'POST', path: '/lists$', times: 2 });
    await provision(graph.setUp(), graph.site);
    expect(await healthOf(graph)).toEqual([]);
  });
});

describe('the health check', () => {
  test('names the permission that is missing, and provisioning’s grant brings it back', async () => {
    graph = await startLocalGraph();
    for (const one of await graph.setUp().rows(`/sites/${graph.site}/permissions`)) {
      const url = `/sites/${graph.site}/permissions/${(one as { id: string }).id}`;
      await graph.setUp().write({ method: 'DELETE', url, repeatable: true });
    }
    const { problems } = await checkHealth(graph.session(), graph.site);
    expect(problems.map(({ words }) => words)).toEqual([expect.stringContaining('Sites.Selected')]);
    await grantWrite(graph.setUp(), graph.site, { clientId: teamAppId, displayName: 'Chest' });
    expect(await healthOf(graph)).toEqual([]);
  });

  test('says in plain words what to do', async () => {
    graph = await startLocalGraph();
    graph.server.controls.renameColumn({ siteId: graph.site, list: 'Scores', column: 'Marks', to: 'Points' });
    const { problems } = await checkHealth(graph.session(), graph.site);
    expect(problems.map(({ words }) => words)).toEqual([
      'The column Marks of the list Scores is missing or was renamed. Run provisioning again.',
    ]);
  });
});

describe('migration', () => {
  const itemFields = { key: 'p|a|1|m', url: '/lists/Scores/items/1/fields' };

  test('fills a column that older rows lack, keeps their version, and is done once', async () => {
    graph = await startLocalGraph();
    const { row } = await graph.record().scores.create(itemFields.key, aScore(), []);
    const url = `/sites/${graph.site}${itemFields.url}`;
    await graph.session().write({ method: 'PATCH', url, body: { Owner: null }, repeatable: true });
    expect(await graph.record().scores.standingOf('p-1', 'm-1')).toEqual([]);
    const first = await migrateList(graph.session(), graph.site, scoresList);
    expect(first).toMatchObject({ rows: 1, rewritten: 1, unreadable: [] });
    expect(await graph.record().scores.standingOf('p-1', 'm-1')).toHaveLength(1);
    expect((await graph.record().scores.find(itemFields.key))?.version).toBe(row.version);
    expect(await migrateList(graph.session(), graph.site, scoresList)).toMatchObject({ rewritten: 0 });
  });

  test('names rows that cannot be read and takes the others', async () => {
    graph = await startLocalGraph();
    await graph.record().scores.create(itemFields.key, aScore(), []);
    const url = `/sites/${graph.site}${itemFields.url}`;
    await graph.session().write({ method: 'PATCH', url, body: { Marks: 'not json' }, repeatable: true });
    const { unreadable } = await migrateList(graph.session(), graph.site, scoresList);
    expect(unreadable.map(({ where }) => where)).toEqual([{ list: 'Scores', id: '1', column: 'Marks' }]);
  });
});
