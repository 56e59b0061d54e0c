import { commands, type CommandName } from '../../../core/contracts/commands';
import { hasRole, inFundTeam, type Actor } from '../../../core/kernel/actor';
import type { Card } from '../../reply';
import { helpWords } from '../../words/en-gb/founding';
import { button, cardOf, facts, line, quiet, type Actions } from '../parts';
import { plainLine } from '../plain-text';

type Actors = readonly Actor[];

/** Who may use a command; the use case decides, this only leaves out what would be refused. */
const useful: Readonly<Record<CommandName, (actor: Actor) => boolean>> = {
  status: () => true,
  left: () => true,
  applications: (actor) => inFundTeam(actor) || hasRole(actor, 'panel-member', 'chair'),
  waiting: (actor) => inFundTeam(actor) || hasRole(actor, 'chair'),
  remind: (actor) => hasRole(actor, 'lead', 'officer', 'chair'),
  need: (actor) => hasRole(actor, 'link-worker', 'officer', 'lead'),
  needs: () => true,
  sessions: (actor) => inFundTeam(actor) || hasRole(actor, 'link-worker'),
  poll: (actor) => hasRole(actor, 'lead', 'officer', 'link-worker', 'panel-member', 'chair'),
  panel: (actor) => hasRole(actor, 'lead', 'officer', 'chair'),
  help: () => true,
};

const names = Object.keys(commands) as readonly CommandName[];

/** What the bot can do for this person, made from the same table as the parser and the app's manifest. */
export function helpCard(actors: Actors, contacts: readonly string[], isUnknown = false): Card {
  const known = names.filter((name) => actors.some((actor) => useful[name](actor)));
  return cardOf({
    heading: isUnknown ? helpWords.unknownTitle : helpWords.title,
    body: [
      line(isUnknown ? helpWords.tryThese : helpWords.intro),
      facts(known.map((name) => [commands[name].title, commands[name].description])),
      ...(contacts.length > 0
        ? [quiet(helpWords.people(contacts.map((contact) => plainLine(contact, 200)).join('; ')))]
        : []),
      quiet(helpWords.privacy),
    ],
    actions: commandButtons(known.filter((name) => name !== 'help' && name !== 'panel' && name !== 'left')),
  });
}

/** «Did you mean …»: a button for each, which does it. */
export function didYouMeanCard(meant: readonly CommandName[]): Card {
  return cardOf({
    heading: helpWords.unknownTitle,
    body: [line(helpWords.didYouMean)],
    actions: [...commandButtons(meant), button('Help', 'help.show', {})],
  });
}

/** Introduces the bot to one person. */
export function welcomeCard(actors: Actors): Card {
  const first: readonly CommandName[] = ['need', 'status', 'applications'];
  const known = first.filter((name) => actors.some((actor) => useful[name](actor)));
  return cardOf({
    heading: helpWords.welcomeTitle,
    body: [
      line(helpWords.welcomePersonal),
      quiet(helpWords.privacy),
      quiet(helpWords.welcomeQuiet),
      line(helpWords.welcomeNext),
    ],
    actions: [...commandButtons(known), button('Help', 'help.show', {})],
  });
}

/** Introduces the bot to a channel: itself, not everyone in it. */
export function channelWelcomeCard(): Card {
  return cardOf({
    heading: helpWords.channelTitle,
    body: [line(helpWords.channelIntro), line(helpWords.channelNext), quiet(helpWords.privacy)],
  });
}

/** The button that does what a command does. */
function commandButtons(meant: readonly CommandName[]): Actions {
  return meant.slice(0, 5).map((name) => buttons[name]());
}

const buttons: Readonly<Record<CommandName, () => Actions[number]>> = {
  status: () => button('How the fund stands', 'fund.show', {}),
  left: () => button('What is left where', 'left.show', {}),
  applications: () => button('Applications', 'applications.show', {}),
  waiting: () => button('Who is waiting', 'waiting.show', {}),
  remind: () => button('Remind members', 'members.remind', {}),
  need: () => button('Raise a need', 'need.form', {}),
  needs: () => button('Needs', 'needs.show', {}),
  sessions: () => button('Workshops and surgeries', 'sessions.show', {}),
  poll: () => button('Rank themes', 'poll.show', {}),
  panel: () => button('Post the round card', 'panel.show', {}),
  help: () => button('Help', 'help.show', {}),
};
