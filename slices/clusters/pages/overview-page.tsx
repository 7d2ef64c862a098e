import { historyOf, type Visit } from '#platform'
import { Card, Columns, Fact, Facts, Prose, Section, Stack, Timeline } from '#ui'
import type * as at from '../addresses.ts'
import { MarksSection } from '../brand-marks/pages/marks-section.tsx'
import { marksOf } from '../brand-marks/tables.ts'
import { figure as figurePage } from '../figures/addresses.ts'
import { figuresOf } from '../figures/tables.ts'
import { OrganisationsSection } from '../organisations/pages/organisations-section.tsx'
import { organisationsOf } from '../organisations/tables.ts'
import { areasOf, type Cluster } from '../tables.ts'
import { ClusterFrame, frameOf } from './cluster-frame.tsx'
import { changesInWords, HistoryCard } from './history-card.tsx'

/** What a 産地 is and whence: told with its sources, and what was changed of it. */
export async function OverviewPage({ here, params }: Visit<typeof at.overview>) {
  const frame = await frameOf(here, params.clusterId)
  const { cluster, writes } = frame
  const areas = await areasOf(here, cluster.municipalities)
  const organisations = await organisationsOf(here, cluster.id)
  const marks = await marksOf(here, cluster.id)
  const figures = await figuresOf(here, cluster.id)
  const history = await historyOf(here, cluster.id, 20)
  return (
    <ClusterFrame frame={frame} part="overview">
      <Columns shape="main">
        <Stack wide>
          <Origin cluster={cluster} />
          <OrganisationsSection clusterId={cluster.id} rows={organisations} writes={writes} />
          <MarksSection clusterId={cluster.id} rows={marks} writes={writes} />
        </Stack>
        <Stack>
          <Card title="広がり">
            <Facts>
              <Fact term="市区町村">{areas.map(({ name }) => name).join('、')}</Fact>
              <Fact term="市内の地区">{cluster.districts.join('、') || '市の全域'}</Fact>
              <Fact term="製品">{cluster.products.join('、')}</Fact>
              <Fact term="英語の名称">{cluster.nameEn}</Fact>
            </Facts>
          </Card>
          {figures.length > 0 && (
            <Card title="根拠にした集計">
              <Timeline
                items={figures.map(({ id, asOn, title }) => ({
                  date: asOn,
                  title: <a href={figurePage({ clusterId: cluster.id, figureId: id })}>{title}</a>,
                }))}
              />
            </Card>
          )}
          <HistoryCard entries={history} told={changesInWords} />
        </Stack>
      </Columns>
    </ClusterFrame>
  )
}

function Origin({ cluster }: { cluster: Cluster }) {
  return (
    <Section title="由来">
      <Facts>
        <Fact term="起源">
          {cluster.originYear === null ? '不明' : `${cluster.originYear}年`}
          {cluster.originWho && `（${cluster.originWho}）`}
        </Fact>
        <Told term="由来" text={cluster.origin} source={cluster.originSource} />
        <Told term="自然条件" text={cluster.naturalGround} source={cluster.naturalSource} />
        <Told term="歴史条件" text={cluster.historicalGround} source={cluster.historicalSource} />
      </Facts>
    </Section>
  )
}

function Told(props: { term: string; text: string; source: string }) {
  return (
    <Fact term={props.term}>
      {props.text ? (
        <>
          <Prose text={props.text} />
          {/* What was entered before sources were asked for says so. */}
          <small class="mut">出典：{props.source || '記録なし'}</small>
        </>
      ) : (
        '未把握'
      )}
    </Fact>
  )
}
