import type { GraphControls } from './graph/controls';
import { localGuid, type Person } from './people';
import { sampleSites } from './sample-sites';
import type { SampleTeam } from './teams/sample-teams';

/** The shared mailbox that letters to groups come from. */
export const fundMailbox = 'grants@chest.example';

/** What an administrator of the tenant would have made by hand: people, teams with their channels, empty sites. */
export function seedDirectory(
  controls: GraphControls,
  people: readonly Person[],
  teams: readonly SampleTeam[],
): void {
  for (const person of people) {
    const mail = person.upn.replace(/_([a-z.]+)#EXT#@.*$/, '@$1');
    controls.seedUser({
      id: person.objectId,
      displayName: person.name,
      userPrincipalName: person.upn,
      mail,
      more: { userType: person.isGuest ? 'Guest' : 'Member' },
    });
  }
  controls.seedUser({
    displayName: 'Community Chest grants',
    userPrincipalName: fundMailbox,
    id: localGuid(fundMailbox),
  });
  const objectIds = new Map(people.map((person) => [person.key, person.objectId]));
  for (const team of teams) {
    const members = team.memberKeys.flatMap((key) => objectIds.get(key) ?? []);
    controls.seedTeam({ id: team.groupId, displayName: team.name, members });
    controls.seedChannel({
      teamId: team.groupId,
      displayName: team.panelChannelName,
      id: team.panelChannelId,
    });
  }
  for (const { host, path, name, siteId, groupId } of sampleSites) {
    controls.seedSite({ host, path, displayName: name, id: siteId, groupId });
  }
}
