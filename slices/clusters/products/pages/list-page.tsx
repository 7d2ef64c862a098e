import {
  csvFileOf,
  type FileAnswer,
  type Here,
  List,
  pageOf,
  SavedViews,
  savedViewsOf,
  type Visit,
} from '#platform'
import { LinkButton, Page, SearchField, SelectField } from '#ui'
import { ClusterField } from '../../pages/cluster-field.tsx'
import { may } from '../../permissions.ts'
import { type Cluster, clustersSeenBy } from '../../tables.ts'
import * as at from '../addresses.ts'
import { daysToFirstSale, salesBand, stages, tiers } from '../rules.ts'
import { type Product, type ProductFilter, productPage, productsSeenBy } from '../tables.ts'
import { productColumns } from './product-columns.tsx'

const sorts = { name: 'text', stage: 'text', since: 'day' } as const
const filters = ['q', 'stage', 'tier', 'cluster'] as const

const filterOf = (query: Readonly<Record<string, string>>): ProductFilter => ({
  words: query.q,
  stage: query.stage,
  tier: query.tier,
  cluster: query.cluster,
})

export async function ListPage({ here, query }: Visit<typeof at.products>) {
  const page = pageOf(query, sorts)
  const found = await productPage(here, filterOf(query), page)
  const { total } = found
  const clusters = await clustersSeenBy(here)
  const views = await savedViewsOf(here, at.products())
  const isNarrowed = filters.some((name) => query[name])
  const kept = Object.fromEntries(filters.map((name) => [name, query[name]]))
  const register = may.writeClusters(here.person) && (
    <LinkButton href={at.newProduct()} kind="pri" isNew>
      商品を登録する
    </LinkButton>
  )
  return (
    <Page
      title="商品台帳"
      lede={`${isNarrowed ? '条件に合う商品は' : ''}${total.toLocaleString('ja-JP')}件。構想から販売まで、止まったものも含めて残します。`}
      acts={register}
    >
      <SavedViews here={here} views={views} path={at.products()} query={query} />
      <List
        to={at.products()}
        file={at.productsCsv()}
        query={query}
        page={page}
        found={found}
        asked={kept}
        fields={<Fields query={query} clusters={clusters} />}
        noun="商品"
        none={{
          title: '商品がまだ登録されていません',
          why: '支援した商品がどこまで進み、いくら売れたかを残すと、支援の結果が見えます。',
          act: register,
        }}
        stage="rec"
        rowKey={(row) => row.id}
        total={`${total.toLocaleString('ja-JP')}件`}
        columns={productColumns(may.seeSales(here.person))}
      />
    </Page>
  )
}

function Fields(props: { query: Readonly<Record<string, string>>; clusters: readonly Cluster[] }) {
  const { query } = props
  return (
    <>
      <SearchField name="q" label="名称・よみ・種類・素材" value={query.q} />
      <SelectField name="stage" label="段階" value={query.stage} empty="すべて" options={stages} />
      <SelectField name="tier" label="市場段階" value={query.tier} empty="すべて" options={tiers} />
      <ClusterField name="cluster" empty="すべて" value={query.cluster} clusters={props.clusters} />
    </>
  )
}

export async function productsFile({
  here,
  query,
}: Visit<typeof at.productsCsv>): Promise<FileAnswer> {
  return csvFileOf<Product>(
    '商品台帳',
    [
      { head: '名称', cell: (row) => row.name },
      { head: '名称カナ', cell: (row) => row.kana },
      { head: '種類', cell: (row) => row.kind },
      { head: '産地', cell: (row) => row.cluster },
      { head: '事業者', cell: (row) => row.businesses.join('、') },
      { head: '段階', cell: (row) => row.stage },
      { head: '段階になった日', cell: (row) => row.stageOn },
      { head: '構想から販売までの日数', cell: (row) => daysToFirstSale(row.steps) },
      { head: 'デザイナー・共同相手', cell: (row) => row.partner },
      { head: '受けた支援', cell: (row) => row.support },
      { head: '市場段階', cell: (row) => row.tier || '未把握' },
      { head: '主な販路', cell: (row) => row.channel },
      { head: '価格帯（円）', cell: (row) => row.prices.join('、') },
      { head: '素材', cell: (row) => row.materials.join('、') },
      { head: '工程', cell: (row) => row.processes.join('、') },
      { head: '売上の年度', cell: (row) => row.salesFy },
      { head: '売上（円）', cell: (row) => salesCell(here, row) },
      { head: '出典', cell: (row) => row.source },
      { head: '見本', cell: (row) => (row.isSample ? '見本' : '') },
    ],
    await productsSeenBy(here, filterOf(query)),
  )
}

function salesCell(here: Here, row: Product): string | number {
  if (row.salesYen === null) return '未把握'
  return may.seeSales(here.person) ? row.salesYen : salesBand(row.salesYen)
}
