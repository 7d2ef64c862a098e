import { dayInJapan, formatYen, parseFiscalYear } from '#packages/japan'
import { type CsvColumn, csvFileOf, type FileAnswer, List, pageOf, type Visit } from '#platform'
import { Day, FiscalYearField, LinkButton, Page, SearchField, SelectField, Tag } from '#ui'
import { claims } from '../../claim-ledgers/addresses.ts'
import { decisions } from '../../decisions/addresses.ts'
import { numbers } from '../../grant-papers/addresses.ts'
import { ledger } from '../../ledgers/addresses.ts'
import { lists as otherAwards } from '../../other-awards/addresses.ts'
import { payments } from '../../payments/addresses.ts'
import { caseStates } from '../../steps/rules.ts'
import * as at from '../addresses.ts'
import { type Case, type CaseFilter, caseSorts, casesForFile, casesSeenBy } from '../tables.ts'

const filterOf = (query: Readonly<Record<string, string>>): CaseFilter => ({
  state: caseStates.find((one) => one === query.state) ?? '',
  year: parseFiscalYear(query.year ?? ''),
  words: (query.q ?? '').slice(0, 100),
})

/** Cases from the selection on: the hall's, a body's, or a business's own. */
export async function CasesPage({ here, query }: Visit<typeof at.cases>) {
  const filter = filterOf(query)
  const page = pageOf(query, caseSorts, { dir: 'desc' })
  const found = await casesSeenBy(here, filter, page)
  const places = [
    { href: decisions(), label: '決裁待ち' },
    { href: payments(), label: '支払待ち' },
    { href: ledger(), label: '補助金台帳' },
    { href: claims(), label: '返還の債権' },
    { href: otherAwards(), label: 'ほかの機関の補助金' },
    { href: numbers(), label: '番号簿' },
  ].filter(({ href }) => here.opens(href))
  return (
    <Page
      title="補助金の案件"
      lede="採択から完結まで。交付申請、交付決定、実績報告、額の確定、支払、その後の報告。"
      acts={places.map(({ href, label }) => (
        <LinkButton href={href} kind="sub">
          {label}
        </LinkButton>
      ))}
    >
      <List
        to={at.cases()}
        file={at.casesCsv()}
        query={query}
        page={page}
        found={found}
        asked={{ q: filter.words, state: filter.state, year: query.year ?? '' }}
        fields={
          <>
            <SearchField name="q" label="事業・交付先・受付番号" value={filter.words} />
            <FiscalYearField name="year" label="年度" value={filter.year} />
            <SelectField
              name="state"
              label="状態"
              value={filter.state}
              empty="すべて"
              options={caseStates}
            />
          </>
        }
        noun="案件"
        none={{
          title: '案件はまだありません',
          why: '審査で採択された申請が、ここから交付申請に進みます。',
        }}
        stage="act"
        rowKey={(one) => one.applicationId}
        columns={[
          {
            key: 'label',
            label: '受付番号',
            sort: true,
            cell: (one) => <span class="nowrap">{one.receiptLabel || '—'}</span>,
          },
          {
            key: 'title',
            label: '事業',
            cell: (one) => (
              <a href={at.grantCase({ applicationId: one.applicationId })}>
                {one.title || '（事業名なし）'}
              </a>
            ),
          },
          { key: 'who', label: '交付先', sort: true, cell: (one) => one.applicantName },
          { key: 'scheme', label: '制度', cell: (one) => one.schemeName },
          {
            key: 'yen',
            label: '交付決定額（円）',
            align: 'n',
            sort: true,
            cell: (one) => formatYen(one.settledYen ?? one.currentYen),
          },
          { key: 'state', label: '状態', cell: (one) => <Tag kind="key">{one.state}</Tag> },
          {
            key: 'moved',
            label: '最後の手続',
            sort: true,
            cell: (one) => <Day on={dayInJapan(one.stateAt)} form="short" />,
          },
        ]}
      />
    </Page>
  )
}

const fileColumns: readonly CsvColumn<Case>[] = [
  { head: '年度', cell: (one) => one.fiscalYear },
  { head: '受付番号', cell: (one) => one.receiptLabel },
  { head: '制度', cell: (one) => one.schemeName },
  { head: '回', cell: (one) => one.round },
  { head: '事業', cell: (one) => one.title },
  { head: '交付先', cell: (one) => one.applicantName },
  { head: '法人番号', cell: (one) => one.corporateNumber },
  { head: '採択額', cell: (one) => one.adoptedYen },
  { head: '交付申請額', cell: (one) => one.requestedYen },
  { head: '交付決定日', cell: (one) => one.awardedOn },
  { head: '交付決定額', cell: (one) => one.currentYen },
  { head: '確定額', cell: (one) => one.settledYen },
  { head: '支払済額', cell: (one) => one.paidYen },
  { head: '状態', cell: (one) => one.state },
  { head: '最後の手続の日', cell: (one) => dayInJapan(one.stateAt) },
]

/** What the list shows, as a file. */
export async function casesFile({ here, query }: Visit<typeof at.casesCsv>): Promise<FileAnswer> {
  const all = await casesForFile(here, filterOf(query))
  return csvFileOf('補助金の案件', fileColumns, all, query.encoding)
}
