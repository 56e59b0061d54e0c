import { extraChest, extraRows } from './extra-rows';
import { sampleTeams, type SampleTeam } from './teams/sample-teams';

/** The sample teams, with that many more members in Havering's; `peopleWith` gives the people. */
export function teamsWith(extra: number): readonly SampleTeam[] {
  const keys = extraRows(extra).map(({ key }) => key);
  return sampleTeams.map((team) =>
    team.chest === extraChest ? { ...team, memberKeys: [...team.memberKeys, ...keys] } : team,
  );
}
