import { slug } from '../../core/kernel/text';
import type { SampleBorough } from './boroughs';
import { sampleCategories, sampleThemes } from './boroughs';
import type { Cast } from './cast';
import { must, type SampleChest } from './open-sample-chest';

/** The two funders of every sample chest. Their pledges are for two years of rounds. */
export const sampleFunders = { nhs: 'nhs-nel', council: 'council' } as const;

/** Sets a chest up as its lead would: its areas, themes, categories, people, and two funders with their pledges. */
export async function setUpSample(chest: SampleChest, borough: SampleBorough, cast: Cast): Promise<void> {
  const lead = cast.one('lead');
  const { pledgedPence } = borough;
  await must(
    chest.useCases.setUpChest(lead, {
      name: borough.name,
      borough: borough.borough,
      helpContact: 'the fund team on extension 1234 (sample)',
      delegatedLimitPence: 300_000,
      neighbourhoods: borough.neighbourhoods.map((name) => ({ id: slug(name), name, codes: [] })),
      themes: sampleThemes.map((theme) => ({ ...theme })),
      categories: sampleCategories.map((category) => ({ ...category })),
      people: cast.everybody.map(({ actor }) => ({
        key: actor.key,
        name: actor.name,
        organisation: '',
        roles: [...actor.roles],
      })),
      funders: [
        {
          id: sampleFunders.nhs,
          name: 'NHS North East London (sample)',
          kind: 'nhs',
          pledgedPence,
          financialYear: '2025/26',
        },
        {
          id: sampleFunders.council,
          name: borough.council,
          kind: 'council',
          pledgedPence,
          financialYear: '2025/26',
        },
      ],
    }),
  );
  await chest.settle();
}
