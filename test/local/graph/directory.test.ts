import {
  application,
  errorOf,
  person,
  rowsOf,
  startGraphForTest,
  type Ask,
  type GraphForTest,
} from './graph-for-test';

let graph: GraphForTest;
let ann: string;
let ben: string;

beforeAll(async () => {
  graph = await startGraphForTest();
  ann = graph.server.controls.seedUser({ displayName: 'Ann Lowe', mail: 'ann@example.org' }).id;
  ben = graph.server.controls.seedUser({ displayName: 'Ben Osei', userPrincipalName: 'ben@example.org' }).id;
});
afterAll(() => graph.server.close());

const app = (...roles: string[]): Ask => graph.as(application(roles));

describe('people', () => {
  it('are found by id, by principal name, in brackets and by filter', async () => {
    const ask = app('User.Read.All');
    for (const path of [`/users/${ben}`, '/users/BEN@example.org', `/users('${ben}')`]) {
      expect((await ask('GET', path)).body).toMatchObject({ id: ben, displayName: 'Ben Osei' });
    }
    expect(
      rowsOf(await ask('GET', "/users?$filter=startswith(displayName,'ann')&$select=id")).map(
        (row) => row['id'],
      ),
    ).toEqual([ann]);
    const missing = await ask('GET', '/users/nobody@example.org');
    expect([missing.status, errorOf(missing).code]).toEqual([404, 'Request_ResourceNotFound']);
  });

  it('are not shown to an application without the role, and /me never to an application', async () => {
    const refused = await app('Sites.Selected')('GET', '/users');
    expect([refused.status, errorOf(refused).code]).toEqual([403, 'Authorization_RequestDenied']);
    expect((await app('User.Read.All')('GET', '/me')).status).toBe(400);
    expect((await graph.as(person(ann, ['User.Read']))('GET', '/me')).body).toMatchObject({ id: ann });
  });

  it('join and leave groups', async () => {
    const group = graph.server.controls.seedGroup({ displayName: 'Panel', members: [ann] }).id;
    const ask = app('GroupMember.ReadWrite.All');
    const reference = { '@odata.id': `https://graph.microsoft.com/v1.0/directoryObjects/${ben}` };
    expect((await ask('POST', `/groups/${group}/members/$ref`, reference)).status).toBe(204);
    expect((await ask('POST', `/groups/${group}/members/$ref`, reference)).status).toBe(400);
    expect((await ask('DELETE', `/groups/${group}/members/${ann}/$ref`)).status).toBe(204);
    expect(
      rowsOf(await ask('GET', `/groups/${group}/members/microsoft.graph.user`)).map((row) => row['id']),
    ).toEqual([ben]);
  });
});

describe('mail', () => {
  const message = {
    subject: 'Your award',
    body: { contentType: 'Text', content: 'Good news' },
    toRecipients: [{ emailAddress: { address: 'group@example.org' } }],
  };

  it('goes to the tray and nowhere else', async () => {
    const sent = await app('Mail.Send')('POST', `/users/${ann}/sendMail`, { message, saveToSentItems: true });
    expect([sent.status, sent.text]).toEqual([202, '']);
    expect(graph.server.controls.mail()).toEqual([
      expect.objectContaining({
        from: 'ann@example.org',
        message: expect.objectContaining({ subject: 'Your award' }),
      }),
    ]);
    graph.server.controls.clearMail();
    expect(graph.server.controls.mail()).toEqual([]);
  });

  it('is refused without the role, without a recipient, and from nobody', async () => {
    expect((await app('User.Read.All')('POST', `/users/${ann}/sendMail`, { message })).status).toBe(403);
    expect(
      (
        await app('Mail.Send')('POST', `/users/${ann}/sendMail`, {
          message: { ...message, toRecipients: [] },
        })
      ).status,
    ).toBe(400);
    expect((await app('Mail.Send')('POST', '/users/none/sendMail', { message })).status).toBe(404);
    expect(graph.server.controls.mail()).toEqual([]);
  });
});

describe('a calendar', () => {
  const event = {
    subject: 'Panel',
    start: { dateTime: '2026-07-01T10:00:00', timeZone: 'GMT Standard Time' },
    end: { dateTime: '2026-07-01T11:00:00', timeZone: 'GMT Standard Time' },
  };

  it('shows an event in UTC, or in the zone that was asked for', async () => {
    const ask = app('Calendars.ReadWrite');
    const made = await ask('POST', `/users/${ann}/events`, event);
    expect(made.body['start']).toEqual({ dateTime: '2026-07-01T09:00:00.0000000', timeZone: 'UTC' });
    const path = `/users/${ann}/events/${String(made.body['id'])}`;
    const local = await ask('GET', path, undefined, { Prefer: 'outlook.timezone="GMT Standard Time"' });
    expect(local.body['start']).toEqual({
      dateTime: '2026-07-01T10:00:00.0000000',
      timeZone: 'GMT Standard Time',
    });
    const moved = await ask('PATCH', path, { subject: 'Panel, moved', isOnlineMeeting: true });
    expect(moved.body).toMatchObject({
      subject: 'Panel, moved',
      onlineMeeting: { joinUrl: expect.stringContaining(graph.server.url) },
    });
    const view = await ask(
      'GET',
      `/users/${ann}/calendarView?startDateTime=2026-07-01T00:00:00Z&endDateTime=2026-07-02T00:00:00Z`,
    );
    expect(rowsOf(view)).toHaveLength(1);
    expect((await ask('POST', `${path}/cancel`, { comment: 'Sorry' })).status).toBe(202);
    expect((await ask('GET', path)).status).toBe(404);
  });

  it('makes one event of two requests with the same transaction', async () => {
    const ask = app('Calendars.ReadWrite');
    const ids = [];
    for (let count = 0; count < 2; count += 1)
      ids.push((await ask('POST', `/users/${ben}/events`, { ...event, transactionId: 't1' })).body['id']);
    expect(new Set(ids).size).toBe(1);
  });

  it('refuses an end before the start, an unknown zone, and an application without the role', async () => {
    const ask = app('Calendars.ReadWrite');
    expect(
      (
        await ask('POST', `/users/${ann}/events`, {
          ...event,
          end: { ...event.end, dateTime: '2026-07-01T09:00:00' },
        })
      ).status,
    ).toBe(400);
    expect(
      (
        await ask('POST', `/users/${ann}/events`, {
          ...event,
          start: { ...event.start, timeZone: 'Nowhere' },
        })
      ).status,
    ).toBe(400);
    expect((await app('Calendars.Read')('POST', `/users/${ann}/events`, event)).status).toBe(403);
  });
});

describe('an online meeting', () => {
  it('is refused to an application until a policy covers the organiser, and never by principal name', async () => {
    const ask = app('OnlineMeetings.ReadWrite.All');
    const wanted = {
      subject: 'Panel',
      startDateTime: '2026-07-01T10:00:00Z',
      endDateTime: '2026-07-01T11:00:00Z',
    };
    const refused = await ask('POST', `/users/${ben}/onlineMeetings`, wanted);
    expect([refused.status, errorOf(refused).message]).toEqual([
      403,
      'No application access policy found for this app',
    ]);
    graph.server.controls.allowMeetings({ userId: ben });
    expect((await ask('POST', `/users/${ben}/onlineMeetings`, wanted)).body).toMatchObject({
      joinWebUrl: expect.any(String),
    });
    expect((await ask('POST', '/users/ben@example.org/onlineMeetings', wanted)).status).toBe(403);
  });
});
