// Who may do what in the account that the public site and the team app share: each container, queue and table by itself.
param accountName string
param publicPrincipalId string
param teamPrincipalId string

var blobReader = '2a2b9908-6ea1-4ae2-8e65-a410df84e7d1'
var blobContributor = 'ba92f5b4-2d11-453d-a403-e96b0029c9fe'
var queueSender = 'c6a89b2d-59bc-44d0-9896-0f6e12d7b80a'
var queueContributor = '974c5e8b-45b9-4653-ba55-5f855dd0fb88'
var tableContributor = '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3'

var onContainers = [
  { container: 'published', principalId: publicPrincipalId, role: blobReader }
  { container: 'published', principalId: teamPrincipalId, role: blobContributor }
  { container: 'drafts', principalId: publicPrincipalId, role: blobContributor }
  { container: 'quarantine', principalId: publicPrincipalId, role: blobContributor }
  { container: 'quarantine', principalId: teamPrincipalId, role: blobContributor }
]
// Whoever listens to a queue also needs the queue of what nobody could act on.
var onQueues = [
  { queue: 'intakebell', principalId: publicPrincipalId, role: queueSender }
  { queue: 'intakebell', principalId: teamPrincipalId, role: queueContributor }
  { queue: 'intakebell-poison', principalId: teamPrincipalId, role: queueContributor }
  { queue: 'intakefiling', principalId: publicPrincipalId, role: queueContributor }
  { queue: 'intakefiling-poison', principalId: publicPrincipalId, role: queueContributor }
]
var onTables = [
  { table: 'links', principalId: publicPrincipalId, role: tableContributor }
  { table: 'links', principalId: teamPrincipalId, role: tableContributor }
  { table: 'rate', principalId: publicPrincipalId, role: tableContributor }
  { table: 'parcels', principalId: publicPrincipalId, role: tableContributor }
  { table: 'deadletters', principalId: publicPrincipalId, role: tableContributor }
]

resource account 'Microsoft.Storage/storageAccounts@2023-05-01' existing = {
  name: accountName
}

resource containers 'Microsoft.Storage/storageAccounts/blobServices/containers@2023-05-01' existing = [for one in onContainers: {
  name: '${accountName}/default/${one.container}'
}]

resource queues 'Microsoft.Storage/storageAccounts/queueServices/queues@2023-05-01' existing = [for one in onQueues: {
  name: '${accountName}/default/${one.queue}'
}]

resource tables 'Microsoft.Storage/storageAccounts/tableServices/tables@2023-05-01' existing = [for one in onTables: {
  name: '${accountName}/default/${one.table}'
}]

resource containerRoles 'Microsoft.Authorization/roleAssignments@2022-04-01' = [for (one, place) in onContainers: {
  name: guid(account.id, 'container', one.container, one.principalId, one.role)
  scope: containers[place]
  properties: {
    principalId: one.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', one.role)
  }
}]

resource queueRoles 'Microsoft.Authorization/roleAssignments@2022-04-01' = [for (one, place) in onQueues: {
  name: guid(account.id, 'queue', one.queue, one.principalId, one.role)
  scope: queues[place]
  properties: {
    principalId: one.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', one.role)
  }
}]

resource tableRoles 'Microsoft.Authorization/roleAssignments@2022-04-01' = [for (one, place) in onTables: {
  name: guid(account.id, 'table', one.table, one.principalId, one.role)
  scope: tables[place]
  properties: {
    principalId: one.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', one.role)
  }
}]

// Reading what the scanner found stands in no role below «owner», and an owner could write it.
resource tagReader 'Microsoft.Authorization/roleDefinitions@2022-04-01' = {
  name: guid(account.id, 'read-scan-results')
  properties: {
    roleName: 'Community Chest scan results ${uniqueString(account.id)}'
    description: 'Reads the index tags of blobs, where Defender for Storage says what it found.'
    type: 'CustomRole'
    assignableScopes: [
      resourceGroup().id
    ]
    permissions: [
      {
        actions: []
        notActions: []
        dataActions: [
          'Microsoft.Storage/storageAccounts/blobServices/containers/blobs/tags/read'
        ]
        notDataActions: []
      }
    ]
  }
}

resource quarantine 'Microsoft.Storage/storageAccounts/blobServices/containers@2023-05-01' existing = {
  name: '${accountName}/default/quarantine'
}

resource tagReaders 'Microsoft.Authorization/roleAssignments@2022-04-01' = [for principalId in [
  publicPrincipalId
  teamPrincipalId
]: {
  name: guid(account.id, 'tags', principalId)
  scope: quarantine
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: tagReader.id
  }
}]
