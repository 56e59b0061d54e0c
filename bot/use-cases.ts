import type { AnswerOf, InputOf, RouteName } from '../core/contracts/routes';
import type { Actor } from '../core/kernel/actor';
import type { ChestView } from '../core/founding/chest-view';
import type { Outcome } from '../core/kernel/outcome';

type Call<Name extends RouteName> = (input: InputOf<Name>) => Promise<Outcome<AnswerOf<Name>>>;

/** The acts that cards and commands call, under the same names as the tab API's routes. */
type CalledRoute =
  | 'fundStatus'
  | 'raiseNeed'
  | 'listNeeds'
  | 'likeNeeds'
  | 'joinNeed'
  | 'prioritySetting'
  | 'rankThemes'
  | 'memberView'
  | 'panelProgress'
  | 'seeOutreach'
  | 'listApplications'
  | 'readApplication'
  | 'declareInterest'
  | 'scoreApplication'
  | 'finishScoring'
  | 'castVote'
  | 'whoIsWaiting'
  | 'remindMembers';

/**
 * The use cases as they are given to the bot, bound to one actor in one chest. The bot knows no other way into the
 * chest, and decides nothing itself.
 */
export type BotUseCases = { readonly [Name in CalledRoute]: Call<Name> } & {
  seeChest(): Promise<Outcome<ChestView>>;
};

/** Binds the use cases to an actor; `action` is the verb or command, for counting requests. */
export type UseCasesFor = (actor: Actor, action: string) => BotUseCases;
