/** A permission on Microsoft Graph: who has it, on what, who grants it and why. */
export interface Permission {
  readonly id: 'site' | 'intake' | 'set-up' | 'mail' | 'calendar';
  readonly permission: string;
  readonly holder: 'team app' | 'public app' | 'set-up app';
  readonly on: string;
  readonly grantedBy: string;
  readonly why: string;
  /** What turns off without it. */
  readonly without: string;
}

export const permissions: readonly Permission[] = [
  {
    id: 'site',
    permission: 'Sites.Selected (application), with the role «write»',
    holder: 'team app',
    on: 'the fund’s own SharePoint site, and no other',
    grantedBy:
      'a tenant administrator consents once; the set-up app (or an administrator) grants the role on the site',
    why: 'Everything of record stands in lists of this site: applications, scores, votes, decisions, awards.',
    without: 'everything: this is the only permission that the product cannot do without',
  },
  {
    id: 'intake',
    permission: 'Lists.SelectedOperations.Selected (application), with the role «write»',
    holder: 'public app',
    on: 'the one list Intake of the fund’s site; it can read no other list, and nothing of the site',
    grantedBy:
      'a tenant administrator consents once; the set-up app (or an administrator) grants the role on the list',
    why: 'What groups send on the public site is put down as one row there, and the team app takes it in.',
    without: 'the public site: applications then come by import and staff entry only',
  },
  {
    id: 'set-up',
    permission: 'Sites.FullControl.All (application)',
    holder: 'set-up app',
    on: 'all sites, for the minutes that provisioning takes',
    grantedBy: 'a tenant administrator, who may take it back afterwards',
    why: 'It makes the lists, columns and indexes, and grants the team app its role on the site and the public app its role on the list Intake.',
    without:
      'making or mending lists by script; an administrator may make them by hand from the schema instead',
  },
  {
    id: 'mail',
    permission:
      'Mail.Send (application), narrowed to the fund’s mailbox by RBAC for Applications in Exchange Online',
    holder: 'team app',
    on: 'the fund’s shared mailbox',
    grantedBy: 'a tenant administrator and an Exchange administrator',
    why: 'Letters to groups and reminders go out from the fund’s own address.',
    without: 'sending: the product shows each letter as «copy this message» instead',
  },
  {
    id: 'calendar',
    permission:
      'Calendars.ReadWrite (application), narrowed to the fund’s mailbox by RBAC for Applications in Exchange Online',
    holder: 'team app',
    on: 'the calendar of the fund’s shared mailbox',
    grantedBy: 'a tenant administrator and an Exchange administrator',
    why: 'Workshops and surgeries stand in the fund’s own calendar, with a meeting to join where they are held online.',
    without: 'the shared calendar: each session offers a calendar file and a link instead',
  },
];

/** A call that the product makes on Graph, with the least permission that allows it. */
export interface GraphCall {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** The path under the version, with «{…}» for ids. */
  readonly path: string;
  readonly needs: Permission['id'];
}

/** Every call that `graph/` makes. A test holds the recorded traffic against it. */
export const graphCalls: readonly GraphCall[] = [
  { method: 'GET', path: '/sites/{site}', needs: 'site' },
  { method: 'GET', path: '/sites/{site}/lists/{list}/columns', needs: 'site' },
  { method: 'GET', path: '/sites/{site}/lists/{list}/items', needs: 'site' },
  { method: 'GET', path: '/sites/{site}/lists/{list}/items/{item}', needs: 'site' },
  { method: 'GET', path: '/sites/{site}/lists/{list}/items/delta', needs: 'site' },
  { method: 'POST', path: '/sites/{site}/lists/{list}/items', needs: 'site' },
  { method: 'PATCH', path: '/sites/{site}/lists/{list}/items/{item}/fields', needs: 'site' },
  { method: 'POST', path: '/sites/{site}/lists/{list}/items', needs: 'intake' },
  { method: 'GET', path: '/sites/{site}/lists/{list}/items', needs: 'intake' },
  { method: 'GET', path: '/sites/{site}/lists/{list}', needs: 'set-up' },
  { method: 'GET', path: '/sites/{site}/lists/{list}/permissions', needs: 'set-up' },
  { method: 'POST', path: '/sites/{site}/lists/{list}/permissions', needs: 'set-up' },
  { method: 'POST', path: '/sites/{site}/lists', needs: 'set-up' },
  { method: 'POST', path: '/sites/{site}/lists/{list}/columns', needs: 'set-up' },
  { method: 'PATCH', path: '/sites/{site}/lists/{list}/columns/{column}', needs: 'set-up' },
  { method: 'POST', path: '/sites/{site}/permissions', needs: 'set-up' },
  { method: 'POST', path: '/users/{mailbox}/sendMail', needs: 'mail' },
  { method: 'POST', path: '/users/{mailbox}/events', needs: 'calendar' },
  { method: 'PATCH', path: '/users/{mailbox}/events/{event}', needs: 'calendar' },
  { method: 'DELETE', path: '/users/{mailbox}/events/{event}', needs: 'calendar' },
];

/** The page that `npm run permissions` prints: each permission, on what, who grants it, why, what is off without it. */
export function permissionsPage(): string {
  const sections = permissions.map((one) => {
    const calls = graphCalls.filter(({ needs }) => needs === one.id);
    return [
      `## ${one.permission}`,
      '',
      `- Held by: the ${one.holder}`,
      `- On: ${one.on}`,
      `- Granted by: ${one.grantedBy}`,
      `- Why: ${one.why}`,
      `- Without it: ${one.without}`,
      `- Calls: ${calls.map(({ method, path }) => `${method} ${path}`).join('; ')}`,
    ].join('\n');
  });
  const opening =
    'Community Chest asks Microsoft Graph for these permissions and no others. Access is app-only: members of a ' +
    'panel have no rights on the site, so nobody reads others’ scores by opening a list.';
  return `${['# Permissions', opening, ...sections].join('\n\n')}\n`;
}
