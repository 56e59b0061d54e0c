// What the public site and the team app share, and nothing else: pages that are published, drafts, files in quarantine,
// personal links, counters, and the queues between the two. The package of the public app stands in another account, so
// that its identity owns nothing here.
param name string
param location string
param tags object

@description('Days after which a draft that nobody changed is removed.')
param keepDraftDays int = 30

@description('Days after which a deleted blob is gone for good.')
param keepDeletedDays int = 14

@description('Files are looked at by Defender for Storage as they come in. Without it no file is ever opened for anybody.')
param scanFiles bool = true

@description('Most that is looked at in a month, in gigabytes.')
param scanGigabytes int = 100

var containers = [
  'published'
  'drafts'
  'quarantine'
]
var queues = [
  'intakebell'
  'intakebell-poison'
  'intakefiling'
  'intakefiling-poison'
]
var tables = [
  'links'
  'rate'
  'parcels'
  'deadletters'
]

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

resource blobService 'Microsoft.Storage/storageAccounts/blobServices@2023-05-01' = {
  parent: account
  name: 'default'
  properties: {
    deleteRetentionPolicy: {
      enabled: true
      days: keepDeletedDays
    }
  }
}

resource madeContainers 'Microsoft.Storage/storageAccounts/blobServices/containers@2023-05-01' = [for container in containers: {
  parent: blobService
  name: container
}]

resource queueService 'Microsoft.Storage/storageAccounts/queueServices@2023-05-01' = {
  parent: account
  name: 'default'
}

resource madeQueues 'Microsoft.Storage/storageAccounts/queueServices/queues@2023-05-01' = [for queue in queues: {
  parent: queueService
  name: queue
}]

resource tableService 'Microsoft.Storage/storageAccounts/tableServices@2023-05-01' = {
  parent: account
  name: 'default'
}

resource madeTables 'Microsoft.Storage/storageAccounts/tableServices/tables@2023-05-01' = [for table in tables: {
  parent: tableService
  name: table
}]

resource lifecycle 'Microsoft.Storage/storageAccounts/managementPolicies@2023-05-01' = {
  parent: account
  name: 'default'
  dependsOn: [
    blobService
  ]
  properties: {
    policy: {
      rules: [
        {
          name: 'forget-drafts'
          enabled: true
          type: 'Lifecycle'
          definition: {
            filters: {
              blobTypes: [
                'blockBlob'
              ]
              prefixMatch: [
                'drafts/'
              ]
            }
            actions: {
              baseBlob: {
                delete: {
                  daysAfterModificationGreaterThan: keepDraftDays
                }
              }
            }
          }
        }
      ]
    }
  }
}

resource scanner 'Microsoft.Security/defenderForStorageSettings@2025-01-01' = if (scanFiles) {
  name: 'current'
  scope: account
  properties: {
    isEnabled: true
    overrideSubscriptionLevelSettings: true
    malwareScanning: {
      onUpload: {
        isEnabled: true
        capGBPerMonth: scanGigabytes
      }
    }
    sensitiveDataDiscovery: {
      isEnabled: false
    }
  }
}

output name string = account.name
output queueAddress string = account.properties.primaryEndpoints.queue
