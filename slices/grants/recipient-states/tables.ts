import { z } from 'zod'
import { type Here, notify, sql, whole } from '#platform'
import { grantCase } from '../cases/addresses.ts'
import { type Case, caseSeenBy } from '../cases/tables.ts'
import { isOpen } from '../claim-ledgers/tables.ts'
import type { Finding } from '../irregularities/rules.ts'
import { raiseFlags } from '../irregularities/tables.ts'
import { type RecipientState, recipientFindings } from './rules.ts'

const State = z.object({
  isClosed: z.boolean(),
  isTaxClear: z.boolean().nullable(),
  isGangClear: z.boolean().nullable(),
})
const Owed = z.object({ receiptLabel: z.string(), leftYen: whole })

/** Of the recipient of a case that was loaded through the person. */
async function recipientStateOf(here: Here, found: Case): Promise<RecipientState> {
  const { applicationId } = found
  const state = await here.db.one(
    State,
    sql`select b.state = '廃業' as is_closed, f.is_tax_clear, f.is_gang_clear
      from businesses.v_businesses b
      left join grants.formal_checks f
        on f.city = ${here.city} and f.application_id = ${applicationId}::uuid
      where b.city = ${here.city} and b.business_id = ${found.businessId}::uuid`,
  )
  const returns = await here.db.many(
    Owed,
    sql`select a.receipt_label, sum(r.amount_yen - coalesce((select sum(p.amount_yen)
          from grants.repayments p where p.city = ${here.city} and p.return_id = r.id), 0))::bigint
        as left_yen
      from grants.returns r
      join grants.applications a on (a.city, a.id) = (r.city, r.application_id)
      where r.city = ${here.city} and a.id <> ${applicationId}::uuid and r.due_on < ${here.today}
        and (a.business_id = ${found.businessId}::uuid or a.group_key = nullif(${found.groupKey}, ''))
        and ${isOpen(here)}
      group by a.receipt_label order by a.receipt_label limit 20`,
  )
  return { ...state, returns }
}

export async function findingsOfRecipient(here: Here, found: Case): Promise<readonly Finding[]> {
  return recipientFindings(await recipientStateOf(here, found))
}

/** Keeps what is found, and tells the head of what was not known before. */
export async function raiseRecipientFlags(here: Here, found: Case): Promise<number> {
  const raised = await raiseFlags(here, found.applicationId, await findingsOfRecipient(here, found))
  if (raised > 0)
    await notify(
      here,
      { roles: ['head'], sectionId: found.sectionId },
      `${found.receiptLabel}の支払を止めました。申請者の状況を確認してください。`,
      grantCase({ applicationId: found.applicationId }),
    )
  return raised
}

const Waiting = z.object({ applicationId: z.uuid() })

/** Cases that are still to be paid: of one business, or of all. */
export async function casesToBePaid(here: Here, businessId: string | null): Promise<Case[]> {
  const rows = await here.db.many(
    Waiting,
    sql`select a.id as application_id from grants.applications a
      where a.city = ${here.city}
        and (${businessId}::uuid is null or a.business_id = ${businessId}::uuid)
        and (a.state in ('額の確定', '請求') or exists (select from grants.invoices i
            where i.city = ${here.city} and i.application_id = a.id and i.paid_on is null)
          or (${businessId}::uuid is not null and a.state in ('交付決定', '着手', '変更申請中',
            '一時停止', '実績報告', '検査中', '是正中')))
      order by a.id limit 500`,
  )
  const found: Case[] = []
  for (const { applicationId } of rows) found.push(await caseSeenBy(here, applicationId))
  return found
}
