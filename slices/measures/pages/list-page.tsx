import { formatFiscalYear, formatYen, toFiscalYear } from '#packages/japan'
import { csvFileOf, type FileAnswer, List, pageOf, type Visit } from '#platform'
import {
  LinkButton,
  Page,
  SampleTag,
  SearchField,
  SelectField,
  Strand,
  type StrandBead,
  Tag,
} from '#ui'
import * as at from '../addresses.ts'
import { sheets } from '../evaluation-sheets/addresses.ts'
import { marketTiers } from '../market-tiers/addresses.ts'
import { may } from '../permissions.ts'
import { newnesses } from '../rules.ts'
import { type MeasureFilter, type MeasureRow, measurePage, measuresSeenBy } from '../tables.ts'

const sorts = { code: 'text', name: 'text', sunset: 'number', amount: 'number' } as const

const filterOf = (query: Readonly<Record<string, string>>): MeasureFilter => ({
  words: query.q,
  newness: query.newness,
  sunset: query.sunset,
})

function strandOf(row: MeasureRow): StrandBead[] {
  const bead = (glyph: string, label: string, isThere: boolean): StrandBead => ({
    glyph,
    stage: 'decide',
    label,
    state: isThere ? 'dated' : 'missing',
  })
  return [
    bead('標', '目的', true),
    bead('公', '公益性', row.hasInterest),
    bead('指', '指標', row.indicators > 0),
    bead('積', '積算', (row.requestedYen ?? 0) > 0),
    bead('要', '要求', row.requestedAt !== null),
  ]
}

const sunsetOf = (row: MeasureRow) =>
  row.sunsetYear === null ? null : formatFiscalYear(toFiscalYear(row.sunsetYear))

export async function ListPage({ here, query }: Visit<typeof at.measures>) {
  const page = pageOf(query, sorts)
  const found = await measurePage(here, filterOf(query), page)
  const open = may.writeMeasures(here.person) && (
    <LinkButton href={at.newMeasure()} kind="pri" isNew>
      事業を起こす
    </LinkButton>
  )
  return (
    <Page
      title="施策（事務事業）"
      lede="何を、だれに、いくらで、いつまで。糸の欠けている事業は、要求の前に気づけます。"
      acts={
        <>
          {here.opens(marketTiers()) && (
            <LinkButton href={marketTiers()} kind="sub">
              市場段階の金額
            </LinkButton>
          )}
          <LinkButton href={sheets()} kind="sub">
            評価シートの事業
          </LinkButton>
          {open}
        </>
      }
    >
      <List
        to={at.measures()}
        file={at.measuresCsv()}
        query={query}
        page={page}
        found={found}
        asked={{ q: query.q, newness: query.newness, sunset: query.sunset }}
        fields={
          <>
            <SearchField name="q" label="事業の名称でさがす" value={query.q} />
            <SelectField
              name="newness"
              label="区分"
              value={query.newness}
              empty="すべて"
              options={newnesses}
            />
            <SelectField
              name="sunset"
              label="終期"
              value={query.sunset}
              empty="すべて"
              options={[{ value: 'none', label: '終期未定だけ' }]}
            />
          </>
        }
        noun="事業"
        none={{
          title: '事業がまだありません',
          why: '事業は、目的の施策の下に起こします。',
          act: open,
        }}
        stage="decide"
        rowKey={(row) => row.id}
        columns={[
          {
            key: 'name',
            label: '事業',
            sort: true,
            cell: (row) => (
              <>
                <a href={at.measure({ measureId: row.id })}>{row.name}</a>{' '}
                {row.isSample && <SampleTag />}
              </>
            ),
          },
          { key: 'code', label: 'コード', sort: true, cell: (row) => row.code },
          { key: 'newness', label: '区分', cell: (row) => <Tag>{row.newness}</Tag> },
          { key: 'strand', label: '糸', cell: (row) => <Strand beads={strandOf(row)} /> },
          {
            key: 'amount',
            label: '要求（千円）',
            align: 'n',
            sort: true,
            cell: (row) => (row.requestedYen ? formatYen(row.requestedYen, { unit: '千円' }) : '—'),
          },
          {
            key: 'sunset',
            label: '終期',
            sort: true,
            cell: (row) => sunsetOf(row) ?? <Tag kind="warn">未定</Tag>,
          },
          { key: 'section', label: '担当課', cell: (row) => row.sectionName },
        ]}
      />
    </Page>
  )
}

export async function measuresFile({
  here,
  query,
}: Visit<typeof at.measuresCsv>): Promise<FileAnswer> {
  const rows = await measuresSeenBy(here, filterOf(query))
  return csvFileOf(
    '施策一覧',
    [
      { head: 'コード', cell: (row) => row.code },
      { head: '名称', cell: (row) => row.name },
      { head: '区分', cell: (row) => row.newness },
      { head: '手段', cell: (row) => row.means.join('・') },
      { head: '担当課', cell: (row) => row.sectionName },
      { head: '終期', cell: sunsetOf },
      { head: '予算', cell: (row) => row.roundName },
      { head: '要求（円）', cell: (row) => row.requestedYen },
      { head: '指標の数', cell: (row) => row.indicators },
    ],
    rows,
  )
}
