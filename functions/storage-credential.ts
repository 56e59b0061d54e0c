const storageResource = 'https://storage.azure.com';

/** What the storage clients ask tokens from. */
interface StorageCredential {
  getToken(): Promise<{ readonly token: string; readonly expiresOnTimestamp: number }>;
}

/** Opens storage accounts with the function app's managed identity, so that there is no key to keep. */
export function managedStorageCredential(clientId: string): StorageCredential {
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
