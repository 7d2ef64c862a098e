import { type Here, sql } from '#platform'

/** What the plan prints for a measure and a year; written again, the later figure holds. */
export async function keepAmount(
  here: Here,
  typed: { planId: string; measurePid: string; fiscalYear: number; amountYen: number },
): Promise<void> {
  await here.db.run(sql`
    insert into plans.planned_amounts
      (city, plan_id, measure_pid, fiscal_year, amount_yen, entered_at)
    values (${here.city}, ${typed.planId}, ${typed.measurePid}, ${typed.fiscalYear},
      ${typed.amountYen}, ${here.now})
    on conflict (city, plan_id, measure_pid, fiscal_year)
      do update set amount_yen = excluded.amount_yen, entered_at = excluded.entered_at`)
}
