import type { Visit } from '#platform'
import { Fact, Facts, Page, SampleTag, Section } from '#ui'
import * as at from '../addresses.ts'
import { clusterSeenBy } from '../tables.ts'

export async function ShowPage({ here, params }: Visit<typeof at.cluster>) {
  const cluster = await clusterSeenBy(here, params.clusterId)
  return (
    <Page
      title={cluster.name}
      back={at.clusters()}
      lede={cluster.products.join('、')}
      tags={cluster.isSample && <SampleTag />}
    >
      <Section title="由来">
        <Facts>
          <Fact term="起源">
            {cluster.originYear === null ? '不明' : `${cluster.originYear}年`}
            {cluster.originWho && `（${cluster.originWho}）`}
          </Fact>
          <Fact term="由来">{cluster.origin}</Fact>
          <Fact term="出典">{cluster.originSource}</Fact>
          <Fact term="自然条件">{cluster.naturalGround}</Fact>
          <Fact term="歴史条件">{cluster.historicalGround}</Fact>
        </Facts>
      </Section>
    </Page>
  )
}
