import type { PublishedRound } from '../../../core/engaging/published';
import { aForm } from '../form';
import { memorySite, type MemorySite } from '../in-memory/site';
import { aPublishedChest, aPublishedRound } from '../public-rows';

/** The round that a small site has open, with the form for small grants. */
export function smallRound(changes: Partial<PublishedRound> = {}): PublishedRound {
  return aPublishedRound({ form: aForm(), ...changes });
}

/** A site in memory with one fund and one open round. */
export async function smallSite(changes: Partial<PublishedRound> = {}): Promise<MemorySite> {
  const site = memorySite();
  const round = smallRound(changes);
  const { form, chest, priorities, latePasses, ...line } = round;
  void [form, chest, priorities, latePasses];
  const otherFunds = [
    {
      name: 'Awards for All',
      words: 'Lottery money, up to £20,000.',
      link: 'https://www.example.org/awards',
    },
  ];
  await site.published.publishChest(aPublishedChest({ rounds: [line], otherFunds }));
  await site.published.publishRound(round, new TextEncoder().encode('a Word document'));
  return site;
}

/** Where that round stands. */
export const roundPath = '/havering/spring-2026';
