import type { Visit } from '#platform'
import { beadOrNull, ThreadOf, threadOf } from '#slices/evidence'
import { Day, Empty, Fact, Facts, Instant, Page, Section, Table } from '#ui'
import { members } from '../../members/addresses.ts'
import { clusterSeenBy } from '../../tables.ts'
import type * as at from '../addresses.ts'
import { countInWords, hiddenNote } from '../rules.ts'
import { figureSeenBy } from '../tables.ts'

/** The counts of a day as they became evidence; what the register says now stands with the members. */
export async function ShowPage({ here, params }: Visit<typeof at.figure>) {
  const cluster = await clusterSeenBy(here, params.clusterId)
  const figure = await figureSeenBy(here, cluster.id, params.figureId)
  const bead = await beadOrNull(here, { slice: 'clusters', ref: figure.id })
  const thread = bead && (await threadOf(here, { pid: bead.pid }))
  const { counts, rule, districts } = figure.content
  return (
    <Page title={figure.title} stage="know" back={members(params)} lede={cluster.name}>
      <Section title="数えた結果">
        <Table
          caption={figure.title}
          rows={counts.rows}
          rowKey={(row) => row.process}
          empty={<Empty title="工程がありません" why="属する工程が決まっていませんでした。" />}
          columns={[
            { key: 'process', label: '工程', cell: (row) => row.process },
            {
              key: 'businesses',
              label: '事業者（者）',
              align: 'n',
              cell: (row) => countInWords(row.businesses),
            },
          ]}
          tight
        />
        <p class="mini">
          {hiddenNote(counts.k)}
          一つの事業者が複数の工程を持つため、工程の合計とは一致しません。
        </p>
      </Section>
      <Section title="どう数えたか">
        <Facts>
          <Fact term="時点">
            <Day on={figure.asOn} />
          </Fact>
          <Fact term="出典">事業者台帳（営業中の事業者。休業・廃業は含みません）</Fact>
          <Fact term="属する工程">{rule.join('、')}</Fact>
          <Fact term="地区">{districts.join('、') || '市の全域'}</Fact>
          <Fact term="記録">
            <Instant at={figure.citedAt} />　{figure.citedName}
          </Fact>
        </Facts>
      </Section>
      {thread && <ThreadOf thread={thread} />}
    </Page>
  )
}
