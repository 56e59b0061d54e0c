import { codeOf, valueOf } from '../../builders/chest/chest-in-use';
import { members, people, type PanelWorld } from '../../builders/assessing/panel-world';
import { aPanelInMeeting, decisionInput, itemOf, voteOn } from '../../builders/assessing/panel-steps';
import { panelId, reference, roundId } from '../../builders/assessing/rows';

const call = ({ useCases }: PanelWorld, place: number, actor: typeof people.chair = people.chair) =>
  useCases.callItem(actor, { panel: panelId, item: itemOf(place) });

async function presentOn({ ports }: PanelWorld) {
  const seats = await ports.seats.ofPanel(panelId);
  return seats.filter((seat) => seat.value.present).map((seat) => seat.value.name);
}

test('attendance is who is here now; taking it again writes only what changed', async () => {
  const world = await aPanelInMeeting();
  const { ports, useCases } = world;
  const before = ports.announced.length;
  const present = [people.rosa.key, people.chair.key];
  valueOf(await useCases.takeAttendance(people.officer, { panel: panelId, present }));
  expect(await presentOn(world)).toEqual(['chair', 'rosa']);
  valueOf(await useCases.takeAttendance(people.officer, { panel: panelId, present }));
  expect(ports.announced.slice(before).map((event) => event.kind)).toEqual(Array(4).fill('attendance-taken'));
});

test('attendance is refused for strangers to the panel and by ordinary members', async () => {
  const world = await aPanelInMeeting();
  const take = (actor: typeof people.chair, present: readonly string[]) =>
    world.useCases.takeAttendance(actor, { panel: panelId, present });
  expect(codeOf(await take(people.chair, ['tenant~somebody']))).toBe('invalid-input');
  expect(codeOf(await take(people.rosa, []))).toBe('not-allowed');
  expect(codeOf(await take(people.stranger, []))).toBe('not-found');
  expect(await presentOn(world)).toHaveLength(6);
});

test('the first call opens the meeting and a ballot; calling again is the same call', async () => {
  const world = await aPanelInMeeting();
  const called = valueOf(await call(world, 1));
  expect(valueOf(await call(world, 1, people.officer))).toEqual(called);
  expect((await world.ports.rounds.find(roundId))?.value.state).toBe('in-session');
  expect((await world.ports.agenda.find(itemOf(1)))?.value).toMatchObject({ state: 'voting', ballot: 1 });
  expect(world.ports.announced.filter((event) => event.kind === 'item-called')).toHaveLength(1);
});

test('one item at a time, also when two people call different ones at once', async () => {
  const world = await aPanelInMeeting();
  valueOf(await call(world, 3));
  const putOff = decisionInput(3, { outcome: 'defer', reason: 'Later today.' });
  valueOf(await world.useCases.decideItem(people.chair, putOff));
  const answers = await Promise.all([call(world, 1), call(world, 2, people.officer)]);
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
  const live = (await world.ports.agenda.ofPanel(panelId)).filter((row) => row.value.state === 'voting');
  expect(live).toHaveLength(1);
  expect(codeOf(await call(world, 3))).toBe('wrong-state');
});

test('a call that broke off after the panel’s row was written is completed by the next', async () => {
  let isBroken = false;
  const before = ({ list, act }: { list: string; act: string }) => {
    if (isBroken && list === 'Agenda' && act === 'save') throw new Error('away');
  };
  const world = await aPanelInMeeting({ before });
  isBroken = true;
  await expect(call(world, 1)).rejects.toThrow('away');
  isBroken = false;
  expect(codeOf(await call(world, 2))).toBe('wrong-state');
  const live = (await world.ports.agenda.ofPanel(panelId)).filter((row) => row.value.state === 'voting');
  expect(live.map((row) => row.key)).toEqual([itemOf(1)]);
});

test('is not for ordinary members, nor for whoever is excluded from the item', async () => {
  const world = await aPanelInMeeting();
  const exclude = { panel: panelId, application: reference(1), level: 'excluded' as const };
  valueOf(await world.useCases.declareInterest(people.chair, exclude));
  expect(codeOf(await call(world, 1, people.rosa))).toBe('not-allowed');
  expect(codeOf(await call(world, 1, people.stranger))).toBe('not-found');
  expect(codeOf(await call(world, 1))).toBe('conflicted');
  expect(codeOf(await call(world, 1, people.deputy))).toBe('done');
});

test('a decided item and a withdrawn application are not called again', async () => {
  const world = await aPanelInMeeting();
  await voteOn(world, 1);
  valueOf(await world.useCases.decideItem(people.chair, decisionInput(1)));
  expect(codeOf(await call(world, 1))).toBe('wrong-state');
  const row = await world.ports.applications.find(reference(2));
  if (row === undefined) throw new Error('there is no application');
  await world.ports.applications.save(row, { ...row.value, state: 'withdrawn' }, []);
  expect(codeOf(await call(world, 2))).toBe('wrong-state');
  const putOff = decisionInput(2, { ballot: 0, outcome: 'defer', reason: 'Withdrawn.' });
  valueOf(await world.useCases.decideItem(people.chair, putOff));
  expect((await world.ports.agenda.find(itemOf(2)))?.value.state).toBe('deferred');
});

test('an item put off comes back with a new ballot, and its application with it', async () => {
  const world = await aPanelInMeeting();
  const { ports, useCases } = world;
  await voteOn(world, 1, 'defer');
  const putOff = decisionInput(1, { outcome: 'defer', amountPence: 0 });
  expect(codeOf(await useCases.decideItem(people.chair, putOff))).toBe('reason-needed');
  valueOf(await useCases.decideItem(people.chair, { ...putOff, reason: 'We need their accounts.' }));
  valueOf(await useCases.decideItem(people.chair, { ...putOff, reason: 'We need their accounts.' }));
  expect((await ports.applications.find(reference(1)))?.value.state).toBe('deferred');
  expect(await ports.decisions.ofRound(roundId)).toEqual([]);
  valueOf(await call(world, 1));
  expect((await ports.agenda.find(itemOf(1)))?.value).toMatchObject({ state: 'voting', ballot: 2 });
  expect((await ports.applications.find(reference(1)))?.value.state).toBe('for-panel');
});

test('the desk shows who runs the meeting the quorum from the call on, and what they may do', async () => {
  const world = await aPanelInMeeting();
  const { useCases } = world;
  const present = [people.chair, people.deputy].map((member) => member.key);
  valueOf(await useCases.takeAttendance(people.chair, { panel: panelId, present }));
  valueOf(await call(world, 1));
  const desk = valueOf(await useCases.panelDesk(people.officer, { panel: panelId }));
  expect(desk.rows[0]).toMatchObject({
    quorum: { met: false, present: 2, needed: 3, missingCategories: ['resident'] },
    votes: { fund: 0, 'part-fund': 0, defer: 0, decline: 0 },
  });
  expect(desk.may).toEqual(['take-attendance']);
  expect(desk.seats.filter((seat) => seat.present).map((seat) => seat.name)).toEqual(['chair', 'deputy']);
  const chair = valueOf(await useCases.panelDesk(people.chair, { panel: panelId }));
  expect(chair.may).toEqual(['vote', 'take-attendance', 'decide']);
  const member = valueOf(await useCases.panelDesk(people.rosa, { panel: panelId }));
  expect(member.may).toEqual([]);
  expect(member.seats).toEqual([]);
  expect(member.rows[0]).not.toHaveProperty('quorum');
  expect(members).toHaveLength(6);
});
