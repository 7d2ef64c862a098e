import { type Here, sql } from '#platform'
import type { PenaltyKind } from '../claim-ledgers/rules.ts'

/** Of a return that was loaded through the person. */
export async function keepWaiver(
  here: Here,
  made: {
    readonly returnId: string
    readonly penalty: PenaltyKind
    readonly amountYen: number | null
    readonly reason: string
    readonly decisionId: string
  },
): Promise<void> {
  await here.db.run(sql`
    insert into grants.waivers (city, return_id, seq, penalty, amount_yen, reason, decision_id,
      waived_on, waived_name)
    values (${here.city}, ${made.returnId}::uuid,
      (select coalesce(max(seq), 0) + 1 from grants.waivers where city = ${here.city}
        and return_id = ${made.returnId}::uuid),
      ${made.penalty}, ${made.amountYen}, ${made.reason}, ${made.decisionId}::uuid, ${here.today},
      ${here.person.name})`)
}
