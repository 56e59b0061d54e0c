import { tellUncounted } from '../../../core/assessing/tell-uncounted';
import { voteKey } from '../../../core/assessing/vote';
import { worker } from '../../builders/chest/actors';
import { codeOf, valueOf } from '../../builders/chest/chest-in-use';
import { members, people } from '../../builders/assessing/panel-world';
import { aPanelInMeeting, decisionInput, itemOf, voteOn } from '../../builders/assessing/panel-steps';
import { panelId, reference } from '../../builders/assessing/rows';

test('tells members whose vote came too late, or who had stepped out, and nothing of the outcome', async () => {
  const world = await aPanelInMeeting();
  const { ports, useCases } = world;
  await voteOn(world, 1, 'fund', members.slice(0, 5));
  const exclude = { panel: panelId, application: reference(1), level: 'excluded' as const };
  valueOf(await useCases.declareInterest(people.tess, exclude));
  valueOf(await useCases.decideItem(people.chair, decisionInput(1)));
  const late = await ports.votes.find(voteKey(itemOf(1), 1, people.rosa.key));
  if (late === undefined) throw new Error('there is no vote');
  await ports.votes.save(late, { ...late.value, option: 'decline' }, []);
  expect(valueOf(await tellUncounted(ports)(worker, { item: itemOf(1) }))).toEqual({ told: 2 });
  expect(ports.channel.told.map(({ person }) => person).sort()).toEqual([people.rosa.key, people.tess.key]);
  // The event comes again when the worker died before the chain said so.
  valueOf(await tellUncounted(ports)(worker, { item: itemOf(1) }));
  expect(ports.channel.told).toHaveLength(2);
  expect(JSON.stringify(ports.channel.told)).not.toMatch(/award|declin|fund|£/i);
});

test('says nothing while every vote counts, or before there is a decision', async () => {
  const world = await aPanelInMeeting();
  const { ports, useCases } = world;
  await voteOn(world, 1);
  expect(valueOf(await tellUncounted(ports)(worker, { item: itemOf(1) }))).toEqual({ told: 0 });
  valueOf(await useCases.decideItem(people.chair, decisionInput(1)));
  expect(valueOf(await tellUncounted(ports)(worker, { item: itemOf(1) }))).toEqual({ told: 0 });
  expect(codeOf(await tellUncounted(ports)(people.chair, { item: itemOf(1) }))).toBe('not-allowed');
});
