import { formatFiscalYear, toFiscalYear } from '#packages/japan'
import { csvFileOf, type FileAnswer, pidOf, type Visit } from '#platform'
import { guide } from '../../calls/addresses.ts'
import { callSeenBy } from '../../calls/tables.ts'
import { cityNameOf } from '../../cases/tables.ts'
import { editionOf } from '../../schemes/tables.ts'
import type * as at from '../addresses.ts'
import { jgrantsColumns } from '../rules.ts'

/** One call as Jグランツ names its fields. */
export async function jgrantsFile({
  here,
  params,
  query,
}: Visit<typeof at.jgrantsCsv>): Promise<FileAnswer> {
  const call = await callSeenBy(here, params.callId)
  const edition = await editionOf(here, call.schemeId, call.edition)
  const name = `${call.schemeName}　${formatFiscalYear(toFiscalYear(call.fiscalYear))}第${call.round}回`
  return csvFileOf(
    `Jグランツ_${name}`,
    jgrantsColumns,
    [
      {
        callId: call.id,
        name,
        title: call.schemeName,
        purpose: edition.publicInterest,
        detail: [edition.outline, call.guide].filter(Boolean).join('\n'),
        kind: call.schemeKind,
        area: await cityNameOf(here),
        rate: { num: edition.rateNum, den: edition.rateDen },
        capYen: edition.capYen,
        opensAt: call.opensAt,
        closesAt: call.closesAt,
        fiscalYear: call.fiscalYear,
        page: guide({ callPid: pidOf(here.city, call.id) }),
      },
    ],
    query.encoding,
  )
}
