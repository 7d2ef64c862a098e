import { formatYen } from '#packages/japan'
import { type CsvColumn, csvFileOf, type FileAnswer, List, pageOf, type Visit } from '#platform'
import { Day, Page, SearchField, SelectField } from '#ui'
import { cases, grantCase } from '../../cases/addresses.ts'
import { CasePage } from '../../cases/pages/show-page.tsx'
import * as at from '../addresses.ts'
import {
  type Invoice,
  invoiceKinds,
  invoiceSeenBy,
  invoicesUnpaid,
  type UnpaidFilter,
  unpaidForFile,
  unpaidSorts,
} from '../tables.ts'
import { PayForm } from './payments-part.tsx'

const filterOf = (query: Readonly<Record<string, string>>): UnpaidFilter => ({
  kind: invoiceKinds.find((one) => one === query.kind) ?? '',
  words: (query.q ?? '').slice(0, 100),
})

const accountOf = (one: Invoice) =>
  `${one.bankName} ${one.branchName} ${one.accountType} ${one.accountNumber} ${one.accountHolder}`

/** 会計's list: every invoice that is not paid yet, of all cases. */
export async function PaymentsPage({ here, query, filled }: Visit<typeof at.payments>) {
  const filter = filterOf(query)
  const page = pageOf(query, unpaidSorts)
  const found = await invoicesUnpaid(here, filter, page)
  return (
    <Page
      title="補助金の支払待ち"
      lede="届いた請求のうち、支払が記録されていないものです。"
      back={cases()}
    >
      <List
        to={at.payments()}
        file={at.paymentsCsv()}
        query={query}
        page={page}
        found={found}
        asked={{ q: filter.words, kind: filter.kind }}
        fields={
          <>
            <SearchField name="q" label="事業・相手・受付番号・口座名義" value={filter.words} />
            <SelectField
              name="kind"
              label="種類"
              value={filter.kind}
              empty="すべて"
              options={invoiceKinds}
            />
          </>
        }
        noun="請求"
        none={{ title: '支払を待つ請求はありません', why: '請求が届くと、ここに載ります。' }}
        stage="act"
        rowKey={(one) => one.id}
        columns={[
          {
            key: 'title',
            label: '案件',
            cell: (one) => (
              <a href={grantCase({ applicationId: one.applicationId })}>
                {one.title || '（事業名なし）'}
              </a>
            ),
          },
          { key: 'who', label: '相手', sort: true, cell: (one) => one.applicantName },
          { key: 'kind', label: '種類', cell: (one) => one.kind },
          {
            key: 'yen',
            label: '金額（円）',
            align: 'n',
            sort: true,
            cell: (one) => formatYen(one.amountYen),
          },
          { key: 'account', label: '口座', cell: accountOf },
          {
            key: 'invoiced',
            label: '請求',
            sort: true,
            cell: (one) => <Day on={one.invoicedOn} form="short" />,
          },
          {
            key: 'pay',
            label: '支払',
            cell: (one) => <PayForm here={here} filled={filled} invoice={one} />,
          },
        ]}
      />
    </Page>
  )
}

/** The case with the payment as typed: on the list it may stand on another page. */
export async function PaymentAgainPage({ here, params, ...rest }: Visit<typeof at.payment>) {
  const { applicationId } = await invoiceSeenBy(here, params.invoiceId)
  return CasePage({ here, params: { applicationId }, ...rest })
}

const columns: readonly CsvColumn<Invoice>[] = [
  { head: '受付番号', cell: (one) => one.receiptLabel },
  { head: '事業', cell: (one) => one.title },
  { head: '相手', cell: (one) => one.applicantName },
  { head: '種類', cell: (one) => one.kind },
  { head: '金額', cell: (one) => one.amountYen },
  { head: '金融機関', cell: (one) => one.bankName },
  { head: '支店', cell: (one) => one.branchName },
  { head: '預金の種類', cell: (one) => one.accountType },
  { head: '口座番号', cell: (one) => one.accountNumber },
  { head: '口座名義', cell: (one) => one.accountHolder },
  { head: '代理受領の理由', cell: (one) => one.proxyReason },
  { head: '請求の日', cell: (one) => one.invoicedOn },
  { head: '請求した人', cell: (one) => one.invoicedName },
]

/** What the list shows and more, as a file. */
export async function paymentsFile({
  here,
  query,
}: Visit<typeof at.paymentsCsv>): Promise<FileAnswer> {
  const all = await unpaidForFile(here, filterOf(query))
  return csvFileOf(`補助金の支払待ち_${here.today}`, columns, all, query.encoding)
}
