#!/bin/sh
# Makes or updates everything in Azure and Entra for one fund, and deploys its function apps. Needs the Azure CLI, signed in
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

# A registration by its id or else by its name; made when there is none.
registration_of() {
  id=${1:-$(az ad app list --display-name "$2" --query '[0].appId' --output tsv)}
  if [ -z "$id" ]; then
    id=$(az ad app create --display-name "$2" --sign-in-audience AzureADMyOrg --query appId --output tsv)
    az ad sp create --id "$id" --output none
  fi
  printf '%s' "$id"
}

say "1. The app registrations"
client=$(registration_of "${APP_CLIENT_ID:-}" "$name")
object=$(az ad app show --id "$client" --query id --output tsv)
public_client=
if [ "${PUBLIC_SITE:-no}" = yes ]; then
  public_client=$(registration_of "${PUBLIC_CLIENT_ID:-}" "$name-public")
fi

say "2. The resources"
# What waits was signed with the keys of the last deployment; a new one keeps them.
key_of() {
  app=$(az functionapp list --resource-group "$AZURE_RESOURCE_GROUP_NAME" --query "[?contains(name, '-$1-')].name | [0]" --output tsv)
  key=
  if [ -n "$app" ]; then
    key=$(az functionapp config appsettings list --name "$app" --resource-group "$AZURE_RESOURCE_GROUP_NAME" \
      --query "[?name=='$2'].value | [0]" --output tsv)
  fi
  [ -n "$key" ] || key=$(openssl rand -hex 32)
  printf '%s' "$key"
}
outputs=$(az deployment group create --name "$name" --resource-group "$AZURE_RESOURCE_GROUP_NAME" \
  --template-file infra/main.bicep --query properties.outputs --output json \
  --parameters prefix="${RESOURCE_PREFIX:-chest}" location="$location" homeTenantId="$AZURE_TENANT_ID" \
  tenantIds="${TENANT_IDS:-$AZURE_TENANT_ID}" appClientId="$client" chestSites="$CHEST_SITES" \
  setUpPeople="$SETUP_PEOPLE" mailbox="${MAILBOX:-}" teamDomain="${TEAM_DOMAIN:-}" \
  commandKeys="$(key_of team COMMAND_KEYS)" publicClientId="$public_client" publicDomain="${PUBLIC_DOMAIN:-}" \
  publicCommandKeys="$(key_of public COMMAND_KEYS)" sessionKeys="$(key_of public SESSION_KEYS)" \
  rateKeys="$(key_of public RATE_KEYS)")
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
# An identity that stands for the secret of a registration: registration, name, principal.
trust() {
  if [ -n "$(az ad app federated-credential list --id "$1" --query "[?name=='$2'].id" --output tsv)" ]; then return; fi
  az ad app federated-credential create --id "$1" --output none --parameters "{
    \"name\": \"$2\",
    \"issuer\": \"https://login.microsoftonline.com/$AZURE_TENANT_ID/v2.0\",
    \"subject\": \"$3\",
    \"audiences\": [\"api://AzureADTokenExchange\"]
  }"
}
trust "$object" team-identity "$principal"
if [ -n "$public_client" ]; then
  trust "$(az ad app show --id "$public_client" --query id --output tsv)" public-identity "$(output PUBLIC_IDENTITY_PRINCIPAL_ID)"
fi

say "4. The programs"
npm ci --ignore-scripts --no-audit --no-fund
npm run build
# Folder under dist/functions, and the function app that takes it.
deploy() {
  package=$(mktemp -d)/$1.zip
  (cd "dist/functions/$1" && zip --quiet --recurse-paths "$package" .)
  az functionapp deployment source config-zip --name "$2" --resource-group "$AZURE_RESOURCE_GROUP_NAME" \
    --src "$package" --output none
}
deploy team "$function_app"
if [ -n "$public_client" ]; then deploy public "$(output PUBLIC_FUNCTION_APP_NAME)"; fi

say
say "Done. The app is at https://$domain, its client id is $client."
if [ -n "$public_client" ]; then say "The public site is at $(output PUBLIC_ORIGIN), its client id is $public_client."; fi
say "Next: infra/README.md, step 3 (consent), then npm run set-up, then npm run package."
