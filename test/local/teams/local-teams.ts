import { startSignIn, type SignIn } from '../../../local/sign-in/server';
import { startTeams, type Teams, type TeamsOptions } from '../../../local/teams/server';
import { startSmallBot, type SmallBot } from './small-bot';

/** Sign-in, a small bot and Teams, all on free ports. */
export interface LocalTeams {
  readonly signIn: SignIn;
  readonly bot: SmallBot;
  readonly teams: Teams;
  close(): Promise<void>;
}

const running: LocalTeams[] = [];

/** Stops whatever a test has started, also when it failed half way. */
export async function stopLocalTeams(): Promise<void> {
  await Promise.all(running.splice(0).map((local) => local.close()));
}

/** Starts the three together; options replace Teams' own. */
export async function startLocalTeams(options: Partial<TeamsOptions> = {}): Promise<LocalTeams> {
  const signIn = await startSignIn({ port: 0 });
  const bot = await startSmallBot(signIn);
  const teams = await startTeams({
    port: 0,
    botEndpointUrl: bot.url,
    tabsBaseUrl: 'http://127.0.0.1:9',
    signIn,
    ...options,
  });
  let isOpen = true;
  const close = async (): Promise<void> => {
    if (!isOpen) return;
    isOpen = false;
    await teams.close();
    await bot.close();
    await signIn.close();
  };
  const local = { signIn, bot, teams, close };
  running.push(local);
  return local;
}
