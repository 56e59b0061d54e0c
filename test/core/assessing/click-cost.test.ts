import { castVote } from '../../../core/assessing/cast-vote';
import { memberView } from '../../../core/assessing/member-view';
import { panelDesk } from '../../../core/assessing/panel-desk';
import { panelProgress } from '../../../core/assessing/panel-progress';
import { rememberInAct } from '../../../core/assessing/remember-in-act';
import { scoreApplication } from '../../../core/assessing/score-application';
import { countRequests, warmRecent } from '../../builders/assessing/count-requests';
import { aPanelInScoring, people } from '../../builders/assessing/panel-world';
import {
  aPanelInMeeting,
  declareClear,
  scoreInput,
  voteInput,
  voteOn,
} from '../../builders/assessing/panel-steps';
import { anApplication, panelId, reference } from '../../builders/assessing/rows';
import { valueOf } from '../../builders/chest/chest-in-use';

const panel = { panel: panelId };

test('a score click and the view after it are two requests: one batch of reads, one write', async () => {
  const counter = countRequests();
  const world = await aPanelInScoring({ before: counter.before });
  const { ports } = world;
  await declareClear(world, [people.rosa, people.sam]);
  const recent = warmRecent(ports.recent);
  const click = async (place: number) => {
    const inAct = rememberInAct({ ...ports, recent });
    valueOf(await scoreApplication(inAct)(people.rosa, scoreInput(place)));
    valueOf(await memberView(inAct)(people.rosa, panel));
  };
  await click(1);
  valueOf(await memberView({ ...ports, recent })(people.rosa, panel));
  for (const place of [1, 2, 3]) await recent.application(reference(place));
  counter.take();
  await click(2);
  expect(counter.take()).toEqual({
    requests: 2,
    calls: ['Seats find', 'Scores find', 'Scores create'],
  });
});

test('a vote click and the view after it are two requests', async () => {
  const counter = countRequests();
  const world = await aPanelInMeeting({ before: counter.before });
  await voteOn(world, 1, 'fund', [people.sam]);
  const recent = warmRecent(world.ports.recent);
  const click = async (actor: typeof people.rosa) => {
    const inAct = rememberInAct({ ...world.ports, recent });
    valueOf(await castVote(inAct)(actor, voteInput(1, 'fund')));
    const view = valueOf(await memberView(inAct)(actor, panel));
    expect(view.task).toMatchObject({ kind: 'vote', own: 'fund', voteVersion: 1 });
  };
  await click(people.tess);
  counter.take();
  await click(people.rosa);
  expect(counter.take()).toEqual({
    requests: 2,
    calls: ['Seats find', 'Agenda find', 'Votes find', 'Votes create'],
  });
});

test('a changed vote is two requests as well, and is shown as it now stands', async () => {
  const counter = countRequests();
  const world = await aPanelInMeeting({ before: counter.before });
  await voteOn(world, 1, 'fund', [people.rosa]);
  const recent = warmRecent(world.ports.recent);
  valueOf(await memberView({ ...world.ports, recent })(people.sam, panel));
  counter.take();
  const inAct = rememberInAct({ ...world.ports, recent });
  valueOf(await castVote(inAct)(people.rosa, voteInput(1, 'decline', 1)));
  const view = valueOf(await memberView(inAct)(people.rosa, panel));
  expect(view.task).toMatchObject({ kind: 'vote', own: 'decline', voteVersion: 2 });
  expect(counter.take().requests).toBe(2);
});

test('the desk is one batch, whatever the number of applications', async () => {
  const counter = countRequests();
  const applications = Array.from({ length: 40 }, (_, at) => anApplication(at + 1));
  const world = await aPanelInMeeting({ before: counter.before, applications });
  await voteOn(world, 1, 'fund', [people.sam]);
  const ports = { ...world.ports, recent: warmRecent(world.ports.recent) };
  valueOf(await panelDesk(ports)(people.chair, panel));
  counter.take();
  expect(valueOf(await panelDesk(ports)(people.chair, panel)).rows).toHaveLength(40);
  expect(counter.take().requests).toBe(1);
});

test('the shared card’s counts cost nothing while they are remembered', async () => {
  const counter = countRequests();
  const world = await aPanelInScoring({ before: counter.before });
  const ports = { ...world.ports, recent: warmRecent(world.ports.recent) };
  valueOf(await panelProgress(ports)(people.rosa, panel));
  counter.take();
  valueOf(await panelProgress(ports)(people.rosa, panel));
  expect(counter.take().requests).toBe(0);
});
