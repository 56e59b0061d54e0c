import type { TokenCredential } from '../../storage/account';

const storageResource = 'https://storage.azure.com';

/** Opens the storage account with the function app's managed identity, so that there is no key to keep. */
export function managedStorageCredential(clientId: string): TokenCredential {
  return {
    async getToken() {
      const { ManagedIdentityApplication } = await import('@azure/msal-node');
      const identity = new ManagedIdentityApplication({
        managedIdentityIdParams: { userAssignedClientId: clientId },
      });
      const { accessToken, expiresOn } = await identity.acquireToken({ resource: storageResource });
      return { token: accessToken, expiresOnTimestamp: expiresOn?.getTime() ?? Date.now() };
    },
  };
}
