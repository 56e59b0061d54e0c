import { createHash } from 'node:crypto';
import type { Person } from '../people';
import type { SampleTeam } from './sample-teams';

/** A place where the bot and people talk, with everyone in it. */
export interface Conversation {
  readonly id: string;
  readonly kind: 'channel' | 'personal';
  readonly name: string;
  readonly members: readonly Person[];
  readonly team?: SampleTeam;
}

/** Who and what Teams knows: people, teams and the conversations that follow from them. */
export interface Roster {
  readonly people: readonly Person[];
  readonly teams: readonly SampleTeam[];
  person(key: string): Person | undefined;
  /** By `29:` id, Entra object id or UPN, as the Bot Connector accepts. */
  member(conversation: Conversation, anyId: string): Person | undefined;
  findPerson(anyId: string): Person | undefined;
  /** By id, with or without a thread's `;messageid=` at its end. */
  conversation(id: string): Conversation | undefined;
  personalChat(person: Person): Conversation;
  conversationsOf(person: Person): Conversation[];
}

/** The id of a person's own chat with the bot. */
function personalChatId(person: Person): string {
  return `a:1${createHash('sha256').update(`chat ${person.key}`).digest('base64url')}`;
}

/** A conversation id split into the conversation and, for a thread in a channel, the message that heads it. */
export function splitThread(id: string): { readonly conversationId: string; readonly threadId?: string } {
  const [conversationId = id, threadId] = id.split(';messageid=');
  return threadId === undefined ? { conversationId } : { conversationId, threadId };
}

function isCalled(person: Person, anyId: string): boolean {
  return [person.teamsId, person.objectId, person.upn].includes(anyId);
}

function channelsOf(team: SampleTeam, people: readonly Person[]): Conversation[] {
  const members = people.filter((person) => team.memberKeys.includes(person.key));
  const channel = { kind: 'channel' as const, members, team };
  return [
    { ...channel, id: team.panelChannelId, name: team.panelChannelName },
    { ...channel, id: team.teamThreadId, name: 'General' },
  ];
}

/** Builds the roster from people and teams. */
export function buildRoster(people: readonly Person[], teams: readonly SampleTeam[]): Roster {
  const personalChat = (person: Person): Conversation => ({
    id: personalChatId(person),
    kind: 'personal',
    name: person.name,
    members: [person],
  });
  const channels = teams.flatMap((team) => channelsOf(team, people));
  const byId = new Map([...channels, ...people.map(personalChat)].map((each) => [each.id, each]));
  const panelIds = new Set(teams.map((team) => team.panelChannelId));
  return {
    people,
    teams,
    person: (key) => people.find((person) => person.key === key),
    member: (conversation, anyId) => conversation.members.find((person) => isCalled(person, anyId)),
    findPerson: (anyId) => people.find((person) => isCalled(person, anyId)),
    conversation: (id) => byId.get(splitThread(id).conversationId),
    personalChat,
    conversationsOf: (person) => [
      ...channels.filter((channel) => panelIds.has(channel.id) && channel.members.includes(person)),
      personalChat(person),
    ],
  };
}
