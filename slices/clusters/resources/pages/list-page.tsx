import {
  csvFileOf,
  type FileAnswer,
  List,
  pageOf,
  SavedViews,
  savedViewsOf,
  type Visit,
} from '#platform'
import { Day, LinkButton, Page, SampleTag, SearchField, SelectField, Tag } from '#ui'
import { heritageCsv, newHeritageFile } from '../../heritage-files/addresses.ts'
import { ClusterField } from '../../pages/cluster-field.tsx'
import { may } from '../../permissions.ts'
import { type Cluster, clustersSeenBy } from '../../tables.ts'
import * as at from '../addresses.ts'
import { legalTypes } from '../rules.ts'
import { type Resource, type ResourceFilter, resourcePage, resourcesSeenBy } from '../tables.ts'

const sorts = { name: 'text', type: 'text', address: 'text' } as const
const filters = ['q', 'type', 'cluster', 'law', 'heritage'] as const

const filterOf = (query: Readonly<Record<string, string>>): ResourceFilter => ({
  words: query.q,
  type: query.type,
  cluster: query.cluster,
  law: query.law,
  heritage: query.heritage,
})

export async function ListPage({ here, query }: Visit<typeof at.resources>) {
  const page = pageOf(query, sorts)
  const found = await resourcePage(here, filterOf(query), page)
  const { total } = found
  const clusters = await clustersSeenBy(here)
  const views = await savedViewsOf(here, at.resources())
  const isNarrowed = filters.some((name) => query[name])
  const writes = may.writeClusters(here.person)
  const kept = Object.fromEntries(filters.map((name) => [name, query[name]]))
  const register = writes && (
    <LinkButton href={at.newResource()} kind="pri" isNew>
      地域資源を登録する
    </LinkButton>
  )
  return (
    <Page
      title="地域資源"
      lede={`${isNarrowed ? '条件に合う地域資源は' : ''}${total.toLocaleString('ja-JP')}件。農林水産物、鉱工業品と技術、文化財や風景を、使う製品と行事に結びます。`}
      acts={
        <>
          <a href={heritageCsv()} download>
            文化財一覧CSV
          </a>
          <a href={`${heritageCsv()}?encoding=cp932`} download>
            同（シフトJIS）
          </a>
          {writes && (
            <LinkButton href={newHeritageFile()} kind="sub">
              文化財CSVを取り込む
            </LinkButton>
          )}
          {register}
        </>
      }
    >
      <SavedViews here={here} views={views} path={at.resources()} query={query} />
      <List
        to={at.resources()}
        file={at.resourcesCsv()}
        query={query}
        page={page}
        found={found}
        asked={kept}
        fields={<Fields query={query} clusters={clusters} />}
        noun="地域資源"
        none={{
          title: '地域資源がまだ登録されていません',
          why: '何がこの土地にしかないかを残すと、製品・行事・補助制度の根拠に使えます。',
          act: register,
        }}
        stage="rec"
        rowKey={(row) => row.id}
        total={`${total.toLocaleString('ja-JP')}件`}
        columns={resourceColumns}
      />
    </Page>
  )
}

/** The columns of a list of resources, here and under a 産地. */
export const resourceColumns = [
  {
    key: 'name',
    label: '名称・よみ',
    sort: true,
    cell: (row: Resource) => (
      <>
        <a href={at.resource({ resourceId: row.id })}>{row.name}</a> {row.isSample && <SampleTag />}
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
    key: 'type',
    label: '種類',
    sort: true,
    cell: (row: Resource) => (
      <span>
        {row.legalType} {row.heritage && <Tag kind="line">文化財</Tag>}
      </span>
    ),
  },
  { key: 'cluster', label: '産地', cell: (row: Resource) => row.cluster || '—' },
  { key: 'season', label: '季節', cell: (row: Resource) => row.season || '—' },
  {
    key: 'address',
    label: '所在地',
    sort: true,
    cell: (row: Resource) => row.address || '未把握',
  },
  {
    key: 'law',
    label: '旧法による指定',
    cell: (row: Resource) =>
      row.formerLaw ? (
        row.prefectureOn ? (
          <Day on={row.prefectureOn} form="short" />
        ) : (
          '指定あり（日は不明）'
        )
      ) : (
        '—'
      ),
  },
]

function Fields(props: { query: Readonly<Record<string, string>>; clusters: readonly Cluster[] }) {
  const { query } = props
  return (
    <>
      <SearchField name="q" label="名称・よみ・説明" value={query.q} />
      <SelectField
        name="type"
        label="種類"
        value={query.type}
        empty="すべて"
        options={legalTypes}
      />
      <ClusterField name="cluster" empty="すべて" value={query.cluster} clusters={props.clusters} />
      <SelectField
        name="law"
        label="旧法による指定"
        value={query.law}
        empty="すべて"
        options={[
          { value: 'former', label: '指定あり' },
          { value: 'none', label: '指定なし' },
        ]}
      />
      <SelectField
        name="heritage"
        label="文化財"
        value={query.heritage}
        empty="すべて"
        options={[{ value: 'yes', label: '文化財だけ' }]}
      />
    </>
  )
}

export async function resourcesFile({
  here,
  query,
}: Visit<typeof at.resourcesCsv>): Promise<FileAnswer> {
  return csvFileOf<Resource>(
    '地域資源一覧',
    [
      { head: '種類', cell: (row) => row.legalType },
      { head: '名称', cell: (row) => row.name },
      { head: '名称カナ', cell: (row) => row.kana },
      { head: '説明', cell: (row) => row.description },
      { head: '所在地', cell: (row) => row.address },
      { head: '緯度', cell: (row) => row.lat },
      { head: '経度', cell: (row) => row.lng },
      { head: '季節', cell: (row) => row.season },
      { head: '旧法による指定', cell: (row) => (row.formerLaw ? '指定あり' : '') },
      { head: '県の指定の日', cell: (row) => row.prefectureOn },
      { head: '産地', cell: (row) => row.cluster },
      { head: '使う製品', cell: (row) => row.products.join('、') },
      { head: '行事', cell: (row) => row.events.join('、') },
      { head: '文化財の番号', cell: (row) => row.heritageNumber },
      { head: '出典', cell: (row) => row.source },
      { head: '見本', cell: (row) => (row.isSample ? '見本' : '') },
    ],
    await resourcesSeenBy(here, filterOf(query)),
  )
}
