import type { Asked } from './asked';

const byDeploying =
  'whoever deploys infra/main.bicep; it needs the right to assign roles in the resource group';
const byBicep = { grantedBy: byDeploying };

/** Azure's built-in roles by the id that infra/ assigns. What is assigned there and is not here stops the page. */
const described: Readonly<Record<string, Asked>> = {
  'b7e6dc6d-f1e8-4753-8033-0f276bb0955b': {
    permission: 'Storage Blob Data Owner (Azure)',
    holder: 'identity of each function app',
    on: 'its own storage account',
    ...byBicep,
    why: 'The Functions host keeps its package, keys and locks there.',
    without: 'everything: the function app does not start',
  },
  '974c5e8b-45b9-4653-ba55-5f855dd0fb88': {
    permission: 'Storage Queue Data Contributor (Azure)',
    holder: 'identity of each function app',
    on: 'its own storage account',
    ...byBicep,
    why: 'What waits for Graph, and what follows from an act (history, cards, letters), stands in queues.',
    without: 'filing while Graph is away; history, cards and letters then wait for the sweeper',
  },
  '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3': {
    permission: 'Storage Table Data Contributor (Azure)',
    holder: 'identity of each function app',
    on: 'its own storage account',
    ...byBicep,
    why: 'It remembers in which channel a panel’s card stands, and which letter has gone out already.',
    without: 'messages that the bot sends of its own accord, and letters',
  },
  '2a2b9908-6ea1-4ae2-8e65-a410df84e7d1': {
    permission: 'Storage Blob Data Reader (Azure)',
    holder: 'identity of the public site',
    on: 'one container of the team app’s account: what is published',
    ...byBicep,
    why: 'The public site shows forms and states that the team app has published.',
    without: 'the public site',
  },
  'ba92f5b4-2d11-453d-a403-e96b0029c9fe': {
    permission: 'Storage Blob Data Contributor (Azure)',
    holder: 'identity of the team app',
    on: 'one container of the public site’s account: what was uploaded',
    ...byBicep,
    why: 'The team app takes uploads out of quarantine and clears them away.',
    without: 'files with applications',
  },
  '3913510d-42f4-4e42-8a64-420c390055eb': {
    permission: 'Monitoring Metrics Publisher (Azure)',
    holder: 'identity of each function app',
    on: 'the product’s own Application Insights',
    ...byBicep,
    why: 'Logs and faults go there. They hold ids and codes, no names and no text that anybody typed.',
    without: 'logs for operators',
  },
};

const roleId = /'([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})'/g;

/** The roles that Bicep files assign. Throws when one of them has not been described. */
export function azureRoles(bicepTexts: readonly string[]): readonly Asked[] {
  const ids = bicepTexts.flatMap((text) => [...text.matchAll(roleId)].map(([, id]) => id ?? ''));
  return [...new Set(ids)].map((id) => {
    const words = described[id];
    if (words === undefined) throw new Error(`infra/ assigns the role ${id}: say here why.`);
    return words;
  });
}
