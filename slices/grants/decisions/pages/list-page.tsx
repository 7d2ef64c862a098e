import { dayInJapan, formatYen } from '#packages/japan'
import {
  type CsvColumn,
  csvEncodingOf,
  csvFileOf,
  type FileAnswer,
  pageOf,
  sortedBy,
  type Visit,
  withQuery,
} from '#platform'
import { Day, Empty, Form, Page, SearchField, SelectField, Table } from '#ui'
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
  const { rows, next } = await decisionsWaiting(here, filter, page)
  const asked = { q: filter.words, kind: filter.kind }
  const isFiltered = Object.values(asked).some((one) => one !== '')
  return (
    <Page
      title="決裁を待つ補助金の起案"
      lede="起案した人とは別の、専決の職の人が決裁します。"
      back={cases()}
    >
      <Table
        rows={rows}
        rowKey={(one) => one.id}
        sort={{ key: page.sort, dir: page.dir }}
        sortHref={(key) => withQuery(at.decisions(), sortedBy(page, query, key))}
        csvHref={withQuery(at.decisionsCsv(), asked)}
        pager={{
          nextHref: next === null ? null : withQuery(at.decisions(), { ...query, after: next }),
        }}
        filter={
          <Form to={at.decisions()} method="get" inline submit="表示する">
            <SearchField name="q" label="事業・申請者・受付番号・起案者" value={filter.words} />
            <SelectField
              name="kind"
              label="起案"
              value={filter.kind}
              empty="すべて"
              options={decisionKinds.map((one) => ({ value: one, label: one }))}
            />
          </Form>
        }
        empty={
          isFiltered ? (
            <Empty title="当てはまる起案はありません" why="言葉や起案の種類を変えてください。" />
          ) : (
            <Empty
              title="決裁を待つ起案はありません"
              why="担当が起案すると、ここに載ります。"
              stage="act"
            />
          )
        }
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
        fold
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
  const found = await waitingForFile(here, filterOf(query))
  return csvFileOf(
    `決裁を待つ補助金の起案_${here.today}`,
    columns,
    found,
    csvEncodingOf(query.encoding),
  )
}
