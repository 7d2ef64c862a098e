import { attGtBands } from './att-gt.ts'
import type { Bench } from './bench.ts'
import { registerBenches } from './businesses.ts'
import { registerClients, registerClientsOfTwo } from './businesses-clients.ts'
import { deskBenches } from './desk.ts'
import { importBenches } from './imports.ts'
import { roundBenches } from './large-round.ts'
import { noticeBench } from './notices.ts'
import { opinionBenches } from './opinions.ts'
import { clusterOutlook } from './outlook.ts'
import { pageBenches } from './pages.tsx'
import { planBenches } from './plans.ts'
import { regionalEconomics } from './regional-economics.ts'
import { relatedness } from './relatedness.ts'
import { survivalRuns } from './survival.ts'
import { syntheticDidRuns } from './synthetic-did.ts'
import { threadWalk } from './thread-walk.ts'

/** Everything that bin/bench measures. */
export const benches: readonly Bench[] = [
  regionalEconomics,
  relatedness,
  attGtBands,
  survivalRuns,
  clusterOutlook,
  syntheticDidRuns,
  ...importBenches,
  ...pageBenches,
  ...deskBenches,
  ...planBenches,
  ...opinionBenches,
  ...roundBenches,
  noticeBench,
  threadWalk,
  ...registerBenches,
  registerClients,
  registerClientsOfTwo,
]
