import type { Here } from '#platform'
import { settingOn } from '#platform/settings'
import { groundsOfEach } from '#slices/evidence'
import { firstDue, indicatorsSeenBy } from '#slices/plans'
import { hasBeenUnspentOften, hourlyRate } from '../../executions/rules.ts'
import { executionsOfEach } from '../../executions/tables.ts'
import { type Pair, pairsOfEach } from '../../overlaps/tables.ts'
import { lineRef, measureRef } from '../../publications/tables.ts'
import { requestedName } from '../../rounds/rules.ts'
import type { Round } from '../../rounds/tables.ts'
import { executionYears, unitCostYears } from '../../sheets/rules.ts'
import {
  type Exit,
  exitOf,
  unitCostFigures,
  unspentFigures,
  whyNotCompared,
  type YearFigure,
} from '../rules.ts'
import { type Behind, behindRows, type DeskRow } from '../tables.ts'

/** A request with all that the desk tells of it. */
export type Shown = DeskRow & {
  readonly isAllLate: boolean
  readonly firstDue: number | null
  readonly outputUnit: string
  readonly unitCosts: readonly YearFigure[]
  readonly unspent: readonly YearFigure[]
  readonly isUnspentOften: boolean
  readonly exit: Exit
  readonly pairs: readonly Pair[]
  readonly whyNotCompared: string | null
}

/** Each of these is asked once for all rows, as this person sees it. */
export async function shownRows(
  here: Here,
  round: Round,
  rows: readonly DeskRow[],
): Promise<Shown[]> {
  if (rows.length === 0) return []
  const behind = await behindRows(here, rows)
  const measureIds = rows.map((row) => row.measureId)
  const late = await lateOnes(here, round, rows, behind)
  const ids = [...new Set([...behind.values()].flatMap(({ indicators }) => indicators))]
  const indicators = ids.length > 0 ? await indicatorsSeenBy(here, { ids }) : []
  const before = { from: round.fiscalYear - 3, to: round.fiscalYear - 1 }
  const executionsOf = await executionsOfEach(here, measureIds, before)
  const hourlyYen = await settingOn(here, hourlyRate)
  const pairsOf = await pairsOfEach(here, measureIds)
  return rows.flatMap((row): Shown[] => {
    const known = behind.get(row.id)
    if (known === undefined) return []
    const dues = indicators.filter(({ id }) => known.indicators.includes(id)).map(firstDue)
    const executions = executionsOf(row.measureId)
    const years = executionYears(executions, round.fiscalYear)
    const costs = unitCostYears(executions, round.fiscalYear, hourlyYen, known.outputUnit)
    return [
      {
        ...row,
        isAllLate: late.has(row.id),
        firstDue: dues.length > 0 ? Math.min(...dues) : null,
        outputUnit: known.outputUnit,
        unitCosts: unitCostFigures(costs, years),
        unspent: unspentFigures(years),
        isUnspentOften: hasBeenUnspentOften(executions),
        exit: exitOf(known),
        pairs: pairsOf(row.measureId),
        whyNotCompared: whyNotCompared({ ...known, sunsetYear: row.sunsetYear }, here.fiscalYear),
      },
    ]
  })
}

/**
 * Requests all of whose grounds came later. The lines are asked only where nothing under the measure
 * itself came in time.
 */
async function lateOnes(
  here: Here,
  round: Round,
  rows: readonly DeskRow[],
  behind: ReadonlyMap<string, Behind>,
): Promise<ReadonlySet<string>> {
  const decision = requestedName(round)
  const isLate = ({ mark }: { readonly mark: string }) => mark !== ''
  const ownRefs = rows.map((row) => measureRef(row.measureId))
  const own = await groundsOfEach(here, ownRefs, decision)
  const linesOf = (row: DeskRow, n: number) =>
    own[n]?.every(isLate) ? (behind.get(row.id)?.lines ?? []) : []
  const lines = await groundsOfEach(here, rows.flatMap(linesOf).map(lineRef), decision)
  const late = new Set<string>()
  let next = 0
  for (const [n, row] of rows.entries()) {
    const above = own[n] ?? []
    // What grounds both the measure and a line counts once, as under the measure.
    const known = new Set(above.map(({ pid }) => pid))
    const count = linesOf(row, n).length
    const below = lines.slice(next, next + count).flat()
    next += count
    const all = [...above, ...below.filter(({ pid }) => !known.has(pid))]
    if (all.length > 0 && all.every(isLate)) late.add(row.id)
  }
  return late
}
