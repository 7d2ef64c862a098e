import type { Child } from 'hono/jsx'
import type { Here } from '#platform'
import { beadOrNull, type Thread, ThreadOf, threadOf } from '#slices/evidence'
import { LinkButton, Page, SampleTag, Stack, Tabs } from '#ui'
import * as at from '../addresses.ts'
import { chains } from '../chains/addresses.ts'
import { channelMaps } from '../channels/addresses.ts'
import { members } from '../members/addresses.ts'
import { may } from '../permissions.ts'
import { productsOfCluster } from '../products/addresses.ts'
import { resourcesOfCluster } from '../resources/addresses.ts'
import { shocks } from '../shocks/addresses.ts'
import { beadRefsOf, type Cluster, clusterSeenBy } from '../tables.ts'

/** The parts of a 産地, in the order in which they stand side by side. */
const parts = [
  { key: 'outlook', label: '工程', to: at.cluster },
  { key: 'chains', label: '連鎖', to: chains },
  { key: 'overview', label: '概要・由来', to: at.overview },
  { key: 'products', label: '製品と市場', to: productsOfCluster },
  { key: 'channels', label: '流通と粗利', to: channelMaps },
  { key: 'supplies', label: '道具・材料', to: at.supplies },
  { key: 'equipment', label: '設備', to: () => '/equipment' },
  { key: 'shocks', label: '出来事', to: shocks },
  { key: 'resources', label: '地域資源', to: resourcesOfCluster },
  { key: 'members', label: '事業者', to: members },
] as const

export type ClusterPart = (typeof parts)[number]['key']

/** What stands around every part of a 産地: its name, the other parts, and its thread. */
export type Frame = {
  readonly cluster: Cluster
  readonly tabs: readonly {
    readonly key: ClusterPart
    readonly label: string
    readonly href: string
  }[]
  readonly thread: Thread | null
  readonly writes: boolean
}

/** @throws {Missing} there is no such 産地 in this city */
export async function frameOf(here: Here, clusterId: string): Promise<Frame> {
  const cluster = await clusterSeenBy(here, clusterId)
  const tabs = parts
    .map(({ key, label, to }) => ({ key, label, href: to({ clusterId }) }))
    .filter(({ href }) => here.opens(href))
  return {
    cluster,
    tabs,
    thread: await latestThread(here, clusterId),
    writes: may.writeClusters(here.person),
  }
}

/** The thread of what was last found of the 産地, of what this person may see. */
async function latestThread(here: Here, clusterId: string): Promise<Thread | null> {
  for (const ref of await beadRefsOf(here, clusterId)) {
    const bead = await beadOrNull(here, { slice: 'clusters', ref })
    if (bead) return threadOf(here, { pid: bead.pid })
  }
  return null
}

export function ClusterFrame(props: {
  frame: Frame
  part: ClusterPart
  lede?: Child
  acts?: Child
  children?: Child
}) {
  const { cluster, tabs, thread, writes } = props.frame
  const clusterId = cluster.id
  return (
    <Page
      title={cluster.name}
      back={at.clusters()}
      lede={props.lede ?? cluster.products.join('、')}
      tags={cluster.isSample && <SampleTag />}
      acts={
        <>
          {props.acts}
          {writes && !props.acts && (
            <LinkButton href={at.clusterEdit({ clusterId })} kind="sub">
              登録を直す
            </LinkButton>
          )}
        </>
      }
    >
      <Tabs
        label={`${cluster.name}の内容`}
        items={tabs.map(({ key, label, href }) => ({ label, href, current: key === props.part }))}
      />
      <Stack wide>
        {props.children}
        {thread && <ThreadOf thread={thread} />}
      </Stack>
    </Page>
  )
}
