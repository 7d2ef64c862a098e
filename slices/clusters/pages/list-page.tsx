import type { Visit } from '#platform'
import { Empty, LinkButton, Page, SampleTag, Table } from '#ui'
import * as at from '../addresses.ts'
import { members } from '../members/addresses.ts'
import { may } from '../permissions.ts'
import { clusterList } from '../tables.ts'

export async function ListPage({ here }: Visit<typeof at.clusters>) {
  const clusters = await clusterList(here)
  const found = may.writeClusters(here.person) && (
    <LinkButton href={at.newCluster()} kind="pri" isNew>
      産地を登録する
    </LinkButton>
  )
  return (
    <Page
      title="産地と工程"
      lede="どの産地が、どの工程の、だれの手でできているか。手がなくなる年まで見通します。"
      acts={found}
    >
      <Table
        rows={clusters}
        rowKey={(row) => row.id}
        total={`${clusters.length}件`}
        empty={
          <Empty
            title="産地がまだ登録されていません"
            why="産地を登録すると、工程のつながりと、担い手がいなくなる見込みの年が出せます。"
            act={found || undefined}
            stage="rec"
          />
        }
        columns={[
          {
            key: 'name',
            label: '産地',
            cell: (row) => (
              <>
                <a href={at.cluster({ clusterId: row.id })}>{row.name}</a>{' '}
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
          { key: 'products', label: '製品', cell: (row) => row.products.join('、') || '—' },
          {
            key: 'members',
            label: '営業中の事業者（者）',
            align: 'n',
            cell: (row) => (
              <a href={members({ clusterId: row.id })}>{row.members.toLocaleString('ja-JP')}</a>
            ),
          },
          {
            key: 'kept',
            label: '商品台帳（件）',
            align: 'n',
            cell: (row) => row.productsKept.toLocaleString('ja-JP'),
          },
          {
            key: 'cities',
            label: '広がり',
            cell: (row) => (row.cities > 1 ? `${row.cities}市町村` : 'この市'),
          },
          {
            key: 'origin',
            label: '起源',
            cell: (row) => (row.originYear === null ? '不明' : `${row.originYear}年`),
          },
        ]}
        fold
      />
    </Page>
  )
}
