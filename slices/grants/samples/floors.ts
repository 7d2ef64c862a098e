import { fillDocuments } from '#platform/documents'
import { fill as fillBusinesses } from '#slices/businesses'
import { fill as fillEvidence } from '#slices/evidence'
import { fill as fillMeasures } from '#slices/measures'
import { fill as fillObservatory } from '#slices/observatory'
import { fill as fillPlans } from '#slices/plans'
import { fill } from '../samples.ts'

/** The town of grants with everything that it stands on, from the lowest floor up. */
export const fills = [
  fillDocuments,
  fillBusinesses,
  fillEvidence,
  fillObservatory,
  fillPlans,
  fillMeasures,
  fill,
]
