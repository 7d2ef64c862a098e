import { Elsewhere, type Here, isUuid, type RouteRow, type Visit, withQuery } from '#platform'
import { business } from '../../addresses.ts'
import { looks, looksCsv } from '../../looks/addresses.ts'
import { revision, revisions } from '../../revisions/addresses.ts'
import { businessSeenBy } from '../../tables.ts'
import { merging } from '../addresses.ts'
import { survivorOf } from '../tables.ts'

/**
 * Leads from a record that was given up to the one that was kept, and says from where.
 * @throws {Elsewhere} it was merged
 */
export async function leadOnToTheKept(here: Here, businessId: string): Promise<void> {
  const survivor = isUuid(businessId) ? await survivorOf(here, businessId) : null
  if (survivor === null) return
  // Whoever may not know of the kept record does not learn of it from the old address either.
  const kept = await businessSeenBy(here, survivor.id)
  throw new Elsewhere(withQuery(business({ businessId: kept.id }), { from: businessId }))
}

/** What was said and looked at of a given-up record stays to be read; a merge says itself what stands. */
const staying: readonly string[] = [revisions, revision, looks, looksCsv, merging].map(
  ({ pattern }) => pattern,
)

/** The same way in; what is asked about a record that was merged leads to the kept one, for ever. */
export function leadingOn(row: RouteRow): RouteRow {
  if (!('get' in row)) return row
  const { pattern } = row.get
  if (!pattern.startsWith(`${business.pattern}/`) || staying.includes(pattern)) return row
  const first = ({ here, params }: Visit<typeof business>) =>
    leadOnToTheKept(here, params.businessId)
  if ('file' in row)
    return {
      ...row,
      file: async (visit: Visit<typeof business>) => {
        await first(visit)
        return row.file(visit)
      },
    }
  return {
    ...row,
    page: async (visit: Visit<typeof business>) => {
      await first(visit)
      return row.page(visit)
    },
  }
}
