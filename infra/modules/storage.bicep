// Working memory of one function app. No keys: everything is reached with an identity.
param name string
param location string
param tags object

@description('Containers to make besides the one that holds the deployed package.')
param containers array = []

@description('Days after which a deleted blob is gone for good.')
param keepDeletedDays int = 14

var packageContainer = 'deployed'

resource account 'Microsoft.Storage/storageAccounts@2023-05-01' = {
  name: name
  location: location
  tags: tags
  kind: 'StorageV2'
  sku: {
    name: 'Standard_ZRS'
  }
  properties: {
    accessTier: 'Hot'
    allowBlobPublicAccess: false
    allowSharedKeyAccess: false
    defaultToOAuthAuthentication: true
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
  }
}

resource blobs 'Microsoft.Storage/storageAccounts/blobServices@2023-05-01' = {
  parent: account
  name: 'default'
  properties: {
    deleteRetentionPolicy: {
      enabled: true
      days: keepDeletedDays
    }
  }
}

resource deployed 'Microsoft.Storage/storageAccounts/blobServices/containers@2023-05-01' = {
  parent: blobs
  name: packageContainer
}

resource others 'Microsoft.Storage/storageAccounts/blobServices/containers@2023-05-01' = [for container in containers: {
  parent: blobs
  name: container
}]

output name string = account.name
output packageAddress string = '${account.properties.primaryEndpoints.blob}${packageContainer}'
output queueAddress string = account.properties.primaryEndpoints.queue
