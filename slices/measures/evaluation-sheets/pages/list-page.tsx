import { formatYen } from '#packages/japan'
import { csvFileOf, type FileAnswer, List, pageOf, type Visit, withQuery } from '#platform'
import { LinkButton, Page, SearchField, SelectField, Tag } from '#ui'
import { measures } from '../../addresses.ts'
import { adoptions, newAdoption } from '../../adoptions/addresses.ts'
import { sheetFiles } from '../../evaluation-files/addresses.ts'
import { figureKinds, figureLabels, isMoney } from '../../year-figures/rules.ts'
import * as at from '../addresses.ts'
import { yearName } from '../rules.ts'
import {
  choicesOf,
  type EvaluationSheet,
  type SheetFilter,
  sheetPage,
  sheetSeenBy,
  sheetsSeenBy,
} from '../tables.ts'

const sorts = { code: 'text', name: 'text', cost: 'number' } as const
const filterOf = (query: Readonly<Record<string, string>>): SheetFilter => ({
  words: query.q,
  publisher: query.publisher,
  department: query.department,
})

/** Measures that came with 事務事業評価シート, apart from those that the city proposes today. */
export async function ListPage({ here, query }: Visit<typeof at.sheets>) {
  const page = pageOf(query, sorts)
  const found = await sheetPage(here, filterOf(query), page)
  const { total } = found
  const { publishers, departments } = await choicesOf(here)
  const { q, publisher, department } = query
  const asked = { q, publisher, department }
  const take = here.opens(sheetFiles()) && (
    <LinkButton href={sheetFiles()} kind={found.rows.length === 0 ? 'pri' : 'sub'}>
      評価シートを取り込む
    </LinkButton>
  )
  return (
    <Page
      title="評価シートの事業"
      back={measures()}
      lede="公表された事務事業評価シートから取り込んだ事業です。年度別の費用と指標を見て、同じ形で印刷できます。いまの予算要求とは分かれています。"
      acts={
        <>
          {take}
          {here.opens(newAdoption()) && here.person.section && total > 0 && (
            <LinkButton href={withQuery(newAdoption(), { publisher, department })} kind="sub">
              まとめて事業にする
            </LinkButton>
          )}
          <LinkButton href={adoptions()} kind="sub">
            一括作成の記録
          </LinkButton>
        </>
      }
    >
      <List
        to={at.sheets()}
        file={at.sheetsCsv()}
        query={query}
        page={page}
        found={found}
        asked={asked}
        fields={
          <>
            <SearchField name="q" label="事業・課・概要" value={q} />
            <SelectField
              name="publisher"
              label="公表した団体"
              value={publisher}
              empty="すべて"
              options={publishers}
            />
            <SelectField
              name="department"
              label="課"
              value={department}
              empty="すべて"
              options={departments}
            />
          </>
        }
        noun="事業"
        advice="言葉を短くするか、団体と課を「すべて」にしてみてください。"
        none={{
          title: '取り込んだ評価シートがありません',
          why: '取り込むと、事業ごとに年度別の費用と指標を見られます。',
          act: take,
        }}
        stage="decide"
        rowKey={(row) => row.id}
        total={`${total.toLocaleString('ja-JP')}件`}
        columns={[
          {
            key: 'name',
            label: '事業',
            sort: true,
            cell: (row) => <a href={at.sheet({ sheetId: row.id })}>{row.name}</a>,
          },
          { key: 'code', label: '番号', sort: true, cell: (row) => row.code },
          { key: 'publisher', label: '公表した団体', cell: (row) => row.publisher },
          { key: 'department', label: '課', cell: (row) => row.department || '記載なし' },
          {
            key: 'cost',
            label: '総事業費（千円）',
            align: 'n',
            sort: true,
            cell: (row) =>
              row.costYen === null || row.costYear === null ? (
                '－'
              ) : (
                <>
                  {formatYen(row.costYen, { unit: '千円' })}
                  <br />
                  <small class="mut">{yearName(row.costYear)}</small>
                </>
              ),
          },
          { key: 'direction', label: '方向性', cell: (row) => row.futureDirection || '記載なし' },
          {
            key: 'joined',
            label: 'いまの事業',
            cell: (row) => (row.measureName ? row.measureName : <Tag kind="line">なし</Tag>),
          },
        ]}
      />
    </Page>
  )
}

type YearRow = { readonly sheet: EvaluationSheet; readonly year: EvaluationSheet['years'][number] }

/** One line a measure and year: figures in whole yen, a blank cell where the sheet is blank. */
function yearsCsv(all: readonly EvaluationSheet[], name: string): FileAnswer {
  const rows = all.flatMap((sheet) => sheet.years.map((year): YearRow => ({ sheet, year })))
  return csvFileOf(
    name,
    [
      { head: '公表した団体', cell: ({ sheet }) => sheet.publisher },
      { head: '番号', cell: ({ sheet }) => sheet.code },
      { head: '事業', cell: ({ sheet }) => sheet.name },
      { head: '課', cell: ({ sheet }) => sheet.department },
      { head: 'シート', cell: ({ sheet }) => yearName(sheet.sheetYear) },
      { head: '年度', cell: ({ year }) => yearName(year.fiscalYear) },
      ...figureKinds.map((kind) => ({
        head: `${figureLabels[kind]}${isMoney(kind) ? '（円）' : ''}`,
        cell: ({ year }: YearRow) => year[kind],
      })),
    ],
    rows,
  )
}

export async function sheetsFile({ here, query }: Visit<typeof at.sheetsCsv>): Promise<FileAnswer> {
  return yearsCsv(await sheetsSeenBy(here, filterOf(query)), '評価シートの事業')
}

export async function sheetFileOf({
  here,
  params,
}: Visit<typeof at.sheetCsv>): Promise<FileAnswer> {
  const sheet = await sheetSeenBy(here, params.sheetId)
  return yearsCsv([sheet], `年度別_${sheet.code}`)
}
