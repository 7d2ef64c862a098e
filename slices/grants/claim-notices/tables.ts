import { z } from 'zod'
import type { LocalDate } from '#packages/japan'
import { type Here, json, sql } from '#platform'
import { setting } from '#platform/settings'
import type { DueDay } from './rules.ts'

/** 督促・催告で指定する期限: so many days after the paper. */
export const demandDays = setting(
  'grants.demand-days',
  z.coerce.number().int().min(1, '1日以上にしてください。').max(60, '60日までにしてください。'),
  10,
  {
    label: '督促状・催告書で指定する納付の期限までの日数',
    source: '運用上の初期値（市の債権管理条例・規則で確かめてください）',
    unit: '日',
    toBeChecked: true,
  },
)

/** 督促 of each day that is overdue, by one paper, of a claim that was loaded through the person. */
export async function keepDemands(
  here: Here,
  returnId: string,
  made: { readonly days: readonly DueDay[]; readonly payBy: LocalDate; readonly label: string },
): Promise<void> {
  const rows = made.days.map(({ on, leftYen }) => ({ due_on: on, yen: leftYen }))
  await here.db.run(sql`
    insert into grants.claim_notices (city, return_id, seq, kind, due_on, unpaid_yen, pay_by, sent_on,
      sent_name, document_label)
    select ${here.city}, ${returnId}::uuid, (select coalesce(max(n.seq), 0) from grants.claim_notices n
        where n.city = ${here.city} and n.return_id = ${returnId}::uuid)
        + row_number() over (order by d.due_on), '督促', d.due_on, d.yen, ${made.payBy}::date,
      ${here.today}::date, ${here.person.name}, ${made.label}
    from jsonb_to_recordset(${json(rows)}) as d(due_on date, yen bigint)
    returning seq`)
}

/** 到達日 of a paper of a claim that was loaded through the person. */
export async function markArrived(
  here: Here,
  applicationId: string,
  made: { readonly label: string; readonly sentOn: LocalDate; readonly servedOn: LocalDate },
): Promise<void> {
  await here.db.run(sql`
    update grants.papers set served_on = ${made.servedOn}
    where city = ${here.city} and application_id = ${applicationId}::uuid
      and kind in ('督促状', '催告書') and label = ${made.label} and issued_on = ${made.sentOn}::date`)
}

/** 催告 of all that is overdue. */
export async function keepUrging(
  here: Here,
  returnId: string,
  made: { readonly unpaidYen: number; readonly payBy: LocalDate; readonly label: string },
): Promise<void> {
  await here.db.run(sql`
    insert into grants.claim_notices (city, return_id, seq, kind, unpaid_yen, pay_by, sent_on,
      sent_name, document_label)
    values (${here.city}, ${returnId}::uuid,
      (select coalesce(max(seq), 0) + 1 from grants.claim_notices where city = ${here.city}
        and return_id = ${returnId}::uuid),
      '催告', ${made.unpaidYen}, ${made.payBy}::date, ${here.today}, ${here.person.name}, ${made.label})`)
}
