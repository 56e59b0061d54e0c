import { samplePeople, samplePerson } from '../../local/people';
import { sampleChests } from '../../local/sample-people';
import { sampleTeams } from '../../local/teams/sample-teams';

function distinct(values: readonly string[]): number {
  return new Set(values).size;
}

test('no two people share a key, a name or any id', () => {
  const count = samplePeople.length;
  for (const field of ['key', 'name', 'upn', 'objectId', 'teamsId'] as const) {
    expect(distinct(samplePeople.map((person) => person[field]))).toBe(count);
  }
});

test.each(sampleChests.map((chest) => chest.id))('%s has everybody a chest needs', (chest) => {
  const seats = samplePeople.flatMap((person) => person.seats).filter((seat) => seat.chest === chest);
  for (const role of ['lead', 'officer', 'finance', 'approver', 'chair', 'link-worker', 'auditor']) {
    expect(seats.filter((seat) => seat.roles.includes(role)).length).toBeGreaterThanOrEqual(1);
  }
  const panel = seats.filter((seat) => seat.roles.includes('panel-member'));
  expect(panel.length).toBeGreaterThanOrEqual(12);
  const categories = [
    'resident',
    'VCFSE',
    'NHS',
    'local authority',
    'patient representative',
    'young person',
  ];
  expect(new Set(panel.map((seat) => seat.category))).toEqual(new Set(categories));
  expect(seats.filter((seat) => seat.deputy === true)).toHaveLength(1);
});

test('one person leads two chests and one has no part in any', () => {
  expect(samplePerson('admin.nel').seats.map((seat) => seat.roles)).toEqual([['lead'], ['lead']]);
  expect(samplePerson('staff.notpanel').seats).toEqual([]);
});

test('link workers are not in the panel team', () => {
  const hackney = sampleTeams.find((team) => team.chest === 'hackney');
  expect(hackney?.memberKeys).toContain('chair.hackney');
  expect(hackney?.memberKeys).not.toContain('link-worker.hackney.1');
});

test('a key that nobody has is named in the error', () => {
  expect(() => samplePerson('chair.nowhere')).toThrow('chair.nowhere');
});
