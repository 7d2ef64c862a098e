import { dayInJapan, formatYen } from '#packages/japan'
import { type CsvColumn, csvFileOf, type FileAnswer, List, pageOf, type Visit } from '#platform'
import { Day, Page, SearchField, SelectField } from '#ui'
import { cases, grantCase } from '../../cases/addresses.ts'
import * as at from '../addresses.ts'
import { decisionKinds } from '../rules.ts'
import {
  decisionsWaiting,
  type WaitingDecision,
  type WaitingFilter,
  waitingForFile,
  waitingSorts,
} from '../tables.ts'

const filterOf = (query: Readonly<Record<string, string>>): WaitingFilter => ({
  kind: decisionKinds.find((one) => one === query.kind) ?? '',
  words: (query.q ?? '').slice(0, 100),
})

/** Drafts that wait for a decision, of all cases. */
export async function DecisionsPage({ here, query }: Visit<typeof at.decisions>) {
  const filter = filterOf(query)
  const page = pageOf(query, waitingSorts)
  const found = await decisionsWaiting(here, filter, page)
  return (
    <Page
      title="決裁を待つ補助金の起案"
      lede="起案した人とは別の、専決の職の人が決裁します。"
      back={cases()}
    >
      <List
        to={at.decisions()}
        file={at.decisionsCsv()}
        query={query}
        page={page}
        found={found}
        asked={{ q: filter.words, kind: filter.kind }}
        fields={
          <>
            <SearchField name="q" label="事業・申請者・受付番号・起案者" value={filter.words} />
            <SelectField
              name="kind"
              label="起案"
              value={filter.kind}
              empty="すべて"
              options={decisionKinds}
            />
          </>
        }
        noun="起案"
        none={{ title: '決裁を待つ起案はありません', why: '担当が起案すると、ここに載ります。' }}
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
          { key: 'kind', label: '起案', cell: (one) => one.kind },
          { key: 'who', label: '申請者', sort: true, cell: (one) => one.applicantName },
          {
            key: 'yen',
            label: '金額（円）',
            align: 'n',
            sort: true,
            cell: (one) => formatYen(one.amountYen),
          },
          {
            key: 'drafted',
            label: '起案の日',
            sort: true,
            cell: (one) => <Day on={dayInJapan(one.draftedAt)} form="short" />,
          },
          { key: 'by', label: '起案者', cell: (one) => one.draftedName },
        ]}
      />
    </Page>
  )
}

const columns: readonly CsvColumn<WaitingDecision>[] = [
  { head: '受付番号', cell: (one) => one.receiptLabel },
  { head: '制度', cell: (one) => one.schemeName },
  { head: '事業', cell: (one) => one.title },
  { head: '申請者', cell: (one) => one.applicantName },
  { head: '起案', cell: (one) => one.kind },
  { head: '金額', cell: (one) => one.amountYen },
  { head: '理由', cell: (one) => one.reason },
  { head: '起案の日', cell: (one) => dayInJapan(one.draftedAt) },
  { head: '起案者', cell: (one) => one.draftedName },
]

/** What the list shows and more, as a file. */
export async function decisionsFile({
  here,
  query,
}: Visit<typeof at.decisionsCsv>): Promise<FileAnswer> {
  const all = await waitingForFile(here, filterOf(query))
  return csvFileOf(`決裁を待つ補助金の起案_${here.today}`, columns, all, query.encoding)
}
