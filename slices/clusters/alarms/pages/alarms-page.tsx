import { csvFileOf, type FileAnswer, type Here, type Visit, withQuery } from '#platform'
import { businessesAt, equipmentAlarms } from '#slices/businesses'
import { Empty, Form, Section, SelectField, Table } from '#ui'
import * as clusterAt from '../../addresses.ts'
import { chain as chainPage } from '../../chains/addresses.ts'
import { LevelTag, SuppliesTable } from '../../outlooks/pages/steps-tables.tsx'
import { heldNodes } from '../../outlooks/rules.ts'
import { ClusterFrame, frameOf } from '../../pages/cluster-frame.tsx'
import { outlooksSeenBy } from '../../steps/tables.ts'
import * as at from '../addresses.ts'
import { type Alarm, alarmKinds, alarmsOf } from '../rules.ts'
import { closuresIn, makersNamed } from '../tables.ts'

/** Every alarm of a cluster's chains, with the businesses that each would take along by name. */
async function found(here: Here, clusterId: string) {
  const outlooks = await outlooksSeenBy(here, clusterId)
  const processes = outlooks.flatMap(({ graph }) =>
    heldNodes(graph).flatMap(({ processId }) => (processId ? [processId] : [])),
  )
  const equipment = await equipmentAlarms(here)
  const closures = await closuresIn(here, [...new Set(processes)])
  const alarms = alarmsOf(outlooks, equipment, closures)
  const makers = await makersNamed(here, [...new Set(alarms.flatMap(({ affected }) => affected))])
  return { outlooks, alarms, makers }
}

/** 道具・材料の警報: what endangers the chains, and who is affected. */
export async function AlarmsPage({ here, params, query }: Visit<typeof clusterAt.supplies>) {
  const frame = await frameOf(here, params.clusterId)
  const { outlooks, alarms, makers } = await found(here, params.clusterId)
  const shown = query.kind ? alarms.filter(({ kind }) => kind === query.kind) : alarms
  return (
    <ClusterFrame
      frame={frame}
      part="supplies"
      lede={`警報と注意が${alarms.length}件あります。連鎖で先に立つ道具・材料・設備・担い手が切れたとき、だれの仕事が止まるかを出しています。`}
    >
      <Table
        caption="警報と、影響を受ける事業者"
        rows={shown}
        rowKey={({ kind, node, sentence, chain }) => `${kind}-${node.id}-${chain}-${sentence}`}
        total={`${shown.length}件`}
        csvHref={withQuery(at.alarmsCsv(params), { kind: query.kind })}
        filter={
          <Form to={clusterAt.supplies(params)} method="get" inline submit="絞る">
            <SelectField
              name="kind"
              label="種類"
              value={query.kind}
              empty="すべて"
              options={Object.entries(alarmKinds).map(([value, label]) => ({ value, label }))}
            />
          </Form>
        }
        empty={
          <Empty
            title={query.kind ? 'この種類の警報はありません' : '警報はありません'}
            why="連鎖で道具・材料の供給の状態を入れると、告知や一社依存がここに出ます。記録のないものは「安定」ではなく「不明」です。"
            stage="rec"
          />
        }
        columns={[
          { key: 'node', label: '何が', cell: ({ node }) => node.name },
          { key: 'kind', label: '種類', cell: ({ kind }) => alarmKinds[kind] },
          { key: 'level', label: '状態', cell: ({ level }) => <LevelTag level={level} /> },
          { key: 'what', label: '起きていること', cell: ({ sentence }) => sentence },
          {
            key: 'products',
            label: '止まる製品',
            cell: ({ products }) => products.join('、') || '—',
          },
          {
            key: 'affected',
            label: '影響を受ける事業者',
            cell: ({ affected }) => (
              <details>
                <summary>{affected.length}事業所</summary>
                <ul class="plain">
                  {affected.map((businessId) => (
                    <li>
                      <a href={businessesAt.business({ businessId })}>
                        {makers.get(businessId)?.name ?? '—'}
                      </a>{' '}
                      <small class="mut">{makers.get(businessId)?.district}</small>
                    </li>
                  ))}
                </ul>
              </details>
            ),
          },
        ]}
        fold
      />
      {outlooks.map((outlook) => (
        <Section
          title={`「${outlook.chain.name}」の道具・材料`}
          note={outlook.version}
          acts={<a href={chainPage({ chainId: outlook.chain.id })}>連鎖で直す</a>}
        >
          {outlook.steps && <SuppliesTable outlook={outlook} steps={outlook.steps} />}
        </Section>
      ))}
    </ClusterFrame>
  )
}

/** One line for each alarm and each business that it affects. */
export async function alarmsFile({
  here,
  params,
  query,
}: Visit<typeof at.alarmsCsv>): Promise<FileAnswer> {
  const { cluster } = await frameOf(here, params.clusterId)
  const { alarms, makers } = await found(here, params.clusterId)
  const lines = alarms
    .filter(({ kind }) => !query.kind || kind === query.kind)
    .flatMap((alarm): { alarm: Alarm; businessId: string | null }[] =>
      alarm.affected.length === 0
        ? [{ alarm, businessId: null }]
        : alarm.affected.map((businessId) => ({ alarm, businessId })),
    )
  const makerOf = (businessId: string | null) => (businessId ? makers.get(businessId) : undefined)
  return csvFileOf(
    `${cluster.name}-警報と影響`,
    [
      { head: '連鎖', cell: ({ alarm }) => alarm.chain },
      { head: '何が', cell: ({ alarm }) => alarm.node.name },
      { head: '種類', cell: ({ alarm }) => alarmKinds[alarm.kind] },
      { head: '起きていること', cell: ({ alarm }) => alarm.sentence },
      { head: '止まる製品', cell: ({ alarm }) => alarm.products.join('、') },
      { head: '影響を受ける事業者', cell: ({ businessId }) => makerOf(businessId)?.name ?? '' },
      { head: '地区', cell: ({ businessId }) => makerOf(businessId)?.district ?? '' },
    ],
    lines,
  )
}
