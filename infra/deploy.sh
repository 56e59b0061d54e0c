#!/bin/sh
# Makes or updates everything in Azure and Entra for one fund, and deploys the team app. Needs the Azure CLI, signed in
# (az login) as somebody who may make app registrations and resources. It may be run again at any time.
# What it cannot do is consent: infra/README.md, step 3.
#
#   infra/deploy.sh teams-app/env/.env.NAME
set -eu

settings=${1:?"say which settings: infra/deploy.sh teams-app/env/.env.NAME"}
cd "$(dirname "$0")/.."
set -a
# shellcheck disable=SC1090
. "$settings"
set +a
: "${AZURE_SUBSCRIPTION_ID:?is missing in $settings}" "${AZURE_RESOURCE_GROUP_NAME:?is missing in $settings}"
: "${AZURE_TENANT_ID:?is missing in $settings}" "${CHEST_SITES:?is missing in $settings}" "${SETUP_PEOPLE:?is missing in $settings}"
name="community-chest-${TEAMSFX_ENV:-live}"
location=${AZURE_LOCATION:-uksouth}

az account set --subscription "$AZURE_SUBSCRIPTION_ID"
az group create --name "$AZURE_RESOURCE_GROUP_NAME" --location "$location" --output none

say() { printf '%s\n' "$*"; }

say "1. The app registration $name"
client=${APP_CLIENT_ID:-$(az ad app list --display-name "$name" --query '[0].appId' --output tsv)}
if [ -z "$client" ]; then
  client=$(az ad app create --display-name "$name" --sign-in-audience AzureADMyOrg --query appId --output tsv)
  az ad sp create --id "$client" --output none
fi
object=$(az ad app show --id "$client" --query id --output tsv)

say "2. The resources"
keys=$(az functionapp list --resource-group "$AZURE_RESOURCE_GROUP_NAME" --query "[?contains(name, '-team-')].name | [0]" --output tsv)
if [ -n "$keys" ]; then
  # Commands that wait were signed with these keys; a new deployment keeps them.
  keys=$(az functionapp config appsettings list --name "$keys" --resource-group "$AZURE_RESOURCE_GROUP_NAME" \
    --query "[?name=='COMMAND_KEYS'].value | [0]" --output tsv)
fi
[ -n "$keys" ] || keys=$(openssl rand -hex 32)
outputs=$(az deployment group create --name "$name" --resource-group "$AZURE_RESOURCE_GROUP_NAME" \
  --template-file infra/main.bicep --query properties.outputs --output json \
  --parameters prefix="${RESOURCE_PREFIX:-chest}" location="$location" homeTenantId="$AZURE_TENANT_ID" \
  tenantIds="${TENANT_IDS:-$AZURE_TENANT_ID}" appClientId="$client" chestSites="$CHEST_SITES" \
  setUpPeople="$SETUP_PEOPLE" mailbox="${MAILBOX:-}" teamDomain="${TEAM_DOMAIN:-}" commandKeys="$keys")
output() { printf '%s' "$outputs" | node -e "let t='';process.stdin.on('data',d=>t+=d).on('end',()=>console.log(JSON.parse(t)['$1'].value))"; }
domain=$(output TEAM_DOMAIN)
principal=$(output TEAM_IDENTITY_PRINCIPAL_ID)
function_app=$(output TEAM_FUNCTION_APP_NAME)

say "3. Who the app is: its address, its scope, and the identity that stands for its secret"
registration=$(mktemp)
trap 'rm -f "$registration"' EXIT
APP_OBJECT_ID=$object APP_CLIENT_ID=$client TEAM_DOMAIN=$domain TEAMSFX_ENV=${TEAMSFX_ENV:-live} node -e "
  const text = require('fs').readFileSync('teams-app/app-registration.json', 'utf8')
    .replace(/\\$\\{\\{(\\w+)\\}\\}/g, (_, name) => process.env[name]);
  const { id, appId, displayName, ...rest } = JSON.parse(text);
  process.stdout.write(JSON.stringify(rest));" >"$registration"
az rest --method PATCH --url "https://graph.microsoft.com/v1.0/applications/$object" \
  --headers Content-Type=application/json --body "@$registration" --output none
if [ -z "$(az ad app federated-credential list --id "$object" --query "[?name=='team-identity'].id" --output tsv)" ]; then
  az ad app federated-credential create --id "$object" --output none --parameters "{
    \"name\": \"team-identity\",
    \"issuer\": \"https://login.microsoftonline.com/$AZURE_TENANT_ID/v2.0\",
    \"subject\": \"$principal\",
    \"audiences\": [\"api://AzureADTokenExchange\"]
  }"
fi

say "4. The program"
npm ci --ignore-scripts --no-audit --no-fund
npm run build
package=$(mktemp -d)/team.zip
(cd dist/functions/team && zip --quiet --recurse-paths "$package" .)
az functionapp deployment source config-zip --name "$function_app" --resource-group "$AZURE_RESOURCE_GROUP_NAME" \
  --src "$package" --output none

say
say "Done. The app is at https://$domain, its client id is $client."
say "Next: infra/README.md, step 3 (consent), then npm run set-up, then npm run package."
