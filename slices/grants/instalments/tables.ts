import { type Here, json, sql } from '#platform'
import type { DatedYen } from '../penalties/rules.ts'

/** The next agreement over a return that was loaded through the person; the ones before end. */
export async function keepInstalments(
  here: Here,
  made: {
    readonly returnId: string
    readonly decisionId: string
    readonly parts: readonly DatedYen[]
    /** By how many unpaid parts the rest falls due at once. */
    readonly missedParts: number
  },
): Promise<void> {
  const rows = made.parts.map(({ on, yen }, at) => ({ place: at + 1, due_on: on, amount_yen: yen }))
  await here.db.run(sql`
    insert into grants.instalments (city, return_id, agreement, place, due_on, amount_yen, agreed_on,
      decision_id)
    select ${here.city}, ${made.returnId}::uuid, (select coalesce(max(i.agreement), 0) + 1
        from grants.instalments i where i.city = ${here.city} and i.return_id = ${made.returnId}::uuid),
      c.place, c.due_on, c.amount_yen, ${here.today}, ${made.decisionId}::uuid
    from jsonb_to_recordset(${json(rows)}) as c(place int, due_on date, amount_yen bigint)
    returning place`)
  await here.db.run(sql`
    insert into grants.instalment_terms (city, return_id, agreement, missed_parts)
    values (${here.city}, ${made.returnId}::uuid, (select max(i.agreement) from grants.instalments i
        where i.city = ${here.city} and i.return_id = ${made.returnId}::uuid), ${made.missedParts})`)
}
