import { type Here, Invalid, perform, RuleBroken } from '#platform'
import { asTyped } from '../../rules.ts'
import { type Business, businessesWhereId } from '../../tables.ts'
import type { Changes } from '../rules.ts'
import { type BulkEdit, type Row, type Told, tellRows } from '../tables.ts'
import { outcomeOf, planRows } from './check-rows.ts'
import { reviseInBulk } from './revise-in-bulk.ts'

/** One record revised within the edit; the sentence of what stood against it, or null. */
async function revised(
  here: Here,
  { id, version }: Business,
  typed: Changes,
  reason: string,
): Promise<string | null> {
  try {
    await perform(
      { ...here, announced: [] },
      reviseInBulk,
      { ...typed, businessId: id, version, reason },
      null,
    )
    return null
  } catch (error) {
    if (error instanceof Invalid || error instanceof RuleBroken) return error.message
    throw error
  }
}

/** Changes some rows; what cannot be changed says why and stops none of the others. */
export async function writeRows(
  here: Here,
  edit: BulkEdit,
  rows: readonly Row[],
  reason: string,
): Promise<Told[]> {
  const told: Told[] = []
  for (const { row, business, plan } of await planRows(here, rows, edit.changes)) {
    const { number } = row
    const outcome = outcomeOf(plan)
    if (outcome !== '直す') {
      told.push({ number, outcome, problem: plan.problem ?? '' })
      continue
    }
    const before = asTyped(business)
    const problem = await revised(here, business, { ...before, ...plan.after }, reason)
    told.push(
      problem === null
        ? { number, outcome: '直した', problem: '', before, versionAfter: business.version + 1 }
        : { number, outcome: '直せない', problem },
    )
  }
  await tellRows(here, edit.id, told)
  return told
}

/** Puts some rows back as they were before the edit; what was edited since stays and is named. */
export async function restoreRows(
  here: Here,
  edit: BulkEdit,
  rows: readonly Row[],
  reason: string,
): Promise<Told[]> {
  const ids = rows.flatMap(({ businessId }) => (businessId ? [businessId] : []))
  const records = new Map((await businessesWhereId(here, ids)).map((one) => [one.id, one]))
  const told: Told[] = []
  for (const { number, businessId, before, versionAfter } of rows) {
    const business = records.get(businessId ?? '')
    if (business === undefined || before === null) continue
    const isEdited = business.version !== versionAfter
    const problem = isEdited
      ? '一括編集のあとで直されているため、そのまま残しました。'
      : await revised(here, business, before, reason)
    told.push({ number, outcome: problem === null ? '戻した' : '残した', problem: problem ?? '' })
  }
  await tellRows(here, edit.id, told)
  return told
}
