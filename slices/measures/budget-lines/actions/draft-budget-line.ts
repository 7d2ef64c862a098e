import { action, type Here, insist } from '#platform'
import { settingOn } from '#platform/settings'
import { beadSeenBy, endLink, groundsOf, link, retireBead } from '#slices/evidence'
import { noForbiddenPairStands, noPairForbidsTheMeasure } from '../../combinations/rules.ts'
import { type PlacedRow, rowsBeside } from '../../draft-comparisons/rules.ts'
import { countVersion, draftOf, insistDraftIsFresh } from '../../drafts/tables.ts'
import { schemesSeenBy } from '../../funds/tables.ts'
import { may } from '../../permissions.ts'
import { lineRef, measureRef, publishLine } from '../../publications/tables.ts'
import { aSubmittedRequestIsNotEdited } from '../../requests/rules.ts'
import { aCutIsMadeByASupplement, theRoundIsOpen } from '../../rounds/rules.ts'
import { roundSeenBy } from '../../rounds/tables.ts'
import { measureWrittenBy } from '../../tables.ts'
import { LinesForm, type RowTyped } from '../forms.ts'
import { consumptionTax, roundingSetting, sekisan, setsuLabel } from '../rules.ts'
import { forgetRows, keepLine, keepRow, linesOf, rowsOf, withdrawLine } from '../tables.ts'

/** 積算 of a request, all rows in one form: what is added here is what will be asked for. */
export const draftBudgetLine = action({
  verb: 'measures.draft-budget-line',
  may: may.writeMeasures,
  form: LinesForm,

  async run(here, { measureId, roundId, version, rows }) {
    const measure = await measureWrittenBy(here, measureId)
    const round = await roundSeenBy(here, roundId)
    const request = await draftOf(here, measure.id, round.id)
    insist(theRoundIsOpen(round), aSubmittedRequestIsNotEdited(request))
    await insistDraftIsFresh(here, request, version, () =>
      savedRows(here, request.id, measure.id, rows),
    )
    const schemes = new Map((await schemesSeenBy(here)).map((scheme) => [scheme.id, scheme]))
    const chosen = rows.map((row) => ({
      schemes: [row.schemeId, row.secondSchemeId].flatMap((id) => schemes.get(id ?? '') ?? []),
    }))
    insist(
      noForbiddenPairStands(chosen),
      noPairForbidsTheMeasure(chosen.flatMap((row) => row.schemes)),
    )
    const taxPercent = consumptionTax(round.fiscalYear)
    const done = sekisan(rows, { rounding: await settingOn(here, roundingSetting), taxPercent })
    insist(aCutIsMadeByASupplement(round.kind, done.lines, () => 'rows.0.isReduction'))
    const before = await linesOf(here, request.id)
    await forgetRows(here, request.id)
    const kept = new Set<string>()
    for (const line of done.lines) {
      const lineId = await keepLine(here, request.id, line)
      kept.add(lineId)
      const own = line.rows.flatMap((index) => rows[index] ?? [])
      for (const [i, row] of own.entries()) await keepRow(here, lineId, i + 1, row, taxPercent)
      await publishLine(here, measure, round, request, {
        ...line,
        id: lineId,
        requestId: request.id,
      })
      await link(here, { up: measureRef(measure.id), down: lineRef(lineId), type: 'costed_as' })
      await restOnEvidence(here, lineId, own)
    }
    for (const line of before) {
      if (kept.has(line.id)) continue
      await withdrawLine(here, line.id)
      const reason = '積算から外した'
      await retireBead(here, { ...lineRef(line.id), how: 'withdrawn', reason })
    }
    await countVersion(here, request.id)
    const told = (lines: readonly { setsu: number; saisetsu: string; amountYen: number }[]) =>
      Object.fromEntries(lines.map((line) => [setsuLabel(line), line.amountYen]))
    return {
      about: measure.id,
      noted: { before: told(before), after: told(done.lines) },
      say: `積算を保存しました（合計${(done.amountYen / 1_000).toLocaleString('ja-JP')}千円）。次に財源を決めてください。`,
    }
  },
})

/** The rows as they are saved, beside those that were typed, with the names of schemes and evidence. */
async function savedRows(
  here: Here,
  requestId: string,
  measureId: string,
  typed: readonly PlacedRow[],
) {
  const schemes = (await schemesSeenBy(here)).map(({ id, name }) => [id, name])
  const grounds = (await groundsOf(here, measureRef(measureId))).map(({ pid, title }) => [
    pid,
    title,
  ])
  return rowsBeside(typed, await rowsOf(here, requestId), {
    schemes: Object.fromEntries(schemes),
    evidence: Object.fromEntries(grounds),
  })
}

/** A line rests on the evidence of its rows; what no row names any more is unlinked, and stays on record. */
async function restOnEvidence(here: Here, lineId: string, rows: readonly RowTyped[]) {
  const wanted = new Map(
    rows.flatMap((row) => (row.evidencePid ? [[row.evidencePid, row.content]] : [])),
  )
  for (const ground of await groundsOf(here, lineRef(lineId))) {
    if (wanted.has(ground.pid)) wanted.delete(ground.pid)
    else await endLink(here, { linkId: ground.linkId, reason: '積算の行から外した' })
  }
  for (const [pid, content] of wanted) {
    const { slice, ref } = await beadSeenBy(here, pid)
    await link(here, { up: { slice, ref }, down: lineRef(lineId), type: 'grounds', note: content })
  }
}
