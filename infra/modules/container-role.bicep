// What the other function app's identity may do with a single container, and with nothing else of the account.
param accountName string
param containerName string
param principalId string

@description('read: look at what is published. write: take in what was uploaded, and clear it away.')
@allowed([
  'read'
  'write'
])
param access string

var roles = {
  read: '2a2b9908-6ea1-4ae2-8e65-a410df84e7d1'
  write: 'ba92f5b4-2d11-453d-a403-e96b0029c9fe'
}

resource container 'Microsoft.Storage/storageAccounts/blobServices/containers@2023-05-01' existing = {
  name: '${accountName}/default/${containerName}'
}

resource assignment 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(container.id, principalId, access)
  scope: container
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles[access])
  }
}
