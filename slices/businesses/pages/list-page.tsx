import {
  csvOf,
  type FileAnswer,
  type Here,
  pageOf,
  SavedViews,
  savedViewsOf,
  sortedBy,
  type Visit,
  withQuery,
} from '#platform'
import { Day, Empty, LinkButton, Page, SampleTag, Table } from '#ui'
import * as at from '../addresses.ts'
import { divisionOf, industryInWords } from '../industries/rules.ts'
import { may } from '../permissions.ts'
import { ageInWords, employeeBand, isStale } from '../rules.ts'
import {
  type Business,
  type BusinessFilter,
  businessesSeenBy,
  businessPage,
  facetsSeenBy,
} from '../tables.ts'
import { Filter, StateTag } from './business-filter.tsx'

const sorts = { name: 'text', district: 'text', confirmed: 'day' } as const
// The order by headcount would tell what the band hides.
const sortsWithHeadcounts = { ...sorts, employees: 'number' } as const

const filters = ['q', 'district', 'state', 'division', 'employees', 'freshness'] as const

const filterOf = (query: Readonly<Record<string, string>>): BusinessFilter => ({
  words: query.q,
  district: query.district,
  state: query.state,
  division: query.division,
  employees: query.employees,
  freshness: query.freshness,
})

const filterQuery = (query: Readonly<Record<string, string>>) =>
  Object.fromEntries(filters.map((name) => [name, query[name]]))

const headcount = (here: Here, row: Business) =>
  may.seeHeadcounts(here.person)
    ? row.employees === null
      ? '不明'
      : row.employees
    : employeeBand(row.employees)

export async function ListPage({ here, query }: Visit<typeof at.businesses>) {
  const exact = may.seeHeadcounts(here.person)
  const page = pageOf(query, exact ? sortsWithHeadcounts : sorts)
  const { rows, next, total } = await businessPage(here, filterOf(query), page)
  const facets = await facetsSeenBy(here)
  const views = await savedViewsOf(here, at.businesses())
  const isNarrowed = filters.some((name) => query[name])
  const register = may.writeBusinesses(here.person) && (
    <LinkButton href={at.newBusiness()} kind="pri" isNew>
      事業者を登録する
    </LinkButton>
  )
  return (
    <Page
      title="事業者"
      lede={`${isNarrowed ? '条件に合う事業者は' : '廃業を除く事業者は'}${total.toLocaleString('ja-JP')}件です。名前・よみ・屋号・ローマ字のどれでもさがせます。`}
      acts={register}
    >
      <SavedViews here={here} views={views} path={at.businesses()} query={filterQueryText(query)} />
      <Table
        rows={rows}
        rowKey={(row) => row.id}
        total={`${total.toLocaleString('ja-JP')}件`}
        sort={{ key: page.sort, dir: page.dir }}
        sortHref={(key) => withQuery(at.businesses(), sortedBy(page, query, key))}
        csvHref={withQuery(at.businessesCsv(), filterQuery(query))}
        pager={{ nextHref: next ? withQuery(at.businesses(), { ...query, after: next }) : null }}
        filter={<Filter query={query} facets={facets} />}
        empty={
          isNarrowed ? (
            <Empty
              title="条件に合う事業者がありません"
              why="言葉を短くするか、条件を一つずつ外してみてください。廃業した事業者は、状態で「廃業」を選ぶと出ます。"
              act={
                <LinkButton href={at.businesses()} kind="sub">
                  条件をすべて外す
                </LinkButton>
              }
              stage="rec"
            />
          ) : (
            <Empty
              title="事業者がまだ登録されていません"
              why="台帳は、調査・相談・公募のすべての名簿のもとになります。まず一社から始められます。"
              act={register || undefined}
              stage="rec"
            />
          )
        }
        columns={[
          {
            key: 'name',
            label: '名称・よみ',
            sort: true,
            cell: (row) => (
              <>
                <a href={at.business({ businessId: row.id })}>{row.name}</a>{' '}
                {row.isSample && <SampleTag />}
                {row.kana && (
                  <>
                    <br />
                    <small class="mut">{row.kana}</small>
                  </>
                )}
              </>
            ),
          },
          {
            key: 'industry',
            label: '業種',
            cell: (row) => (row.jsicCode ? (divisionOf(row.jsicCode)?.name ?? '—') : '不明'),
          },
          { key: 'district', label: '地区', sort: true, cell: (row) => row.district || '—' },
          {
            key: 'employees',
            label: exact ? '従業員（人）' : '従業員',
            align: 'n',
            sort: exact,
            cell: (row) => headcount(here, row),
          },
          { key: 'state', label: '状態', cell: (row) => <StateTag state={row.state} /> },
          {
            key: 'confirmed',
            label: '確かめた日',
            sort: true,
            cell: (row) =>
              isStale(row.confirmedOn, here.today) ? (
                <span class="mut">
                  <Day on={row.confirmedOn} form="short" />（
                  {ageInWords(row.confirmedOn, here.today)}）
                </span>
              ) : (
                <Day on={row.confirmedOn} form="short" />
              ),
          },
        ]}
        fold
      />
    </Page>
  )
}

function filterQueryText(query: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(query).filter(([name]) => name !== 'after' && name !== 'saved'),
  )
}

/** The list as a file, with what this person may see and nothing more. */
export async function businessesFile({
  here,
  query,
}: Visit<typeof at.businessesCsv>): Promise<FileAnswer> {
  const rows = await businessesSeenBy(here, filterOf(query))
  const contact = [
    { head: '電話番号', cell: (row: Business) => row.phone },
    { head: 'メールアドレス', cell: (row: Business) => row.mail },
  ]
  return {
    type: 'text/csv; charset=utf-8',
    name: '事業者一覧.csv',
    body: csvOf(
      [
        { head: '法人番号', cell: (row) => row.corporateNumber },
        { head: '名称', cell: (row) => row.name },
        { head: '名称カナ', cell: (row) => row.kana },
        { head: '名称英字', cell: (row) => row.nameEn },
        { head: '通称', cell: (row) => row.aliases.join('、') },
        { head: '種類', cell: (row) => row.kind },
        { head: '郵便番号', cell: (row) => row.postalCode },
        { head: '所在地', cell: (row) => row.address },
        { head: '地区', cell: (row) => row.district },
        ...(may.seeContacts(here.person) ? contact : []),
        { head: '業種', cell: (row) => industryInWords(row.jsicCode) },
        { head: '分類の改定', cell: (row) => row.jsicRevision },
        { head: '従業員数', cell: (row) => headcount(here, row) },
        { head: '状態', cell: (row) => row.state },
        { head: '状態の日', cell: (row) => row.stateOn },
        { head: '確認日', cell: (row) => row.confirmedOn },
        { head: '出どころ', cell: (row) => row.source },
        { head: '見本', cell: (row) => (row.isSample ? '見本' : '') },
      ],
      rows,
    ),
  }
}
