import type { Here } from '#platform'
import { type Business, businessesWhereId } from '../../tables.ts'
import { type Changes, type Planned, planned } from '../rules.ts'
import { type Row, rowsAfter, tellRows } from '../tables.ts'

const rowsAtOnce = 1_000

export type PlannedRow = { readonly row: Row; readonly business: Business; readonly plan: Planned }

/** What rows would become now; of a row that names nobody there is nothing to plan. */
export async function planRows(
  here: Here,
  rows: readonly Row[],
  common: Changes,
): Promise<PlannedRow[]> {
  const ids = rows.flatMap(({ businessId }) => (businessId ? [businessId] : []))
  const records = new Map((await businessesWhereId(here, ids)).map((one) => [one.id, one]))
  return rows.flatMap((row) => {
    const business = records.get(row.businessId ?? '')
    if (business === undefined) return []
    return [{ row, business, plan: planned(business, { ...common, ...row.typed }, here.today) }]
  })
}

/** 直す, 変わらない or 直せない: what the plan of a row comes to. */
export function outcomeOf({ problem, after }: Planned): string {
  if (problem !== null) return '直せない'
  return Object.keys(after).length === 0 ? '変わらない' : '直す'
}

/** Looks at every row before anything is changed, and keeps with each what would become of it. */
export async function checkRows(here: Here, bulkEditId: string, common: Changes): Promise<void> {
  for (let last = -1; ; ) {
    const rows = await rowsAfter(here, bulkEditId, last, rowsAtOnce)
    const plans = await planRows(here, rows, common)
    await tellRows(
      here,
      bulkEditId,
      plans.map(({ row, plan }) => ({
        number: row.number,
        outcome: outcomeOf(plan),
        problem: plan.problem ?? '',
      })),
    )
    last = rows.at(-1)?.number ?? last
    if (rows.length < rowsAtOnce) return
  }
}
