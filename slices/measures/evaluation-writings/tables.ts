import { z } from 'zod'
import { type Here, sql } from '#platform'
import type { SheetMeasure } from '../evaluation-sheets/rules.ts'
import { keepHistories } from '../year-figures/tables.ts'

/** Writes these measures whole, new or over what is kept. @returns their ids and versions by number */
export async function keepSheets(
  here: Here,
  publisher: string,
  measures: readonly SheetMeasure[],
): Promise<ReadonlyMap<string, { readonly id: string; readonly version: number }>> {
  const rows = measures.map((one) => ({
    ...{ code: one.code, name: one.name, sheet_year: one.sheetYear, written_on: one.writtenOn },
    ...{ policy: one.policy, goal: one.goal, basic_project: one.basicProject },
    ...{ department: one.department, section: one.section, category: one.category },
    ...{ period_kind: one.periodKind, period_start: one.periodStart, period_end: one.periodEnd },
    ...{ overview: one.overview, target: one.target, intent: one.intent, result: one.result },
    ...{ legal_basis: one.legalBasis, direction: one.direction },
    ...{ future_direction: one.futureDirection, comments: one.comments, notes: one.notes },
    file_id: one.toldBy,
  }))
  const kept = await here.db.many(
    z.object({ id: z.uuid(), code: z.string(), version: z.number() }),
    sql`insert into measures.evaluation_sheets (city, publisher, code, name, sheet_year, written_on,
        policy, goal, basic_project, department, section, category, period_kind, period_start,
        period_end, overview, target, intent, result, legal_basis, direction, future_direction,
        comments, notes, file_id)
      select ${here.city}, ${publisher}, r.code, r.name, r.sheet_year, r.written_on, r.policy, r.goal,
        r.basic_project, r.department, r.section, r.category, r.period_kind, r.period_start,
        r.period_end, r.overview, r.target, r.intent, r.result, r.legal_basis, r.direction,
        r.future_direction, r.comments, r.notes, r.file_id
      from jsonb_populate_recordset(null::measures.evaluation_sheets,
        ${JSON.stringify(rows)}::jsonb) r
      on conflict (city, publisher, code) do update set (name, sheet_year, written_on, policy, goal,
          basic_project, department, section, category, period_kind, period_start, period_end,
          overview, target, intent, result, legal_basis, direction, future_direction, comments,
          notes, file_id, version)
        = row(excluded.name, excluded.sheet_year, excluded.written_on, excluded.policy,
          excluded.goal, excluded.basic_project, excluded.department, excluded.section,
          excluded.category, excluded.period_kind, excluded.period_start, excluded.period_end,
          excluded.overview, excluded.target, excluded.intent, excluded.result,
          excluded.legal_basis, excluded.direction, excluded.future_direction, excluded.comments,
          excluded.notes, excluded.file_id, evaluation_sheets.version + 1)
      returning id, code, version`,
  )
  const ids = new Map(kept.map(({ id, code, version }) => [code, { id, version }]))
  await keepHistories(
    here,
    measures.flatMap((history) => {
      const sheetId = ids.get(history.code)?.id
      return sheetId ? [{ sheetId, history }] : []
    }),
  )
  return ids
}

/** Takes sheets out that a file brought and that nothing stands on. */
export async function removeSheets(here: Here, sheetIds: readonly string[]): Promise<void> {
  await here.db.run(sql`
    update measures.adoption_rows set sheet_id = null
    where city = ${here.city} and sheet_id in (select s.id from measures.evaluation_sheets s
      where s.city = ${here.city} and s.id = any(${sheetIds}::uuid[]) and s.measure_id is null)`)
  await here.db.run(sql`
    delete from measures.evaluation_sheets
    where city = ${here.city} and id = any(${sheetIds}::uuid[]) and measure_id is null`)
}
