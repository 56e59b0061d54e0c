import { valueOf } from '../../builders/chest/chest-in-use';
import { aPanelInScoring, members, people, sampleSeats } from '../../builders/assessing/panel-world';
import {
  aPanelInMeeting,
  decisionInput,
  declareClear,
  scoreAll,
  voteOn,
} from '../../builders/assessing/panel-steps';
import { aSeat, panelId, reference } from '../../builders/assessing/rows';
import { propertiesOf } from '../../builders/assessing/views';

const panel = { panel: panelId };

test('locked scores are nobody’s to see until the chair reveals them', async () => {
  const world = await aPanelInScoring();
  await declareClear(world);
  await scoreAll(world);
  valueOf(await world.useCases.lockScores(people.chair, panel));
  for (const viewer of [people.lead, people.auditor, people.chair, people.rosa]) {
    const desk = await world.useCases.panelDesk(viewer, panel);
    expect([viewer.name, propertiesOf(desk).has('meanScore')]).toEqual([viewer.name, false]);
  }
  valueOf(await world.useCases.revealScores(people.chair, panel));
  for (const viewer of [people.lead, people.auditor, people.chair, people.rosa]) {
    const desk = valueOf(await world.useCases.panelDesk(viewer, panel));
    expect(desk.rows[0]).toMatchObject({ meanScore: 75 });
  }
});

test('whoever sits on the panel and has not declared sees neither mean, votes nor decision, lead or not', async () => {
  const silent = aSeat('silent', 'resident');
  const lead = aSeat('lead', 'nhs');
  const world = await aPanelInMeeting({ seats: [...sampleSeats()] });
  for (const seat of [silent, lead]) await world.ports.seats.create(seat.key, seat.value, []);
  await voteOn(world, 1);
  valueOf(await world.useCases.decideItem(people.chair, decisionInput(1)));
  for (const viewer of [people.silent, people.lead]) {
    const desk = valueOf(await world.useCases.panelDesk(viewer, panel));
    const told = propertiesOf(desk.rows);
    for (const property of ['meanScore', 'quorum', 'votes', 'decision']) {
      expect([viewer.name, property, told.has(property)]).toEqual([viewer.name, property, false]);
    }
    expect(desk.rows[0]).toMatchObject({ own: 'to-declare', state: 'being-considered' });
    expect(desk.pots[0]).toMatchObject({ reservedPence: 0 });
  }
  const declare = { ...panel, application: reference(1), level: 'clear' as const };
  const decided = await world.useCases.declareInterest(people.lead, declare);
  expect(decided).toMatchObject({ refusal: { code: 'wrong-state' } });
  expect(members.map((member) => member.key)).not.toContain(people.lead.key);
});
