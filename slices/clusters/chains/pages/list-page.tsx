import type { Visit } from '#platform'
import { Empty, LinkButton, SampleTag, Section, Table, Tag } from '#ui'
import { ClusterFrame, frameOf } from '../../pages/cluster-frame.tsx'
import { passes } from '../../passes/addresses.ts'
import { may } from '../../permissions.ts'
import { everyTemplate } from '../../templates/every-template.ts'
import * as at from '../addresses.ts'
import { versionWords } from '../rules.ts'
import { chainsOf } from '../tables.ts'

export async function ListPage({ here, params }: Visit<typeof at.chains>) {
  const frame = await frameOf(here, params.clusterId)
  const chains = await chainsOf(here, frame.cluster.id)
  const found = may.writeChains(here.person) && (
    <LinkButton href={at.newChain(params)} kind="pri" isNew>
      連鎖をつくる
    </LinkButton>
  )
  return (
    <ClusterFrame
      frame={frame}
      part="chains"
      lede="製品ができるまでに要る工程・道具・材料のつながりと、仕事を回しあう仲間。"
      acts={
        <>
          <LinkButton href={passes(params)} kind="sub">
            仲間回しを見る
          </LinkButton>
          {found}
        </>
      }
    >
      <Section title="連鎖" note="工程のつながり。数字は、確定した版で計算します">
        <Table
          caption="連鎖の一覧"
          rows={chains}
          rowKey={(row) => row.id}
          total={`${chains.length}件`}
          empty={
            <Empty
              title="連鎖がまだありません"
              why="連鎖をつくると、どの工程が止まると何がつくれなくなるかが分かります。"
              act={found || undefined}
              stage="rec"
            />
          }
          columns={[
            {
              key: 'name',
              label: '連鎖',
              cell: (row) => (
                <>
                  <a href={at.chain({ chainId: row.id })}>{row.name}</a>{' '}
                  {row.isSample && <SampleTag />}
                </>
              ),
            },
            { key: 'state', label: '版', cell: (row) => <Tag>{versionWords(row)}</Tag> },
            {
              key: 'template',
              label: 'もとにしたひな形',
              cell: (row) => everyTemplate.find(({ key }) => key === row.template)?.name ?? 'なし',
            },
          ]}
          fold
        />
      </Section>
    </ClusterFrame>
  )
}
