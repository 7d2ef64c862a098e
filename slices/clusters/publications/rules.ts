import type { LocalDate } from '#packages/japan'
import { broken, type Ruling } from '#platform'
import type { ChainOutlook } from '../steps/tables.ts'
import type { Cluster } from '../tables.ts'
import { toldInPublic } from '../visibility/rules.ts'
import type { Copy } from './forms.ts'

/** A band where five or more hold the process; of fewer only that they are few. */
function processesOf({ outlook, steps }: ChainOutlook): Copy['processes'] {
  return (steps?.steps ?? []).map(({ node, businesses }) => {
    const zero = outlook?.nodes[node.id]?.zero
    const told = zero && toldInPublic(zero, businesses)
    return { name: node.name, band: told?.as === 'band' ? told.band : null }
  })
}

/** The fields that leave the hall, by name: what is not here does not. */
export function copyFor(
  cluster: Cluster,
  outlooks: readonly ChainOutlook[],
  today: LocalDate,
): Copy {
  const seen = new Set<string>()
  return {
    name: cluster.name,
    kana: cluster.kana,
    nameEn: cluster.nameEn,
    products: cluster.products,
    originYear: cluster.originYear,
    origin: cluster.origin,
    originSource: cluster.originSource,
    isSample: cluster.isSample,
    asOf: today,
    processes: outlooks.flatMap(processesOf).filter(({ name }) => {
      const isNew = !seen.has(name)
      seen.add(name)
      return isNew
    }),
  }
}

export function itIsPublic(publication: { readonly withdrawnOn: string | null } | null): Ruling {
  return (
    (publication !== null && publication.withdrawnOn === null) ||
    broken('この産地は公開していません。')
  )
}
