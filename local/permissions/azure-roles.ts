import type { Asked } from './asked';

const byDeploying =
  'whoever deploys infra/main.bicep; it needs the right to assign roles in the resource group';
const byBicep = { grantedBy: byDeploying };

/** Azure's built-in roles by the id that infra/ assigns. What is assigned there and is not here stops the page. */
const described: Readonly<Record<string, Asked>> = {
  'b7e6dc6d-f1e8-4753-8033-0f276bb0955b': {
    permission: 'Storage Blob Data Owner (Azure)',
    holder: 'identity of each function app',
    on: 'the storage account of its own package, where nobody’s data stands but the app’s',
    ...byBicep,
    why: 'The Functions host keeps its package, keys and locks there.',
    without: 'everything: the function app does not start',
  },
  '974c5e8b-45b9-4653-ba55-5f855dd0fb88': {
    permission: 'Storage Queue Data Contributor (Azure)',
    holder: 'identity of each function app',
    on: 'its own storage account; of the account between the two apps the queues that it listens to',
    ...byBicep,
    why: 'What waits for Graph, and what follows from an act (history, cards, letters), stands in queues.',
    without: 'filing while Graph is away; history, cards and letters then wait for the sweeper',
  },
  'c6a89b2d-59bc-44d0-9896-0f6e12d7b80a': {
    permission: 'Storage Queue Data Message Sender (Azure)',
    holder: 'identity of the public site',
    on: 'one queue of the account between the two apps: the bell that says that something came in',
    ...byBicep,
    why: 'The team app hears at once that a group sent something.',
    without: 'hearing at once: the team app then looks every five minutes',
  },
  '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3': {
    permission: 'Storage Table Data Contributor (Azure)',
    holder: 'identity of each function app',
    on: 'its own storage account; of the account between the two apps the table of links (both), and counters and waiting acts (public site)',
    ...byBicep,
    why: 'The team app remembers where a panel’s card stands and which letter has gone out; links are kept by their hash; the public site counts how often a network asks.',
    without: 'messages that the bot sends of its own accord, letters, personal links and limits',
  },
  '2a2b9908-6ea1-4ae2-8e65-a410df84e7d1': {
    permission: 'Storage Blob Data Reader (Azure)',
    holder: 'identity of the public site',
    on: 'one container of the account between the two apps: what is published',
    ...byBicep,
    why: 'The public site shows forms and states that the team app has published, and can change none of them.',
    without: 'the public site',
  },
  'ba92f5b4-2d11-453d-a403-e96b0029c9fe': {
    permission: 'Storage Blob Data Contributor (Azure)',
    holder: 'identity of the team app, and of the public site',
    on: 'single containers of the account between the two apps: published and quarantine (team app), drafts and quarantine (public site)',
    ...byBicep,
    why: 'The team app publishes, takes uploads out of quarantine and clears them away; the public site keeps drafts and takes files in.',
    without: 'the public site, and files with applications',
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

const ownRole = /^resource \w+ 'Microsoft\.Authorization\/roleDefinitions@/m;
const roleId = /'([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})'/g;

/** The one role that infra/ makes itself. */
const scanResults: Asked = {
  permission: 'Community Chest scan results (a role of our own, Azure)',
  holder: 'identity of each function app',
  on: 'one container of the account between the two apps: files in quarantine',
  ...byBicep,
  why: 'Defender for Storage writes what it found into a tag of each file; both apps read it, and neither can write it.',
  without: 'opening any file that a group sent',
};

/** The roles that Bicep files assign. Throws when one of them has not been described. */
export function azureRoles(bicepTexts: readonly string[]): readonly Asked[] {
  const ids = bicepTexts.flatMap((text) => [...text.matchAll(roleId)].map(([, id]) => id ?? ''));
  const assigned = [...new Set(ids)].map((id) => {
    const words = described[id];
    if (words === undefined) throw new Error(`infra/ assigns the role ${id}: say here why.`);
    return words;
  });
  return bicepTexts.some((text) => ownRole.test(text)) ? [...assigned, scanResults] : assigned;
}
