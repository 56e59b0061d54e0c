import type { Card } from '../reply';
import { assessingCards } from './catalogue/assessing';
import { developingAndEngagingCards } from './catalogue/developing-and-engaging';
import { foundingCards } from './catalogue/founding';
import { outreachCards } from './catalogue/outreach';

/** Every card that the bot can send, by name, each with invented data: for the eye, the schema and the lint. */
export const catalogue: Readonly<Record<string, () => Card>> = {
  ...foundingCards,
  ...developingAndEngagingCards,
  ...outreachCards,
  ...assessingCards,
};
