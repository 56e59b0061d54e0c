import type * as z from 'zod/mini';
import { readText, sendJson } from '../loopback-server';
import type { Person } from '../people';
import type { RoutedRequest } from './route-table';
import type { Conversation } from './roster';
import type { TeamsState } from './teams-state';

/** Who acts, and where. */
export interface Standing {
  readonly person: Person;
  readonly conversation: Conversation;
}

/** Answers no, with words for the person. */
export function refuse(routed: RoutedRequest, status: number, message: string): void {
  sendJson(routed.response, status, { error: { code: 'Refused', message } });
}

// Another site open in the same browser must not act as anybody here.
function isFromElsewhere(routed: RoutedRequest): boolean {
  const { origin, host } = routed.request.headers;
  return origin !== undefined && origin !== `http://${host ?? ''}`;
}

/** Acts for the person the address names. Nobody else may: another site open in the browser is refused. */
export async function withPerson(
  state: TeamsState,
  routed: RoutedRequest,
  act: (person: Person) => Promise<void> | void,
): Promise<void> {
  const person = state.roster.person(routed.part('person'));
  if (isFromElsewhere(routed)) return refuse(routed, 403, 'Another site may not act here.');
  if (person === undefined) return refuse(routed, 404, `Nobody here is called "${routed.part('person')}".`);
  await act(person);
}

/** Acts for a person in a conversation they are in. */
export function withConversation(
  state: TeamsState,
  routed: RoutedRequest,
  act: (standing: Standing) => Promise<void> | void,
): Promise<void> {
  return withPerson(state, routed, (person) => {
    const conversation = state.roster.conversation(routed.part('conversation'));
    if (conversation === undefined || !conversation.members.includes(person)) {
      return refuse(routed, 404, `${person.name} is not in this conversation.`);
    }
    return act({ person, conversation });
  });
}

/** The body in the shape asked for, or undefined when it has another. */
export async function readBody<T>(routed: RoutedRequest, schema: z.ZodMiniType<T>): Promise<T | undefined> {
  try {
    const parsed = schema.safeParse(JSON.parse(await readText(routed.request)));
    return parsed.success ? parsed.data : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
