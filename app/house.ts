import type { RouteRow } from '#platform'
import { accountRoutes } from '#platform/accounts'
import { auditRoutes, nameActs } from '#platform/audit'
import { deskRoutes } from '#platform/desk'
import { documentRoutes, fillDocuments } from '#platform/documents'
import { draftRoutes } from '#platform/drafts'
import { identityRequestRoutes } from '#platform/identity-requests'
import { jobRoutes } from '#platform/jobs'
import { notificationRoutes } from '#platform/notifications'
import { openingDayRoutes } from '#platform/opening-days'
import { operatingRoutes } from '#platform/operating'
import type { Town } from '#platform/samples'
import { savedViewRoutes } from '#platform/saved-views'
import { settingRoutes } from '#platform/settings'
import { signInRoutes } from '#platform/sign-in'
import { signInProviderRoutes } from '#platform/sign-in-providers'
import { uploadRoutes } from '#platform/uploads'
import {
  acts as businessActs,
  routesKnowing as businessRoutesKnowing,
  fill as fillBusinesses,
  standingFor,
} from '#slices/businesses'
import {
  akinTo,
  acts as clusterActs,
  routes as clusterRoutes,
  fill as fillClusters,
} from '#slices/clusters'
import {
  acts as councilActs,
  routes as councilRoutes,
  fill as fillCouncils,
} from '#slices/councils'
import {
  acts as evidenceActs,
  routes as evidenceRoutes,
  fill as fillEvidence,
} from '#slices/evidence'
import {
  fillApplications,
  fillAwards,
  fillFirstRound,
  fill as fillGrants,
  fillSecondRound,
  acts as grantActs,
  routes as grantRoutes,
} from '#slices/grants'
import {
  fillContradictedPlans,
  fill as fillMeasures,
  acts as measureActs,
  routes as measureRoutes,
} from '#slices/measures'
import {
  fill as fillObservatory,
  acts as observatoryActs,
  routes as observatoryRoutes,
} from '#slices/observatory'
import { fill as fillPlans, acts as planActs, routes as planRoutes } from '#slices/plans'

for (const acts of [
  businessActs,
  evidenceActs,
  observatoryActs,
  clusterActs,
  planActs,
  councilActs,
  measureActs,
  grantActs,
])
  nameActs(acts)

/** Every way into the house. */
export const rows: readonly RouteRow[] = [
  ...deskRoutes(() => rows),
  ...signInRoutes,
  ...accountRoutes,
  ...signInProviderRoutes,
  // Who stands for a business is handed down, too.
  ...identityRequestRoutes(standingFor),
  ...openingDayRoutes,
  ...settingRoutes,
  ...auditRoutes,
  ...draftRoutes,
  ...uploadRoutes,
  ...savedViewRoutes,
  ...operatingRoutes,
  ...jobRoutes,
  ...documentRoutes,
  ...notificationRoutes,
  // Stairs go down only: what goes together in products is handed to the search for who can do it.
  ...businessRoutesKnowing(akinTo),
  ...evidenceRoutes,
  ...observatoryRoutes,
  ...clusterRoutes,
  ...planRoutes,
  ...councilRoutes,
  ...measureRoutes,
  ...grantRoutes,
]

/** Each slice's sample town, from the lowest floor up. */
export const fills: readonly ((town: Town) => Promise<void>)[] = [
  fillDocuments,
  fillBusinesses,
  fillEvidence,
  fillObservatory,
  fillClusters,
  fillPlans,
  fillCouncils,
  fillMeasures,
  fillContradictedPlans,
  fillFirstRound,
  fillGrants,
  fillApplications,
  fillAwards,
  fillSecondRound,
]
