import { app, output, type HttpRequest, type InvocationContext } from '@azure/functions';

/** What the sample app saw, in order. */
export const seen: string[] = [];

async function echo(request: HttpRequest) {
  return { jsonBody: { method: request.method, params: request.params, body: await request.text() } };
}

const copies = output.storageQueue({ queueName: 'copies', connection: 'STORAGE' });

function registerHttp(): void {
  app.http('echo', { methods: ['GET', 'POST', 'PUT'], route: 'echo/{id:int}/{tail?}', handler: echo });
  app.http('echo-word', { methods: ['GET'], route: 'echo/{word}', handler: () => ({ body: 'a word' }) });
  app.http('echo-fixed', { methods: ['GET'], route: 'echo/fixed', handler: () => ({ body: 'fixed' }) });
  app.http('files', {
    methods: ['GET'],
    route: 'files/{*path}',
    handler: (request) => ({ body: request.params['path'] ?? '' }),
  });
  app.http('nothing', { handler: () => Promise.resolve() as never });
  app.http('throws', {
    handler: () => {
      throw new Error('it broke');
    },
  });
  app.http('locked', { authLevel: 'function', handler: () => ({ body: 'open' }) });
  app.http('cookies', {
    handler: () => ({
      headers: { 'x-sample': 'yes' },
      cookies: [
        {
          name: 'a',
          value: 'one two',
          path: '/',
          httpOnly: true,
          secure: true,
          sameSite: 'Strict',
          maxAge: 60,
        },
        { name: 'b', value: '2', sameSite: 'None' },
      ],
    }),
  });
  app.http('send', {
    methods: ['POST'],
    extraOutputs: [copies],
    handler: async (request, context) => {
      context.extraOutputs.set(copies, ['first', { text: await request.text() }]);
      return { status: 202 };
    },
  });
}

function registerOthers(): void {
  app.timer('nightly', {
    schedule: '0 30 2 * * *',
    handler: (timer) => void seen.push(`nightly ${timer.isPastDue} ${timer.scheduleStatus.next}`),
  });
  app.storageQueue('copy', {
    queueName: 'copies',
    connection: 'STORAGE',
    handler: (message: unknown, context: InvocationContext) => {
      const count = Number(context.triggerMetadata?.['dequeueCount']);
      seen.push(`copy ${JSON.stringify(message)} ${count}`);
      if (message === 'bad') throw new Error('cannot be copied');
    },
  });
  app.hook.appStart(() => void seen.push('started'));
  app.hook.appTerminate(() => void seen.push('stopped'));
  app.hook.preInvocation((context) => void seen.push(`before ${context.invocationContext.functionName}`));
}

/** Registers the sample app, as loading a built entry does. */
export function registerSampleApp(): void {
  seen.length = 0;
  registerHttp();
  registerOthers();
}
