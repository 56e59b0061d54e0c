/** The OpenID configuration of one tenant, with the fields that msal-node and token checkers read. */
export function openIdConfiguration(base: string, tenantId: string): Record<string, unknown> {
  const tenant = `${base}/${tenantId}`;
  return {
    token_endpoint: `${tenant}/oauth2/v2.0/token`,
    token_endpoint_auth_methods_supported: ['client_secret_post', 'client_secret_basic'],
    jwks_uri: `${tenant}/discovery/v2.0/keys`,
    response_modes_supported: ['query', 'fragment', 'form_post'],
    subject_types_supported: ['pairwise'],
    id_token_signing_alg_values_supported: ['RS256'],
    response_types_supported: ['code', 'id_token'],
    scopes_supported: ['openid', 'profile', 'email', 'offline_access'],
    issuer: `${tenant}/v2.0`,
    authorization_endpoint: `${tenant}/oauth2/v2.0/authorize`,
    claims_supported: ['sub', 'iss', 'aud', 'exp', 'iat', 'name', 'oid', 'tid', 'preferred_username', 'ver'],
    tenant_region_scope: 'EU',
  };
}

/** The Bot Connector's own configuration: where its keys are and who issues. */
export function connectorConfiguration(base: string): Record<string, unknown> {
  return {
    issuer: 'https://api.botframework.com',
    authorization_endpoint: 'https://invalid.botframework.com',
    jwks_uri: `${base}/botconnector/keys`,
    id_token_signing_alg_values_supported: ['RS256'],
    token_endpoint_auth_methods_supported: ['private_key_jwt'],
  };
}

/** Instance discovery: tells msal-node that an authority's host is what it seems. */
export function instanceDiscovery(authorizationEndpoint: URL): Record<string, unknown> {
  const tenant = authorizationEndpoint.pathname.split('/')[1] ?? 'common';
  const { origin, host } = authorizationEndpoint;
  return {
    tenant_discovery_endpoint: `${origin}/${tenant}/v2.0/.well-known/openid-configuration`,
    'api-version': '1.1',
    metadata: [{ preferred_network: host, preferred_cache: host, aliases: [host] }],
  };
}
