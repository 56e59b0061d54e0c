import { addMinutes } from '../../../core/kernel/dates';
import { fundMailbox } from '../../../local/seed-directory';
import { codeIn } from '../../builders/http/answers';
import { foundChest, unfrozen } from '../../builders/http/panel-over-http';
import { startTeam, type StartedTeam } from '../../builders/http/started-team';
import { contactInput, sessionInput } from '../../builders/outreach/inputs';

let team: StartedTeam;
const chest = 'hackney';
const officer = `officer.${chest}`;
const linkWorker = `link-worker.${chest}.1`;
const people = Array.from({ length: 6 }, (_, at) => `group-${at}`);

beforeAll(async () => {
  team = await startTeam();
  await foundChest(team, chest);
});

afterAll(() => team.close());

async function neighbourhood(): Promise<string> {
  const [view] = await team.as(officer)('seeChests', {});
  return view?.neighbourhoods[0]?.id ?? '';
}

test('a session that is planned in the tab stands in the fund’s calendar, and people book at one moment', async () => {
  const call = team.as(officer);
  const place = await neighbourhood();
  const soon = new Date(Date.now() + 7 * 86_400_000).toISOString();
  const times = { startsAt: soon, endsAt: addMinutes(soon, 90) };
  const planned = sessionInput({ neighbourhood: place, online: true, ...times });
  await call('saveSession', { chest, ...unfrozen(planned) });
  for (const contact of people) {
    const input = contactInput({ contact, neighbourhood: place });
    await call('saveContact', { chest, ...unfrozen(input) });
  }
  await Promise.all(
    people.map((contact, at) =>
      team.as(at % 2 === 0 ? officer : linkWorker)('bookPlaces', {
        chest,
        session: 's-1',
        contact,
        places: 1,
      }),
    ),
  );
  await team.settle();
  const { sessions } = await call('seeOutreach', { chest });
  expect(sessions[0]).toMatchObject({
    inCalendar: true,
    left: 0,
    waiting: 2,
    joinUrl: expect.stringMatching(/^https?:/) as string,
  });
  expect(sessions[0]?.bookings.map(({ contact }) => contact).sort()).toEqual(people);
  const made = team.microsoft.graph.controls.requests().filter(({ path }) => path.endsWith('/events'));
  expect(made).toHaveLength(1);
  expect(made[0]?.path).toContain(fundMailbox);
});

test('the reach funnel is for the fund team, and claims for those who have a part in them', async () => {
  const forLinkWorker = await team.ask(linkWorker, 'seeReach', { chest, round: 'summer' });
  expect(codeIn(forLinkWorker)).toBe('not-allowed');
  const seen = await team.as(linkWorker)('seeOutreach', { chest });
  expect(Object.keys(seen).sort()).toEqual(['contacts', 'sessions']);
});
