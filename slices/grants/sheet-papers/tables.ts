import { type Here, hasRole, Missing } from '#platform'
import type { PaperContent } from '#platform/typesetting'
import { callLabel } from '../calls/pages/call-table.tsx'
import type { Call } from '../calls/tables.ts'
import { panelSheetFor, type ScoreSheet, scoreSheetSeenBy } from '../score-sheets/tables.ts'
import { decidedBy, meanOf, totalOf, twoPlaces } from '../scores/rules.ts'
import { type SheetRow, sheetContent } from './rules.ts'

function rowsOf(sheet: ScoreSheet): readonly SheetRow[] {
  const criteria = decidedBy(sheet.set)
  const { statistics } = sheet
  const places = [...sheet.entries.keys()]
  const band = new Set(statistics.band.value?.members ?? [])
  const fair = new Map(
    (statistics.model.value?.applicants ?? []).map(({ id, fairMean }) => [id, fairMean]),
  )
  const label = new Map(sheet.members.map((one) => [one.reviewerId, one.label]))
  return sheet.order.map(({ candidate, criterionMeans, mean, rank, failed }) => {
    const id = candidate.applicationId
    const share = statistics.corners.value?.[places.indexOf(id)]
    const own = sheet.proposals.get(id)
    return {
      rank: rank === null ? '' : String(rank),
      code: sheet.entries.get(id)?.code ?? '',
      totals: sheet.members.map(({ reviewerId }) => {
        const points = candidate.sheets.find((one) => one.reviewerId === reviewerId)?.points
        return points ? twoPlaces(totalOf(criteria, points)) : ''
      }),
      means: criterionMeans.map((one, at) =>
        one === null || (failed === '一次不通過' && at >= criteria.length / 2)
          ? ''
          : twoPlaces(one),
      ),
      mean: mean ? twoPlaces(mean) : '',
      fair: statistics.isComplete ? '' : (fair.get(id)?.toFixed(2) ?? ''),
      band: band.has(id) ? '○' : '',
      leftOut: (statistics.leftOut.value ?? [])
        .filter((run) => run.entering.includes(id) || run.leaving.includes(id))
        .map((run) => label.get(run.reviewerId) ?? '')
        .join(' '),
      corners: share === undefined ? '' : `${Math.round(share * 100)}%`,
      outcome: own ? `${own.outcome}${own.waitlistPlace ?? ''}` : '',
      topics: [
        ...new Set(sheet.topics.flatMap((one) => (one.applicationId === id ? [one.trigger] : []))),
      ].join('・'),
    }
  })
}

function sheetPaper(here: Here, sheet: ScoreSheet): PaperContent {
  const criteria = decidedBy(sheet.set)
  const all = meanOf(sheet.sheets.map(({ points }) => totalOf(criteria, points)))
  return sheetContent({
    ...{
      callName: `${sheet.call.schemeName}　${callLabel(sheet.call)}`,
      on: here.today,
      rows: rowsOf(sheet),
    },
    members: sheet.members.map(({ label }) => label),
    criteria: criteria.map(({ name }) => name),
    matrixHash: sheet.round.matrixHash ?? '',
    grandMean: all ? `${twoPlaces(all)}点` : '不詳',
  })
}

/** §8.1: to the hall while the panel talks; after the decision to the head and to whoever audits alone. */
export async function sheetOf(here: Here, call: Call): Promise<PaperContent> {
  const sheet = await scoreSheetSeenBy(here, call.id)
  if (sheet === null) throw new Missing()
  const isLate = sheet.round.decidedAt !== null
  if (isLate && !hasRole(here.person, 'head', 'director', 'executive', 'auditor'))
    throw new Missing()
  return sheetPaper(here, sheet)
}

/**
 * A member's own sheet, of all that no conflict closes to them: from the closing of the scores to the decision.
 * @throws {Missing} before, afterwards, or for whoever does not sit there
 */
export async function memberSheetOf(here: Here, callId: string): Promise<PaperContent> {
  const sheet = await panelSheetFor(here, callId)
  if (sheet === null || sheet.round.decidedAt !== null) throw new Missing()
  return sheetPaper(here, sheet)
}
