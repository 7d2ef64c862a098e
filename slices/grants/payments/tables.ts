import { z } from 'zod'
import { type LocalDate, localDate } from '#packages/japan'
import { type Here, type PageAsked, readPage, type Sql, sql, whole } from '#platform'
import { caseSeenBy } from '../cases/tables.ts'

export const invoiceKinds = ['概算払', '精算払'] as const

const Invoice = z.object({
  id: z.uuid(),
  applicationId: z.uuid(),
  kind: z.enum(invoiceKinds),
  amountYen: whole,
  bankName: z.string(),
  branchName: z.string(),
  accountType: z.string(),
  accountNumber: z.string(),
  accountHolder: z.string(),
  proxyReason: z.string(),
  invoicedAt: z.string(),
  invoicedOn: localDate(),
  invoicedName: z.string(),
  paidOn: localDate().nullable(),
  voucherNo: z.string(),
  paidName: z.string().nullable(),
  title: z.string(),
  receiptLabel: z.string(),
  applicantName: z.string(),
  fiscalYear: z.number(),
})
export type Invoice = z.infer<typeof Invoice>

const rows = (here: Here, which: Sql) => sql`
  select i.id, i.application_id, i.kind, i.amount_yen, i.bank_name, i.branch_name, i.account_type,
    i.account_number, i.account_holder, i.proxy_reason, i.invoiced_at, i.invoiced_on, i.invoiced_name,
    i.paid_on, i.voucher_no, i.paid_name, a.title, a.receipt_label, a.applicant_name, k.fiscal_year
  from grants.invoices i
  join grants.applications a on (a.city, a.id) = (i.city, i.application_id)
  join grants.calls k on (k.city, k.id) = (a.city, a.call_id)
  where i.city = ${here.city} and ${which}`

/** Of a case that was loaded through the person, the earliest first. */
export function invoicesOf(here: Here, applicationId: string): Promise<Invoice[]> {
  return here.db.many(
    Invoice,
    sql`${rows(here, sql`i.application_id = ${applicationId}::uuid`)}
      order by i.invoiced_at, i.id limit 100`,
  )
}

/** @throws {Missing} there is none, or its case is not this person's */
export async function invoiceSeenBy(here: Here, invoiceId: string): Promise<Invoice> {
  const invoice = await here.db.one(Invoice, rows(here, sql`i.id = ${invoiceId}::uuid`))
  await caseSeenBy(here, invoice.applicationId)
  return invoice
}

export type UnpaidFilter = { readonly kind: Invoice['kind'] | ''; readonly words: string }
export const unpaidSorts = { invoiced: 'instant', who: 'text', yen: 'number' } as const

const unpaid = (here: Here, { kind, words }: UnpaidFilter): Sql =>
  rows(
    here,
    sql`i.paid_on is null and (${kind} = '' or i.kind = ${kind})
      and (${words} = '' or position(platform.search_form(${words}) in
        platform.search_form(a.applicant_name || ' ' || a.title || ' ' || a.receipt_label || ' '
          || i.account_holder)) > 0)`,
  )

/** A page of what the hall still has to pay, the oldest invoice first unless asked otherwise. */
export function invoicesUnpaid(
  here: Here,
  filter: UnpaidFilter,
  page: PageAsked<keyof typeof unpaidSorts>,
) {
  return readPage(here.db, Invoice, page, {
    by: {
      invoiced: [sql`i.invoiced_at`, (row) => row.invoicedAt],
      who: [sql`a.applicant_name`, (row) => row.applicantName],
      yen: [sql`i.amount_yen`, (row) => row.amountYen],
    },
    id: [sql`i.id`, (row) => row.id],
    from: (after) => sql`${unpaid(here, filter)} and ${after}`,
  })
}

/** All that the filter finds, for a file; 5,000 at most. */
export function unpaidForFile(here: Here, filter: UnpaidFilter): Promise<Invoice[]> {
  return here.db.many(Invoice, sql`${unpaid(here, filter)} order by i.invoiced_at, i.id limit 5000`)
}

export async function keepInvoice(
  here: Here,
  made: Pick<
    Invoice,
    | 'applicationId'
    | 'kind'
    | 'amountYen'
    | 'bankName'
    | 'branchName'
    | 'accountType'
    | 'accountNumber'
    | 'accountHolder'
    | 'proxyReason'
  >,
): Promise<void> {
  await here.db.run(sql`
    insert into grants.invoices (city, application_id, kind, amount_yen, bank_name, branch_name,
      account_type, account_number, account_holder, proxy_reason, invoiced_at, invoiced_on,
      invoiced_name)
    values (${here.city}, ${made.applicationId}::uuid, ${made.kind}, ${made.amountYen},
      ${made.bankName}, ${made.branchName}, ${made.accountType}, ${made.accountNumber},
      ${made.accountHolder}, ${made.proxyReason}, ${here.now}, ${here.today}, ${here.person.name})`)
}

export async function markPaid(
  here: Here,
  invoiceId: string,
  made: { readonly paidOn: LocalDate; readonly voucherNo: string },
): Promise<void> {
  await here.db.run(sql`
    update grants.invoices set paid_on = ${made.paidOn}::date, voucher_no = ${made.voucherNo},
      paid_at = ${here.now}, paid_name = ${here.person.name}
    where city = ${here.city} and id = ${invoiceId}::uuid and paid_on is null`)
}
