import { localGuid } from './people';
import { sampleTeams, type SampleTeam } from './teams/sample-teams';

/** A chest's SharePoint site in the local tenant. */
export interface SampleSite {
  readonly chest: string;
  readonly name: string;
  readonly host: string;
  readonly path: string;
  /** As Graph writes it: host, site collection, web. */
  readonly siteId: string;
  readonly groupId: string;
}

const host = 'chest.sharepoint.example';

/** The site that belongs to a team. */
function siteOf(team: SampleTeam): SampleSite {
  return {
    chest: team.chest,
    name: team.name,
    host,
    path: `sites/${team.chest}-chest`,
    siteId: `${host},${localGuid(`site ${team.chest}`)},${localGuid(`web ${team.chest}`)}`,
    groupId: team.groupId,
  };
}

/** One site for each sample chest. */
export const sampleSites: readonly SampleSite[] = sampleTeams.map(siteOf);
