import { type CsvColumn, csvFileOf, type FileAnswer, List, pageOf, type Visit } from '#platform'
import { Day, Page, SampleTag, SearchField, SelectField, Tag } from '#ui'
import { applications, application as caseAt } from '../../applications/addresses.ts'
import { grantCase } from '../../cases/addresses.ts'
import { caseStates } from '../../steps/rules.ts'
import * as at from '../addresses.ts'
import { dutyUrgencies, postsOf, urgencyOf } from '../rules.ts'
import { type Duty, type DutyFilter, dutiesForFile, dutiesListed, dutySorts } from '../tables.ts'

const kinds = { 超過: 'bad', 今日: 'warn', 近い: 'warn', 先: 'line' } as const

const filterOf = (query: Readonly<Record<string, string>>): DutyFilter => ({
  urgency: dutyUrgencies.find((one) => one === query.due) ?? '',
  words: (query.q ?? '').slice(0, 100),
})

/** Where it is done: from the selection on, on the page of the money. */
function toDo({ applicationId, state }: Duty): string {
  const isMoney = caseStates.some((one) => one === state)
  return isMoney ? grantCase({ applicationId }) : caseAt({ applicationId })
}

/** Every open duty of the own post, the next due first: it stays when people move. */
export async function ListPage({ here, query }: Visit<typeof at.duties>) {
  const posts = postsOf(here.person.roles)
  const filter = filterOf(query)
  const page = pageOf(query, dutySorts)
  const found = await dutiesListed(here, posts, filter, page)
  return (
    <Page
      title="補助金の期限"
      back={here.opens(applications()) ? applications() : undefined}
      lede={`${posts.join('・')}の期限です。人ではなく職に付くので、異動しても後任の一覧に出ます。`}
    >
      <List
        to={at.duties()}
        file={at.dutiesCsv()}
        query={query}
        page={page}
        found={found}
        asked={{ q: filter.words, due: filter.urgency }}
        fields={
          <>
            <SearchField name="q" label="すること・申請者・受付番号・制度" value={filter.words} />
            <SelectField
              name="due"
              label="期限"
              value={filter.urgency}
              empty="すべて"
              options={dutyUrgencies}
            />
          </>
        }
        noun="期限"
        none={{
          title: 'いま待っている期限はありません',
          why: '申請の受付、補正、決定、実績報告などの期限が、近い順に並びます。',
        }}
        stage="act"
        rowKey={(row) => row.id}
        columns={[
          {
            key: 'due',
            label: '期限',
            sort: true,
            cell: (row) => (
              <Tag kind={kinds[urgencyOf(row.dueOn, here.today)]}>
                <Day on={row.dueOn} form="short" />
              </Tag>
            ),
          },
          {
            key: 'what',
            label: 'すること',
            sort: true,
            cell: (row) => (
              <>
                <a href={toDo(row)}>{row.what}</a> {row.isSample && <SampleTag />}
              </>
            ),
          },
          { key: 'label', label: '受付番号', cell: (row) => row.label || '受付前' },
          { key: 'who', label: '申請者', sort: true, cell: (row) => row.applicantName },
          { key: 'scheme', label: '制度', cell: (row) => row.schemeName },
          { key: 'post', label: '職', cell: (row) => row.post },
        ]}
      />
    </Page>
  )
}

const columns: readonly CsvColumn<Duty>[] = [
  { head: '期限', cell: (one) => one.dueOn },
  { head: 'すること', cell: (one) => one.what },
  { head: '受付番号', cell: (one) => one.label },
  { head: '申請者', cell: (one) => one.applicantName },
  { head: '制度', cell: (one) => one.schemeName },
  { head: '職', cell: (one) => one.post },
]

/** What the list shows, as a file. */
export async function dutiesFile({ here, query }: Visit<typeof at.dutiesCsv>): Promise<FileAnswer> {
  const all = await dutiesForFile(here, postsOf(here.person.roles), filterOf(query))
  return csvFileOf(`補助金の期限_${here.today}`, columns, all, query.encoding)
}
