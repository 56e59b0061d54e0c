// Everything that Community Chest needs in Azure, in one resource group: two function apps with two identities, their
// storage accounts and the one between them, the bot's registration, and logs. What it needs in Microsoft 365 (consents, grants on the fund's
// sites, the lists) is not Azure's to give: infra/README.md.
targetScope = 'resourceGroup'

@description('Begins every name. Lower-case letters and digits.')
@minLength(3)
@maxLength(11)
param prefix string = 'chest'

@description('Where it all stands. UK data stays in the UK.')
@allowed([
  'uksouth'
  'ukwest'
])
param location string = 'uksouth'

@description('The Entra tenant of the fund.')
param homeTenantId string = subscription().tenantId

@description('Tenants whose people may sign in, by comma: the fund’s own, and those of partners with desk access.')
param tenantIds string = homeTenantId

@description('Client id of the app registration of the tabs and the bot.')
param appClientId string

@description('Client id of the public site’s app registration. Empty: no public site.')
param publicClientId string = ''

@description('Each chest with the Graph id of its SharePoint site, and of its Intake list where the name is not enough: havering=host,guid,guid+hackney=host,guid,guid=guid')
param chestSites string

@description('tenant|object ids of the people who may set an empty chest up, by comma.')
param setUpPeople string

@description('The fund’s shared mailbox, for letters and the calendar of sessions. Empty: both are offered to copy.')
param mailbox string = ''

@description('Signs what waits in queues: at least 32 random letters; several by comma, the first signs.')
@secure()
@minLength(32)
param commandKeys string

@description('The public site’s own keys, at least 32 random letters each; several by comma. Needed with a public site.')
@secure()
param publicCommandKeys string = ''

@secure()
param sessionKeys string = ''

@secure()
param rateKeys string = ''

@description('Host name that people use. Empty: the function app’s own.')
param teamDomain string = ''

@description('Host name of the public site. Empty: the function app’s own.')
param publicDomain string = ''

@description('Files that groups send are looked at by Defender for Storage. Without it no file is ever opened.')
param scanFiles bool = true

@description('The bot’s name in Teams.')
@maxLength(42)
param botName string = 'Community Chest'

@allowed([
  '22'
  '24'
])
param nodeVersion string = '22'

@description('Warm instances of the team app. None is cheaper, and now and then a card waits for a cold start.')
@minValue(0)
@maxValue(5)
param alwaysReady int = 1

@description('Warm instances of the public site. None is cheaper, and after a quiet hour somebody waits for the first page.')
@minValue(0)
@maxValue(5)
param publicAlwaysReady int = 0

var tags = {
  product: 'community-chest'
}
var suffix = uniqueString(resourceGroup().id)
var teamName = '${prefix}-team-${suffix}'
var publicName = '${prefix}-public-${suffix}'
var sites = map(split(chestSites, '+'), pair => {
  chest: split(pair, '=')[0]
  site: split(pair, '=')[1]
})
var intakes = map(split(chestSites, '+'), pair => {
  chest: split(pair, '=')[0]
  site: split(pair, '=')[1]
  intake: length(split(pair, '=')) > 2 ? split(pair, '=')[2] : 'Intake'
})
var hasPublicSite = !empty(publicClientId)
var domain = empty(teamDomain) ? '${teamName}.azurewebsites.net' : teamDomain
var publicHost = empty(publicDomain) ? '${publicName}.azurewebsites.net' : publicDomain
var publicOrigin = hasPublicSite ? 'https://${publicHost}' : ''

module teamIdentity 'modules/identity.bicep' = {
  name: 'team-identity'
  params: {
    name: '${prefix}-team-identity'
    location: location
    tags: tags
  }
}

module publicIdentity 'modules/identity.bicep' = if (hasPublicSite) {
  name: 'public-identity'
  params: {
    name: '${prefix}-public-identity'
    location: location
    tags: tags
  }
}

module teamStorage 'modules/storage.bicep' = {
  name: 'team-storage'
  params: {
    name: take('${prefix}team${suffix}', 24)
    location: location
    tags: tags
  }
}

// The public app's package and locks. Its identity owns this account, and so nothing else stands in it.
module publicHostStorage 'modules/storage.bicep' = if (hasPublicSite) {
  name: 'public-host-storage'
  params: {
    name: take('${prefix}pubhost${suffix}', 24)
    location: location
    tags: tags
  }
}

module publicData 'modules/public-data.bicep' = if (hasPublicSite) {
  name: 'public-data'
  params: {
    name: take('${prefix}public${suffix}', 24)
    location: location
    tags: tags
    scanFiles: scanFiles
  }
}

module teamStorageRoles 'modules/storage-roles.bicep' = {
  name: 'team-storage-roles'
  params: {
    accountName: teamStorage.outputs.name
    principalId: teamIdentity.outputs.principalId
  }
}

module publicHostRoles 'modules/storage-roles.bicep' = if (hasPublicSite) {
  name: 'public-host-roles'
  params: {
    accountName: hasPublicSite ? publicHostStorage.outputs.name : ''
    principalId: hasPublicSite ? publicIdentity.outputs.principalId : ''
  }
}

module publicRoles 'modules/public-roles.bicep' = if (hasPublicSite) {
  name: 'public-roles'
  params: {
    accountName: hasPublicSite ? publicData.outputs.name : ''
    publicPrincipalId: hasPublicSite ? publicIdentity.outputs.principalId : ''
    teamPrincipalId: teamIdentity.outputs.principalId
  }
}

module monitoring 'modules/monitoring.bicep' = {
  name: 'monitoring'
  params: {
    name: prefix
    location: location
    tags: tags
    principalIds: hasPublicSite
      ? [
          teamIdentity.outputs.principalId
          publicIdentity.outputs.principalId
        ]
      : [
          teamIdentity.outputs.principalId
        ]
  }
}

module teamApp 'modules/function-app.bicep' = {
  name: 'team-app'
  params: {
    name: teamName
    location: location
    tags: tags
    identityId: teamIdentity.outputs.id
    identityClientId: teamIdentity.outputs.clientId
    storageName: teamStorage.outputs.name
    packageAddress: teamStorage.outputs.packageAddress
    insightsConnection: monitoring.outputs.connectionString
    nodeVersion: nodeVersion
    alwaysReady: alwaysReady
    settings: {
      MODE: 'production'
      CHEST_SITES: string(sites)
      TENANT_IDS: tenantIds
      HOME_TENANT_ID: homeTenantId
      APP_CLIENT_ID: appClientId
      BOT_APP_ID: appClientId
      IDENTITY_CLIENT_ID: teamIdentity.outputs.clientId
      GRAPH_BASE_URL: 'https://graph.microsoft.com/v1.0'
      SIGN_IN_BASE_URL: 'https://login.microsoftonline.com'
      BOT_KEYS_URL: 'https://login.botframework.com/v1/.well-known/keys'
      BOT_ISSUER: 'https://api.botframework.com'
      BOT_SERVICE_HOSTS: 'smba.trafficmanager.net'
      STORAGE_ACCOUNT: teamStorage.outputs.name
      STORAGE__queueServiceUri: teamStorage.outputs.queueAddress
      STORAGE__credential: 'managedidentity'
      STORAGE__clientId: teamIdentity.outputs.clientId
      COMMAND_KEYS: commandKeys
      PUBLIC_ORIGIN: publicOrigin
      PUBLIC_STORAGE_ACCOUNT: hasPublicSite ? publicData.outputs.name : ''
      PUBLIC_STORAGE__queueServiceUri: hasPublicSite ? publicData.outputs.queueAddress : ''
      PUBLIC_STORAGE__credential: 'managedidentity'
      PUBLIC_STORAGE__clientId: teamIdentity.outputs.clientId
      TAB_ORIGIN: 'https://${domain}'
      TEAMS_HOST_ORIGINS: 'https://teams.microsoft.com,https://*.teams.microsoft.com,https://*.cloud.microsoft'
      SETUP_PEOPLE: setUpPeople
      TABS_FOLDER: 'tabs'
      MAILBOX: mailbox
    }
  }
  dependsOn: [
    teamStorageRoles
  ]
}

module publicApp 'modules/function-app.bicep' = if (hasPublicSite) {
  name: 'public-app'
  params: {
    name: publicName
    location: location
    tags: tags
    identityId: hasPublicSite ? publicIdentity.outputs.id : ''
    identityClientId: hasPublicSite ? publicIdentity.outputs.clientId : ''
    storageName: hasPublicSite ? publicHostStorage.outputs.name : ''
    packageAddress: hasPublicSite ? publicHostStorage.outputs.packageAddress : ''
    insightsConnection: monitoring.outputs.connectionString
    nodeVersion: nodeVersion
    alwaysReady: publicAlwaysReady
    maximumInstances: 40
    settings: {
      MODE: 'production'
      PUBLIC_ORIGIN: publicOrigin
      CHEST_SITES: string(intakes)
      HOME_TENANT_ID: homeTenantId
      APP_CLIENT_ID: publicClientId
      IDENTITY_CLIENT_ID: hasPublicSite ? publicIdentity.outputs.clientId : ''
      GRAPH_BASE_URL: 'https://graph.microsoft.com/v1.0'
      SIGN_IN_BASE_URL: 'https://login.microsoftonline.com'
      STORAGE_ACCOUNT: hasPublicSite ? publicData.outputs.name : ''
      STORAGE__queueServiceUri: hasPublicSite ? publicData.outputs.queueAddress : ''
      STORAGE__credential: 'managedidentity'
      STORAGE__clientId: hasPublicSite ? publicIdentity.outputs.clientId : ''
      COMMAND_KEYS: publicCommandKeys
      SESSION_KEYS: sessionKeys
      RATE_KEYS: rateKeys
      SITE_FOLDER: 'site'
    }
  }
  dependsOn: [
    publicHostRoles
    publicRoles
  ]
}

module bot 'modules/bot.bicep' = {
  name: 'bot'
  params: {
    name: '${prefix}-bot-${suffix}'
    tags: tags
    appClientId: appClientId
    tenantId: homeTenantId
    hostName: teamApp.outputs.hostName
    displayName: botName
  }
}

// The Agents Toolkit writes these into its env file under the same names in capitals.
output TEAM_DOMAIN string = domain
output BOT_APP_ID string = appClientId
output TEAM_FUNCTION_APP_ID string = teamApp.outputs.id
output TEAM_FUNCTION_APP_NAME string = teamApp.outputs.name
output TEAM_IDENTITY_PRINCIPAL_ID string = teamIdentity.outputs.principalId
output PUBLIC_ORIGIN string = publicOrigin
output PUBLIC_FUNCTION_APP_NAME string = hasPublicSite ? publicApp.outputs.name : ''
output PUBLIC_IDENTITY_PRINCIPAL_ID string = hasPublicSite ? publicIdentity.outputs.principalId : ''
