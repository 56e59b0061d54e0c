import { systemActor } from '../../core/kernel/actor';
import { must } from './open-sample-chest';
import type { Stage } from './play-round';

/** Whom groups of the sample can ring, and where else they can ask: all of it invented, down to the number. */
export async function sayWhoHelps({ chest, borough, cast }: Stage): Promise<void> {
  const lead = cast.one('lead');
  const { version } = await must(chest.useCases.seePublicSite(lead));
  await must(
    chest.useCases.changePublicSite(lead, {
      version,
      helpline: {
        name: `Priya at ${borough.name} (sample)`,
        // From the numbers that are kept free for stories.
        phone: '020 7946 0321',
        email: `help@${borough.chest}-chest.example.org`,
        hours: 'Monday to Friday, 9am to 5pm',
      },
      otherFunds: [
        {
          name: `${borough.borough} Warm Rooms Fund (sample)`,
          words: 'Up to £300 for heating and hot drinks in a room that anybody may use. An invented fund.',
          link: 'https://example.org/warm-rooms',
        },
        {
          name: 'First Steps Grants (sample)',
          words: 'Up to £500 for groups that have never had a grant. An invented fund.',
          link: 'https://example.org/first-steps',
        },
      ],
      languages: ['en-GB', 'easy-read'],
    }),
  );
  await chest.settle();
}

/** Puts all that the sample's groups can see onto the public site. */
export async function publishSample({ chest, borough }: Stage): Promise<void> {
  await must(chest.useCases.publishEverything(systemActor(borough.chest)));
}
