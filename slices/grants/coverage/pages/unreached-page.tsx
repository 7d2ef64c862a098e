import { csvFileOf, type FileAnswer, Missing, pageOf, type Visit, withQuery } from '#platform'
import { businessesAt } from '#slices/businesses'
import { Empty, LinkButton, Page, Table } from '#ui'
import { desk } from '../../desk-entries/addresses.ts'
import * as at from '../addresses.ts'
import { axes, isGuarded } from '../rules.ts'
import { allUnreached, unreachedPage } from '../tables.ts'
import { axisOf, cellLabel, type Query, yearsOf } from './coverage-page.tsx'

/** @throws {Missing} nobody is listed by what was told for counting alone */
function askedOf(query: Query) {
  const axis = axisOf(query)
  if (isGuarded(axis)) throw new Missing()
  return { axis, years: yearsOf(query), cell: query.cell ?? '' }
}

export async function UnreachedPage({ here, query }: Visit<typeof at.unreached>) {
  const asked = askedOf(query)
  const { rows, next } = await unreachedPage(here, asked, pageOf(query, { name: 'text' }))
  const own = { axis: asked.axis, years: String(asked.years), cell: asked.cell }
  return (
    <Page
      title="申請していない方の一覧"
      back={withQuery(at.coverage(), { axis: own.axis, years: own.years })}
      acts={
        <>
          <LinkButton href={withQuery(at.unreachedCsv(), own)} kind="sub" download>
            訪問用のCSV
          </LinkButton>
          {here.opens(desk()) && (
            <LinkButton href={desk()} kind="sub">
              窓口で紙の申請を受け取る
            </LinkButton>
          )}
        </>
      }
      lede={`${axes[asked.axis]}：${cellLabel(asked.axis, asked.cell)}　${asked.years === 5 ? 'この5年' : '今年度'}に申請のない事業者です。`}
    >
      <Table
        rows={rows}
        rowKey={(row) => row.businessId}
        fold
        pager={{ nextHref: next ? withQuery(at.unreached(), { ...own, after: next }) : null }}
        empty={
          <Empty
            title="あてはまる事業者がありません"
            why="この区分の事業者は、みな申請しています。"
            stage="act"
          />
        }
        columns={[
          {
            key: 'name',
            label: '事業者',
            cell: (row) => (
              <a href={businessesAt.business({ businessId: row.businessId })}>{row.name}</a>
            ),
          },
          { key: 'kana', label: 'フリガナ', cell: (row) => row.kana || '—' },
          { key: 'district', label: '地区', cell: (row) => row.district || '—' },
        ]}
      />
    </Page>
  )
}

/** For a plan of visits, street by street; for the hall alone. */
export async function unreachedFile({
  here,
  query,
}: Visit<typeof at.unreachedCsv>): Promise<FileAnswer> {
  const asked = askedOf(query)
  return csvFileOf(
    `申請していない方_${cellLabel(asked.axis, asked.cell)}`,
    [
      { head: '地区', cell: (row) => row.district },
      { head: '事業者', cell: (row) => row.name },
      { head: 'フリガナ', cell: (row) => row.kana },
      { head: '訪問した日', cell: () => '' },
      { head: '聞いたこと', cell: () => '' },
    ],
    await allUnreached(here, asked),
  )
}
