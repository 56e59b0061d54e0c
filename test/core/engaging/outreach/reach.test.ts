import { countSteps, stepsOf, type CountedApplication } from '../../../../core/engaging/outreach/funnel';
import { groupFactsOf, noFacts } from '../../../../core/engaging/outreach/group-facts';
import { noteEnquiry } from '../../../../core/engaging/outreach/note-enquiry';
import { noteStart } from '../../../../core/engaging/outreach/note-start';
import { saveContact } from '../../../../core/engaging/outreach/save-contact';
import { seeReach } from '../../../../core/engaging/outreach/see-reach';
import { suppressOverlapping, suppressParts } from '../../../../core/engaging/outreach/suppress-funnel';
import type { Reached } from '../../../../core/engaging/outreach/funnel';
import { actorAs, worker } from '../../../builders/chest/actors';
import { chestWithOpenRound, codeOf, valueOf } from '../../../builders/chest/chest-in-use';
import { contactInput } from '../../../builders/outreach/inputs';

const at = '2026-07-10T10:00:00.000Z';
const officer = actorAs('officer');

function reached(counts: readonly [number, number, number, number, number]): readonly Reached[] {
  const steps = ['enquired', 'started', 'submitted', 'eligible', 'funded'] as const;
  return steps.flatMap((step, place) => Array.from({ length: counts[place] ?? 0 }, () => ({ step })));
}

describe('the steps of an application', () => {
  const application: CountedApplication = {
    state: 'submitted',
    neighbourhood: 'rainham',
    isEntered: false,
    wasLeftOut: false,
  };

  it.each([
    ['came in just now', {}, ['submitted']],
    ['was entered by staff', { isEntered: true }, ['started', 'submitted']],
    ['was asked something', { state: 'clarification-asked' }, ['submitted']],
    ['was left out', { state: 'found-ineligible', wasLeftOut: true }, ['submitted']],
    ['was left out and asked for a review', { state: 'under-review', wasLeftOut: true }, ['submitted']],
    ['was withdrawn', { state: 'withdrawn' }, ['submitted']],
    ['is being scored', { state: 'scoring' }, ['submitted', 'eligible']],
    ['has an outcome nobody was told', { state: 'provisional-award' }, ['submitted', 'eligible']],
    ['was declined', { state: 'declined' }, ['submitted', 'eligible']],
    ['was offered a grant', { state: 'offered' }, ['submitted', 'eligible', 'funded']],
    ['became an award', { state: 'became-award' }, ['submitted', 'eligible', 'funded']],
    ['was not taken up', { state: 'not-taken-up' }, ['submitted', 'eligible']],
  ] as const)('that %s', (_what, changes, steps) => {
    expect(stepsOf({ ...application, ...changes }).map(({ step }) => step)).toEqual(steps);
  });
});

describe('the facts of a form', () => {
  it('are known codes only', () => {
    const answers = {
      'led-by': ['dei010000', 'made-up', 'dei090000'],
      serves: 'dei070000',
      'income-band': 'plenty',
      'first-grant': 'yes',
      'group-name': 'Harold Hill Sewing Circle',
    };
    expect(groupFactsOf(answers)).toEqual({
      ledBy: ['dei010000', 'dei090000'],
      serves: ['dei070000'],
      firstGrant: true,
    });
    expect(groupFactsOf({})).toEqual(noFacts);
  });
});

describe('hiding small numbers of the funnel', () => {
  it('hides a second part where the total would give the first away, at each step by itself', () => {
    const parts = [
      { id: 'a', reached: reached([40, 30, 20, 20, 2]) },
      { id: 'b', reached: reached([40, 30, 20, 20, 20]) },
      { id: 'c', reached: reached([40, 30, 20, 0, 20]) },
    ];
    const { all, parts: shown } = suppressParts(parts, 'under-5');
    expect(all.counts.slice(0, 4)).toEqual([120, 90, 60, 40]);
    expect(shown[0]?.counts).toEqual([40, 30, 20, 20, 'hidden']);
    expect(shown[2]?.counts[3]).toBe(0);
    const funded = [...shown.map(({ counts }) => counts[4]), all.counts[4]];
    expect(funded.filter((count) => count === 'hidden').length).toBeGreaterThanOrEqual(2);
  });

  it('works rates out from the figures shown, and says none where they would mean nothing', () => {
    const { all } = suppressParts([{ id: 'a', reached: reached([0, 41, 20, 33, 3]) }], 'nearest-5');
    expect(all.counts).toEqual([0, 40, 20, 35, 'hidden']);
    expect(all.rates).toEqual(['none', 50, 'none', 'hidden']);
  });

  it('hides an overlapping part as well where only a few do not belong to it', () => {
    const whole = reached([50, 50, 50, 50, 50]);
    const parts = [{ id: 'x', reached: reached([47, 30, 50, 3, 0]) }];
    const [few] = suppressOverlapping(parts, whole, 'under-5');
    expect(few?.counts).toEqual(['hidden', 30, 50, 'hidden', 0]);
  });

  it('where figures are exact, hides the step at which only a few were lost', () => {
    const { all } = suppressParts([{ id: 'a', reached: reached([60, 50, 48, 30, 30]) }], 'under-5');
    expect(all.counts).toEqual([60, 50, 'hidden', 30, 30]);
    expect(all.rates).toEqual([83, 'hidden', 'hidden', 100]);
  });
});

describe('counting what the public site tells', () => {
  it('counts an enquiry once for its nonce, by area, with no event', async () => {
    const ports = await chestWithOpenRound();
    const before = ports.announced.length;
    const enquiry = { nonce: 'n-1', round: 'summer', neighbourhood: 'rainham', at };
    valueOf(await noteEnquiry(ports)(worker, enquiry));
    valueOf(await noteEnquiry(ports)(worker, enquiry));
    const elsewhere = { ...enquiry, nonce: 'n-2', neighbourhood: 'mars' };
    valueOf(await noteEnquiry(ports)(worker, elsewhere));
    const rows = await ports.outreach.inPartitions(['enquiry|summer']);
    expect(rows.map(({ value }) => value)).toEqual([
      { kind: 'enquiry', id: 'n-1', round: 'summer', neighbourhood: 'rainham', at },
      { kind: 'enquiry', id: 'n-2', round: 'summer', at },
    ]);
    expect(ports.announced).toHaveLength(before);
  });

  it('counts a draft once for its mark and fills in what is known later, in either order', async () => {
    const ports = await chestWithOpenRound();
    const bare = { round: 'summer', draft: 'mark-1', at };
    const known = { ...bare, neighbourhood: 'rainham', facts: { ...noFacts, firstGrant: true } };
    for (const told of [bare, known, bare, { ...known, neighbourhood: 'romford' }]) {
      valueOf(await noteStart(ports)(worker, told));
    }
    const rows = await ports.outreach.inPartitions(['start|summer']);
    expect(rows.map(({ value }) => value)).toEqual([
      expect.objectContaining({ id: 'mark-1', neighbourhood: 'rainham', facts: known.facts }),
    ]);
  });

  it('is the product’s own doing, for rounds that there are', async () => {
    const ports = await chestWithOpenRound();
    const told = { round: 'summer', draft: 'm', nonce: 'n', at };
    expect(codeOf(await noteStart(ports)(officer, told))).toBe('not-allowed');
    expect(codeOf(await noteEnquiry(ports)(officer, told))).toBe('not-allowed');
    expect(codeOf(await noteStart(ports)(worker, { ...told, round: 'mars' }))).toBe('not-found');
    expect(codeOf(await noteEnquiry(ports)(worker, { ...told, round: 'mars' }))).toBe('not-found');
  });
});

describe('the reach funnel of a round', () => {
  it('counts enquiries, contacts that asked and drafts, by area and by what groups say of themselves', async () => {
    const ports = await chestWithOpenRound();
    for (let n = 0; n < 10; n += 1) {
      const known = { round: 'summer', neighbourhood: 'rainham', at };
      valueOf(await noteEnquiry(ports)(worker, { ...known, nonce: `n-${n}` }));
      valueOf(await saveContact(ports)(officer, contactInput({ contact: `c-${n}`, round: 'summer' })));
      const facts = { ...noFacts, firstGrant: n < 10 };
      valueOf(await noteStart(ports)(worker, { ...known, draft: `m-${n}`, facts }));
    }
    valueOf(await saveContact(ports)(officer, contactInput({ contact: 'c-other' })));
    const view = valueOf(await seeReach(ports)(officer, { round: 'summer' }));
    expect(view.all.counts).toEqual([20, 10, 0, 0, 0]);
    const lines = new Map(view.tables.map(({ dimension, lines: found }) => [dimension, found]));
    expect(lines.get('neighbourhood')).toEqual([
      expect.objectContaining({ name: 'Harold Hill', counts: [10, 0, 0, 0, 0] }),
      expect.objectContaining({ name: 'Rainham', counts: [10, 10, 0, 0, 0] }),
      expect.objectContaining({ name: 'Romford', counts: [0, 0, 0, 0, 0] }),
      expect.objectContaining({ name: 'Not known', counts: [0, 0, 0, 0, 0] }),
    ]);
    const women = lines.get('led-by')?.find(({ id }) => id === 'dei090000');
    expect(women).toMatchObject({ name: 'Women and girls', counts: [10, 0, 0, 0, 0] });
    expect(lines.get('first-grant')?.[0]).toMatchObject({ counts: [10, 10, 0, 0, 0] });
    expect(lines.get('income-band')?.[0]).toMatchObject({ counts: [10, 0, 0, 0, 0] });
  });

  it.each(['link-worker', 'panel-member', 'chair'] as const)('is not for a %s', async (role) => {
    const ports = await chestWithOpenRound();
    expect(codeOf(await seeReach(ports)(actorAs(role), { round: 'summer' }))).toBe('not-allowed');
  });

  it('is of a round that there is', async () => {
    const ports = await chestWithOpenRound();
    expect(codeOf(await seeReach(ports)(officer, { round: 'mars' }))).toBe('not-found');
  });
});

test('steps are counted apart', () => {
  expect(countSteps(reached([3, 2, 1, 0, 4]))).toEqual({
    enquired: 3,
    started: 2,
    submitted: 1,
    eligible: 0,
    funded: 4,
  });
});
