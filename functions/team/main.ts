import { app } from '@azure/functions';
import { timerDeadline } from '../deadlines';
import { readTeamConfig } from '../config';
import { log } from '../log';
import { composeTeam, type Team } from './compose';
import { serveFiles } from './files';
import { createTokenCheck } from './identity';
import { serveLinkPages } from './link-pages/serve-link-pages';
import { registerMessages } from './messages';
import { botOnDemand, voiceOf } from './compose-bot';
import { registerOperators } from './operators';
import { servePages } from './pages';
import { performWith } from './perform';
import { performFiled } from './perform-filed';
import { serveRoutes } from './serve';
import { registerTimers } from './timers';
import { realClock } from '../outside';
import { registerFiling } from './workers/file-command';
import { registerOutbox } from './workers/drain-outbox';
import { intakeWork } from './intake-work';
import { publishAtStart } from './publish-at-start';
import { registerIntake } from './workers/take-in-intake';
import { version } from '../version';

// The deployed app begins here: configuration first, so that a start without it serves nothing.
const config = readTeamConfig();
const bot = botOnDemand(() => team);
const voice = voiceOf(bot);
const team: Team = composeTeam(config, version, voice);

app.setup({ enableHttpStream: false });
const checkToken = createTokenCheck(config);
serveRoutes(checkToken, performWith(team));
serveFiles(checkToken, () => team);
servePages(config.tabsFolder, config.teamsHostOrigins);
serveLinkPages(() => team);
registerMessages(bot);
registerOperators(() => team, version);
registerTimers(() => team);
registerOutbox(team.queues.bell, () => ({
  outbox: team.outbox,
  letters: team.letters,
  now: realClock.now,
  async work(chest, events) {
    const { useCases } = team.open(chest, { action: 'work-events', deadlineMilliseconds: timerDeadline });
    const { refused } = await useCases.workEvents(events);
    for (const refusal of refused)
      log('reaction.refused', { chest, code: JSON.stringify(refusal).slice(0, 200) });
  },
}));
registerFiling(team.queues.filing, () => ({
  filing: team.filing,
  letters: team.letters,
  channel: voice,
  now: realClock.now,
  perform: (command) => performFiled(team, command),
}));
const { publicReach } = team;
if (publicReach !== undefined) {
  registerIntake(publicReach.bell, () => intakeWork(team));
  void publishAtStart(team, version);
}
log('team.started', { count: config.sites.length });
