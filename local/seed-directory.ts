import type { GraphControls } from './graph/controls';
import { localGuid, samplePeople } from './people';
import { sampleSites } from './sample-sites';
import { sampleTeams } from './teams/sample-teams';

/** The shared mailbox that letters to groups come from. */
export const fundMailbox = 'grants@chest.example';

/** What an administrator of the tenant would have made by hand: people, teams with their channels, empty sites. */
export function seedDirectory(controls: GraphControls): void {
  for (const person of samplePeople) {
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
  const objectIds = new Map(samplePeople.map((person) => [person.key, person.objectId]));
  for (const team of sampleTeams) {
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
