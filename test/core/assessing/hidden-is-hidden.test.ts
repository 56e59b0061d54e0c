import type { Actor } from '../../../core/kernel/actor';
import type { Mark } from '../../../core/founding/rubric';
import { valueOf } from '../../builders/chest/chest-in-use';
import {
  aPanelInScoring,
  members,
  people,
  sampleSeats,
  type PanelWorld,
} from '../../builders/assessing/panel-world';
import {
  aPanelInMeeting,
  decisionIds,
  decisionInput,
  declareClear,
  marksOf,
  moveOn,
  scoreAll,
  scoreInput,
  voteOn,
} from '../../builders/assessing/panel-steps';
import { aSeat, panelId, reference } from '../../builders/assessing/rows';
import { propertiesOf, viewsOf } from '../../builders/assessing/views';

/**
 * Laws 3 and 7, tested by twins: two panels that differ only in what a viewer must not know. If any view of the one
 * differs from the other's, at any depth, something tells.
 */
const secret = reference(1);

/** The sample seats with one member excluded from the secret application. */
function seatsExcluding(who: string) {
  return sampleSeats().map((seat) => (seat.value.name === who ? seat.excludedFrom(secret) : seat));
}

async function twins(build: (variant: 0 | 1) => Promise<PanelWorld>, viewer: Actor) {
  const [left, right] = [await build(0), await build(1)];
  return [await viewsOf(left, viewer), await viewsOf(right, viewer)] as const;
}

/** While members score: rosa has half done hers; the others gave 0s or 4s. */
async function halfScored(variant: 0 | 1, seats = sampleSeats()): Promise<PanelWorld> {
  const world = await aPanelInScoring({ seats });
  await declareClear(world);
  const others = members.filter((member) => member !== people.rosa);
  await scoreAll(world, () => (variant === 0 ? 0 : 4), others);
  valueOf(await world.useCases.scoreApplication(people.rosa, scoreInput(2, 2)));
  return world;
}

describe('while members score', () => {
  const viewers = Object.entries(people);

  test.each(viewers)('nothing that %s can open tells what the others gave', async (who, viewer) => {
    const build = (variant: 0 | 1) => halfScored(variant);
    const [left, right] = await twins(build, viewer);
    const own = members.some((member) => member.key === viewer.key && member !== people.rosa);
    // Members other than rosa see their own marks, which differ between the twins by intention.
    if (!own) expect(right).toEqual(left);
    const others = marksOf(own ? 2 : 4).comment;
    expect(JSON.stringify(left.panelDesk)).not.toContain(others);
    const told = propertiesOf([left.panelDesk, left.panelProgress, left.whoIsWaiting]);
    for (const property of ['meanScore', 'marks', 'comment', 'votes', 'decision']) {
      expect([who, told.has(property)]).toEqual([who, false]);
    }
  });

  test('a colleague’s score changes nothing but counts (TAB-07)', async () => {
    const world = await aPanelInScoring();
    await declareClear(world);
    valueOf(await world.useCases.scoreApplication(people.rosa, scoreInput(1, 2)));
    const before = await viewsOf(world, people.rosa);
    valueOf(await world.useCases.scoreApplication(people.sam, scoreInput(1, 4)));
    const after = await viewsOf(world, people.rosa);
    const counts = /"(scoresIn|finishedMembers)":\d+/g;
    const plain = (views: unknown) => JSON.stringify(views).replace(counts, '"$1":n');
    expect(plain(after)).toBe(plain(before));
    expect(JSON.stringify(after)).not.toBe(JSON.stringify(before));
  });

  test('rows are in order of reference, whatever the scores', async () => {
    for (const steep of [1, -1]) {
      const world = await aPanelInScoring();
      await declareClear(world);
      await scoreAll(world, (_actor, place) => (steep > 0 ? place : 4 - place) as Mark);
      valueOf(await world.useCases.lockScores(people.chair, { panel: panelId }));
      valueOf(await world.useCases.revealScores(people.chair, { panel: panelId }));
      const desk = valueOf(await world.useCases.panelDesk(people.rosa, { panel: panelId }));
      expect(desk.rows.map((row) => row.application)).toEqual([1, 2, 3].map(reference));
    }
  });
});

/** The panel at its meeting; the secret application got 0s or 4s, and is awarded or declined by the deputy. */
async function decidedSecretly(variant: 0 | 1, excluded?: string): Promise<PanelWorld> {
  const seats = excluded === undefined ? sampleSeats() : seatsExcluding(excluded);
  const mark = (_actor: Actor, place: number): Mark => (place === 1 ? (variant === 0 ? 0 : 4) : 2);
  const world = await aPanelInMeeting({ seats }, mark);
  const voters = members.filter((member) => member.name !== excluded);
  await voteOn(world, 1, variant === 0 ? 'decline' : 'fund', voters);
  const amountPence = variant === 0 ? 0 : 150_000;
  const outcome = variant === 0 ? 'decline' : 'award';
  const decider = excluded === 'chair' ? people.deputy : people.chair;
  valueOf(await world.useCases.decideItem(decider, decisionInput(1, { outcome, amountPence })));
  return world;
}

describe('what a member is excluded from', () => {
  test.each(['chair', 'rosa'])('stays hidden from an excluded %s, decided or not', async (who) => {
    const viewer = who === 'chair' ? people.chair : people.rosa;
    const [left, right] = await twins((variant) => decidedSecretly(variant, who), viewer);
    expect(right).toEqual(left);
    const whole = JSON.stringify(left);
    for (const word of ['Group 1', 'Activity 1', 'The words of group 1', 'Summary of what group 1']) {
      expect([word, whole.includes(word)]).toEqual([word, false]);
    }
    expect(left.read[secret]).toEqual({ ok: false, refusal: { code: 'conflicted' } });
    const desk = left.panelDesk.ok ? left.panelDesk.value : undefined;
    expect(desk?.rows[0]).toEqual({ application: secret, own: 'excluded' });
  });

  test('stays hidden from a lead who sits on the panel, in rows and in the pots', async () => {
    const build = async (variant: 0 | 1) => {
      const lead = aSeat('lead', 'nhs').excludedFrom(secret).clearOf(reference(2), reference(3));
      const world = await decidedSecretly(variant);
      await world.ports.seats.create(lead.key, lead.value, []);
      return world;
    };
    const [left, right] = await twins(build, people.lead);
    expect(right.panelDesk).toEqual(left.panelDesk);
    expect(right.memberView).toEqual(left.memberView);
    expect(right.read).toEqual(left.read);
  });

  test('does not show in counts: as many scores in as on the rows that can be seen', async () => {
    const world = await halfScored(0, seatsExcluding('rosa'));
    const desk = valueOf(await world.useCases.panelDesk(people.rosa, { panel: panelId }));
    const seen = desk.rows.map((row) => ('scoresIn' in row ? row.scoresIn : 0));
    expect(desk.progress.scoresIn).toBe(seen.reduce((sum, count) => sum + count, 0));
    expect(desk.progress.applications).toBe(2);
  });

  test('does not show in the counts of the member’s own view either', async () => {
    const world = await halfScored(0, seatsExcluding('rosa'));
    const { progress } = valueOf(await world.useCases.memberView(people.rosa, { panel: panelId }));
    const all = valueOf(await world.useCases.memberView(people.sam, { panel: panelId })).progress;
    expect(progress).toMatchObject({ applications: 2, scoresIn: 11, scoresExpected: 12 });
    expect(all).toMatchObject({ applications: 3, scoresIn: 16, scoresExpected: 17 });
  });

  test('an excluded member’s sealed score is in no mean and no count', async () => {
    const world = await aPanelInScoring();
    await declareClear(world);
    await scoreAll(world, (actor) => (actor === people.rosa ? 0 : 4));
    const exclude = { panel: panelId, application: secret, level: 'excluded' as const };
    valueOf(await world.useCases.declareInterest(people.rosa, exclude));
    valueOf(await world.useCases.lockScores(people.chair, { panel: panelId }));
    valueOf(await world.useCases.revealScores(people.chair, { panel: panelId }));
    const desk = valueOf(await world.useCases.panelDesk(people.sam, { panel: panelId }));
    expect(desk.rows[0]).toMatchObject({ application: secret, scoresIn: 5, meanScore: 100 });
    expect(desk.rows[1]).toMatchObject({ scoresIn: 6, meanScore: 83.3 });
    expect(desk.progress.scoresIn).toBe(17);
  });
});

describe('before the groups are told', () => {
  const outsiders = Object.entries(people).filter(
    ([who]) => !['lead', 'officer', 'finance', 'auditor', 'approver', 'chair', 'deputy'].includes(who),
  );

  test.each(outsiders)(
    'no view of %s tells what was decided, in states, figures or acts',
    async (_who, viewer) => {
      // The votes are the same in both; only the decision differs, so the viewer's own vote cannot tell it.
      const build = async (variant: 0 | 1) => {
        const world = await aPanelInMeeting();
        await voteOn(world, 1, 'fund');
        const wanted =
          variant === 0 ? {} : { outcome: 'decline' as const, amountPence: 0, reason: 'Late news.' };
        valueOf(await world.useCases.decideItem(people.chair, decisionInput(1, wanted)));
        return world;
      };
      const [left, right] = await twins(build, viewer);
      expect(right).toEqual(left);
    },
  );

  test('the same holds after the meeting, up to the release', async () => {
    const build = async (variant: 0 | 1) => {
      const world = await aPanelInMeeting();
      for (const place of [1, 2, 3]) {
        await voteOn(world, place, 'fund');
        const isDeclined = variant === 1 && place === 2;
        const wanted = isDeclined
          ? { outcome: 'decline' as const, amountPence: 0, reason: 'Late news.' }
          : {};
        valueOf(await world.useCases.decideItem(people.chair, decisionInput(place, wanted)));
      }
      for (const event of ['close-items', 'propose'] as const) await moveOn(world, event);
      const decisions = await decisionIds(world);
      valueOf(await world.useCases.ratifyDecisions(people.approver, { round: 'summer', decisions }));
      return world;
    };
    const [left, right] = await twins(build, people.rosa);
    expect(right).toEqual(left);
  });

  test('the fund team and the chair do see it, once they may look inside', async () => {
    const world = await decidedSecretly(1);
    for (const viewer of [people.lead, people.finance, people.chair]) {
      const desk = valueOf(await world.useCases.panelDesk(viewer, { panel: panelId }));
      expect(desk.rows[0]).toMatchObject({ decision: { outcome: 'award', amountPence: 150_000 } });
      expect(desk.pots[0]).toMatchObject({ reservedPence: 150_000, availablePence: 850_000 });
    }
    const desk = valueOf(await world.useCases.panelDesk(people.rosa, { panel: panelId }));
    expect(desk.pots[0]).toMatchObject({ reservedPence: 0, availablePence: 1_000_000 });
  });
});

test('somebody outside finds nothing at all, and learns nothing from the answer', async () => {
  const world = await decidedSecretly(1);
  for (const viewer of [people.stranger, people.linkWorker]) {
    const views = await viewsOf(world, viewer);
    const notFound = { ok: false, refusal: { code: 'not-found' } };
    expect(views.memberView).toEqual(notFound);
    expect(views.panelProgress).toEqual(notFound);
    expect(views.panelDesk).toEqual(notFound);
    expect(views.whoIsWaiting).toEqual(notFound);
    for (const answer of Object.values(views.read)) expect(answer).toEqual(notFound);
    const unknown = await world.useCases.readApplication(viewer, { panel: 'no-panel', application: 'x' });
    expect(unknown).toEqual(notFound);
  }
});
