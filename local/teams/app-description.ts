import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { botName } from '../identities';
import type { AppView } from './client/wire';

const Manifest = z.looseObject({
  staticTabs: z.optional(
    z.array(
      z.looseObject({
        entityId: z.string(),
        name: z.optional(z.string()),
        contentUrl: z.optional(z.string()),
      }),
    ),
  ),
  bots: z.optional(
    z.array(
      z.looseObject({
        commandLists: z.optional(
          z.array(
            z.looseObject({
              scopes: z.optional(z.array(z.string())),
              commands: z.array(
                z.looseObject({
                  title: z.string(),
                  description: z.optional(z.string()),
                  prompt: z.optional(z.string()),
                }),
              ),
            }),
          ),
        ),
      }),
    ),
  ),
  composeExtensions: z.optional(
    z.array(
      z.looseObject({
        commands: z.array(
          z.looseObject({
            id: z.string(),
            title: z.string(),
            type: z.optional(z.string()),
            fetchTask: z.optional(z.boolean()),
            parameters: z.optional(z.array(z.looseObject({ name: z.string() }))),
          }),
        ),
      }),
    ),
  ),
});
type Manifest = z.infer<typeof Manifest>;

function readManifest(file: string | undefined): Manifest | undefined {
  if (file === undefined) return undefined;
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  return Manifest.parse(JSON.parse(text));
}

// The manifest names the deployed host, often as a placeholder; here the same path is served from this computer.
function localAddress(contentUrl: string, tabsBaseUrl: string): string {
  return contentUrl.replace(/^https:\/\/[^/]+/, tabsBaseUrl.replace(/\/$/, ''));
}

function promptsOf(manifest: Manifest): AppView['prompts'] {
  const lists = (manifest.bots ?? []).flatMap((bot) => bot.commandLists ?? []);
  const personal = lists.filter((list) => list.scopes === undefined || list.scopes.includes('personal'));
  const prompts = personal.flatMap((list) => list.commands);
  return prompts.map((command) => ({
    title: command.title,
    text: command.prompt ?? command.title,
    about: command.description ?? '',
  }));
}

function extensionCommandsOf(manifest: Manifest) {
  return (manifest.composeExtensions ?? []).flatMap((extension) => extension.commands);
}

function dialogsOf(manifest: Manifest): AppView['dialogs'] {
  const actions = extensionCommandsOf(manifest).filter(
    ({ type, fetchTask }) => type === 'action' && fetchTask,
  );
  return actions.map(({ id, title }) => ({ id, title }));
}

function searchesOf(manifest: Manifest): AppView['searches'] {
  return extensionCommandsOf(manifest)
    .filter((command) => command.type === undefined || command.type === 'query')
    .map((command) => ({
      id: command.id,
      title: command.title,
      parameter: command.parameters?.[0]?.name ?? 'query',
    }));
}

/**
 * What the page needs to know about the app, read from its own manifest.
 * Without a manifest there are no tabs, prompts or searches, and the page says so.
 * @throws when the manifest is there but is not one
 */
export function describeApp(manifestFile: string | undefined, tabsBaseUrl: string, mail: boolean): AppView {
  const manifest = readManifest(manifestFile);
  if (manifest === undefined) return { botName, tabs: [], prompts: [], searches: [], dialogs: [], mail };
  const tabs = (manifest.staticTabs ?? []).flatMap(({ entityId, name, contentUrl }) =>
    contentUrl === undefined
      ? []
      : [{ entityId, name: name ?? entityId, contentUrl: localAddress(contentUrl, tabsBaseUrl) }],
  );
  const prompts = promptsOf(manifest);
  return { botName, tabs, prompts, searches: searchesOf(manifest), dialogs: dialogsOf(manifest), mail };
}
