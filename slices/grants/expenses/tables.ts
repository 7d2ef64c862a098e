import { z } from 'zod'
import { localDate } from '#packages/japan'
import { type Here, type Sql, sql, whole } from '#platform'
import type { Purchase } from '../invoice-checks/rules.ts'
import { NEAR_BITS } from '../picture-hashes/rules.ts'
import type { ExpenseTyped } from './forms.ts'

const Expense = z.object({
  id: z.uuid(),
  applicationId: z.uuid(),
  receiptNo: z.string(),
  categoryCode: z.string(),
  item: z.string(),
  supplierName: z.string(),
  supplierNumber: z.string(),
  supplierAddress: z.string(),
  supplierPhone: z.string(),
  invoiceNo: z.string(),
  amountYen: whole,
  orderedOn: localDate().nullable(),
  invoicedOn: localDate(),
  paidOn: localDate().nullable(),
  paidBy: z.enum(['振込', '現金', 'カード', '口座振替']),
  payerName: z.string(),
  fileId: z.uuid().nullable(),
  fileSha256: z.string(),
  pictureHash: z.string(),
  costPriceYen: whole.nullable(),
  cutYen: whole,
  cutReason: z.string(),
  cutName: z.string(),
})
export type Expense = z.infer<typeof Expense> & Purchase

const rows = (here: Here, which: Sql) => sql`
  select e.id, e.application_id, a.receipt_label as receipt_no, e.category_code, e.item,
    e.supplier_name, e.supplier_number, e.supplier_address, e.supplier_phone, e.invoice_no,
    e.amount_yen, e.ordered_on, e.invoiced_on, e.paid_on, e.paid_by, e.payer_name, e.file_id,
    e.file_sha256, e.picture_hash, e.cost_price_yen, e.cut_yen, e.cut_reason, e.cut_name
  from grants.expenses e
  join grants.applications a on (a.city, a.id) = (e.city, e.application_id)
  where e.city = ${here.city} and e.removed_at is null and ${which}`

/** Of a case that was loaded through the person, by the day of the invoice. */
export function expensesOf(here: Here, applicationId: string): Promise<Expense[]> {
  return here.db.many(
    Expense,
    sql`${rows(here, sql`e.application_id = ${applicationId}::uuid`)}
      order by e.invoiced_on, e.id limit 500`,
  )
}

/** @throws {Missing} there is none in this case */
export function expenseOf(here: Here, applicationId: string, expenseId: string): Promise<Expense> {
  return here.db.one(
    Expense,
    rows(here, sql`e.application_id = ${applicationId}::uuid and e.id = ${expenseId}::uuid`),
  )
}

/**
 * Expenses anywhere in the city's grants that might be one of these: the same file, the same invoice of a
 * supplier, the same day, or a picture that looks alike. For the checks only; the other case is never shown to the applicant.
 */
export function likelyTwins(here: Here, applicationId: string): Promise<Expense[]> {
  return here.db.many(
    Expense,
    sql`${rows(
      here,
      sql`exists (select from grants.expenses m where m.city = ${here.city}
        and m.application_id = ${applicationId}::uuid and m.removed_at is null and m.id <> e.id
        and ((m.file_sha256 <> '' and m.file_sha256 = e.file_sha256)
          or (m.invoice_no <> '' and m.supplier_number = e.supplier_number
            and m.invoice_no = e.invoice_no and m.amount_yen = e.amount_yen)
          or m.invoiced_on = e.invoiced_on
          or (m.picture_hash <> '' and e.picture_hash <> '' and bit_count(
            ('x' || m.picture_hash)::bit(64) # ('x' || e.picture_hash)::bit(64)) <= ${NEAR_BITS})))`,
    )} order by e.invoiced_on, e.id limit 500`,
  )
}

export function keepExpense(
  here: Here,
  typed: ExpenseTyped,
  file: {
    readonly fileId: string
    readonly sha256: string
    readonly pictureHash: string
  } | null,
): Promise<string> {
  return here.db.value(
    z.uuid(),
    sql`insert into grants.expenses (city, application_id, category_code, item, supplier_name,
        supplier_number, supplier_address, supplier_phone, invoice_no, amount_yen, ordered_on,
        invoiced_on, paid_on, paid_by, payer_name, file_id, file_sha256, picture_hash, added_at, added_name)
      values (${here.city}, ${typed.applicationId}::uuid, ${typed.categoryCode}, ${typed.item},
        ${typed.supplierName}, ${typed.supplierNumber}, ${typed.supplierAddress},
        ${typed.supplierPhone}, ${typed.invoiceNo}, ${typed.amountYen}, ${typed.orderedOn}::date,
        ${typed.invoicedOn}::date, ${typed.paidOn}::date, ${typed.paidBy}, ${typed.payerName},
        ${file?.fileId ?? null}::uuid, ${file?.sha256 ?? ''}, ${file?.pictureHash ?? ''}, ${here.now}, ${here.person.name})
      returning id`,
  )
}

export async function markRemoved(here: Here, expenseId: string): Promise<void> {
  await here.db.run(sql`
    update grants.expenses set removed_at = ${here.now}
    where city = ${here.city} and id = ${expenseId}::uuid`)
}

export async function keepCut(
  here: Here,
  expenseId: string,
  made: { readonly cutYen: number; readonly cutReason: string },
): Promise<void> {
  const name = made.cutYen === 0 ? '' : here.person.name
  await here.db.run(sql`
    update grants.expenses set cut_yen = ${made.cutYen},
      cut_reason = ${made.cutYen === 0 ? '' : made.cutReason}, cut_name = ${name}
    where city = ${here.city} and id = ${expenseId}::uuid`)
}

/** 原価 of what was bought from a related party; null: none was shown. */
export async function keepCostPrice(
  here: Here,
  applicationId: string,
  expenseId: string,
  costPriceYen: number | null,
): Promise<void> {
  await here.db.run(sql`
    update grants.expenses set cost_price_yen = ${costPriceYen}
    where city = ${here.city} and application_id = ${applicationId}::uuid
      and id = ${expenseId}::uuid`)
}
