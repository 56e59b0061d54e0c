/**
 * Where every token comes from: Graph's and the Bot Connector's. `renew` asks for a new one after a 401, past any cache.
 * Throws when the identity is refused or the sign-in service is away.
 */
export interface TokenSource {
  token(audience: string, renew?: boolean): Promise<string>;
}

/** The audience of Graph's tokens, whatever address Graph is reached under. */
export const graphAudience = 'https://graph.microsoft.com';
