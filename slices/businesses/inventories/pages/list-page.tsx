import {
  csvFileOf,
  type FileAnswer,
  type Here,
  List,
  pageOf,
  SavedViews,
  savedViewsOf,
  type Visit,
  withQuery,
} from '#platform'
import { type Column, LinkButton, Page, SampleTag, Stat, Stats, Tag, Yen } from '#ui'
import { business as businessPage } from '../../addresses.ts'
import * as equipmentAt from '../../equipment/addresses.ts'
import { Installed, nameWithUnits, ReplaceTag, RiskTag } from '../../equipment/pages/risk-tag.tsx'
import { alarmingFrom } from '../../equipment/rules.ts'
import type { Equipment } from '../../equipment/tables.ts'
import { may } from '../../permissions.ts'
import * as at from '../addresses.ts'
import { filterOf, type InventoryFilter, isNarrowed } from '../rules.ts'
import { type InventoryTotals, inventoryFacets, inventoryPage, inventorySeenBy } from '../tables.ts'
import { InventoryFields } from './inventory-fields.tsx'

const sorts = {
  risk: 'number',
  name: 'text',
  business: 'text',
  installed: 'number',
  renewal: 'number',
} as const

/** Every machine of the register, the most endangered first. */
export async function ListPage({ here, query }: Visit<typeof at.inventory>) {
  const filter = filterOf(query)
  const page = pageOf(query, sorts, { dir: 'desc' })
  const found = await inventoryPage(here, filter, page)
  const { totals } = found
  const facets = await inventoryFacets(here)
  const views = await savedViewsOf(here, at.inventory())
  const total = `${totals.count.toLocaleString('ja-JP')}件`
  return (
    <Page
      title="設備"
      lede={`${isNarrowed(filter) ? '条件に合う設備は' : '使用中の設備は'}${total}です。止まると困るものから並べています。`}
      acts={
        <LinkButton href={withQuery(at.inventoryPaper(), filter)} kind="sub">
          設備一覧を印刷する
        </LinkButton>
      }
    >
      <SavedViews here={here} views={views} path={at.inventory()} query={query} />
      {totals.count > 0 && (
        <KeyFigures filter={filter} totals={totals} seesCosts={may.seeRenewalCosts(here.person)} />
      )}
      <List
        to={at.inventory()}
        file={at.inventoryCsv()}
        query={query}
        page={page}
        found={found}
        asked={filter}
        fields={<InventoryFields filter={filter} facets={facets} today={here.today} />}
        noun="設備"
        advice="言葉を短くするか、条件を一つずつ外してみてください。使わなくなった設備は、使用で「使用終了」を選ぶと出ます。"
        none={{
          title: '設備がまだ記録されていません',
          why: '事業者のページの「設備」から記録します。古さと、更新・保守ができるかが分かると、止まる前に手を打てます。',
        }}
        stage="rec"
        rowKey={(row) => row.id}
        total={total}
        columns={columnsFor(here)}
      />
    </Page>
  )
}

function KeyFigures(props: {
  filter: InventoryFilter
  totals: InventoryTotals
  seesCosts: boolean
}) {
  const { filter, totals, seesCosts } = props
  const [endangered, alarms] = ['2+', 'alarm'].map((risk) =>
    withQuery(at.inventory(), { ...filter, risk }),
  )
  const unpriced = totals.count - totals.priced
  return (
    <Stats>
      <Stat
        label="危うさ2以上"
        value={<a href={endangered}>{totals.endangered.toLocaleString('ja-JP')}</a>}
        unit="件"
        note={`${totals.count.toLocaleString('ja-JP')}件のうち`}
      />
      <Stat
        label="警報"
        value={<a href={alarms}>{totals.alarms.toLocaleString('ja-JP')}</a>}
        unit="件"
        note="危うさ2以上で、ほかに自社でできる事業者の記録がない"
      />
      <Stat
        label="更新予定が分かる"
        value={totals.renewals.toLocaleString('ja-JP')}
        unit="件"
        note={`不明は${(totals.count - totals.renewals).toLocaleString('ja-JP')}件`}
      />
      {seesCosts && (
        <Stat
          label="更新見積額の合計"
          value={totals.priced === 0 ? '不明' : <Yen amount={totals.yen} />}
          note={`見積りのある${totals.priced.toLocaleString('ja-JP')}件の合計。不明の${unpriced.toLocaleString('ja-JP')}件は含みません`}
        />
      )}
    </Stats>
  )
}

function columnsFor(here: Here): Column<Equipment>[] {
  return [
    {
      key: 'name',
      label: '設備',
      sort: true,
      cell: (row) => (
        <>
          <a href={equipmentAt.machine({ businessId: row.businessId, equipmentId: row.id })}>
            {nameWithUnits(row)}
          </a>{' '}
          {row.isSample && <SampleTag />}
        </>
      ),
    },
    {
      key: 'business',
      label: '事業者',
      sort: true,
      cell: (row) => <a href={businessPage({ businessId: row.businessId })}>{row.business}</a>,
    },
    {
      key: 'process',
      label: '工程',
      cell: (row) => (
        <>
          {row.process ?? '—'}{' '}
          {row.isOnlyHolder && row.risk >= alarmingFrom && <Tag kind="bad">ほかに担い手なし</Tag>}
        </>
      ),
    },
    {
      key: 'installed',
      label: '導入',
      sort: true,
      cell: (row) => <Installed machine={row} today={here.today} />,
    },
    {
      key: 'replaceability',
      label: '更新できるか',
      cell: (row) => <ReplaceTag replaceability={row.replaceability} />,
    },
    { key: 'maintainer', label: '保守できる人', cell: (row) => row.maintainer },
    {
      key: 'risk',
      label: '危うさ',
      sort: true,
      hint: '古さ・更新のむずかしさ・保守や部品の途絶えを1点ずつ数えます（0〜3）。不明は数えません',
      cell: (row) => <RiskTag machine={row} today={here.today} />,
    },
    {
      key: 'renewal',
      label: '更新予定',
      sort: true,
      cell: (row) => (row.renewalYear === null ? '不明' : `${row.renewalYear}年`),
    },
  ]
}

/** A file is for a whole city: bounded all the same. */
const mostInAFile = 20_000
const inYears = (year: number | null) => year ?? '不明'

/** The list as a file, with what this person may see and nothing more. */
export async function inventoryFile({
  here,
  query,
}: Visit<typeof at.inventoryCsv>): Promise<FileAnswer> {
  const { rows } = await inventorySeenBy(here, filterOf(query), mostInAFile)
  const costs = [{ head: '更新見積額（円）', cell: (row: Equipment) => row.renewalYen ?? '不明' }]
  return csvFileOf(
    '設備一覧',
    [
      { head: '名称', cell: (row) => row.name },
      { head: '台数', cell: (row) => row.units },
      { head: '事業者', cell: (row) => row.business },
      { head: '事業者の状態', cell: (row) => row.businessState },
      { head: '事業所', cell: (row) => row.establishment },
      { head: '地区', cell: (row) => row.district },
      { head: '工程', cell: (row) => row.process },
      { head: 'メーカー', cell: (row) => row.maker },
      { head: '型式', cell: (row) => row.model },
      { head: '導入年', cell: (row) => inYears(row.installedYear) },
      { head: '新品・中古', cell: (row) => row.acquired },
      { head: '状態', cell: (row) => row.condition },
      { head: '更新できるか', cell: (row) => row.replaceability },
      { head: '部品供給終了年', cell: (row) => inYears(row.partsEndYear) },
      { head: '保守できる人', cell: (row) => row.maintainer },
      { head: '危うさ（0〜3）', cell: (row) => row.risk },
      { head: 'ほかに担い手なし', cell: (row) => (row.isOnlyHolder ? 'はい' : '') },
      { head: '更新予定年', cell: (row) => inYears(row.renewalYear) },
      ...(may.seeRenewalCosts(here.person) ? costs : []),
      { head: '使わなくなった年月', cell: (row) => row.retiredIn },
      { head: '出どころ', cell: (row) => row.source },
      { head: '確認日', cell: (row) => row.confirmedOn },
      { head: '見本', cell: (row) => (row.isSample ? '見本' : '') },
    ],
    rows,
  )
}
