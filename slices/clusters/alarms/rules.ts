import { formatWareki } from '#packages/japan'
import type { EquipmentAlarm } from '#slices/businesses'
import { productsNeeding } from '../chains/rules.ts'
import type { Node } from '../chains/tables.ts'
import { heldNodes } from '../outlooks/rules.ts'
import { after, businessesIn, type Level } from '../steps/rules.ts'
import type { ChainOutlook } from '../steps/tables.ts'
import { middleInWords } from '../told/rules.ts'
import type { Closure } from './tables.ts'

export const alarmKinds = {
  supply: '道具・材料',
  equipment: '設備',
  holder: '担い手',
  closure: '廃業',
} as const
export type AlarmKind = keyof typeof alarmKinds

/** What endangers a chain, and every business that hangs by it. */
export type Alarm = {
  readonly kind: AlarmKind
  readonly level: Level
  readonly chain: string
  readonly node: Node
  /** What has happened or may. */
  readonly sentence: string
  readonly products: readonly string[]
  readonly affected: readonly string[]
}

const levelOfSupply: Readonly<Record<string, Level>> = {
  供給終了告知: 'alarm',
  代替探索中: 'alarm',
  '1社依存': 'warning',
}

const rank: Readonly<Record<Level, number>> = { alarm: 0, warning: 1, watch: 2, steady: 3 }

/** Every alarm of some chains, the gravest first, then that which takes most businesses along. */
export function alarmsOf(
  outlooks: readonly ChainOutlook[],
  equipment: readonly EquipmentAlarm[],
  closures: readonly Closure[],
): Alarm[] {
  return outlooks
    .flatMap((outlook) => alarmsOfChain(outlook, equipment, closures))
    .sort(
      (one, other) =>
        rank[one.level] - rank[other.level] || other.affected.length - one.affected.length,
    )
}

function alarmsOfChain(
  outlook: ChainOutlook,
  equipment: readonly EquipmentAlarm[],
  closures: readonly Closure[],
): Alarm[] {
  const { graph, known, chain, today } = outlook
  const below = (node: Node) => ({
    chain: chain.name,
    node,
    products: productsNeeding(graph, node.id).map(({ name }) => name),
    affected: businessesIn(graph, known, after(graph, node.id)),
  })
  const supplies = graph.nodes.flatMap((node): Alarm[] => {
    const level = node.supply === null ? undefined : levelOfSupply[node.supply]
    if (level === undefined || node.kind === 'product') return []
    const sentence =
      node.supplyEndsOn === null
        ? `供給の状態は「${node.supply}」です。`
        : `${formatWareki(node.supplyEndsOn)}に供給が終わると告げられています。`
    return [{ kind: 'supply', level, sentence, ...below(node) }]
  })
  const nodesOf = Map.groupBy(heldNodes(graph), ({ processId }) => processId)
  const machines = equipment.flatMap((one): Alarm[] =>
    (nodesOf.get(one.processId) ?? []).map((node) => ({
      kind: 'equipment',
      level: one.risk >= 3 ? 'alarm' : 'warning',
      sentence: `ただ一つの担い手「${one.business}」の設備「${one.equipment}」は、危うさ${one.risk}です。`,
      ...below(node),
    })),
  )
  const holders = (outlook.steps?.steps ?? []).flatMap((step): Alarm[] =>
    step.level === 'alarm' || step.level === 'warning'
      ? [
          {
            kind: 'holder',
            level: step.level,
            sentence: `担い手は${step.businesses}事業所で、${middleInWords(step.told, today)}にいなくなる見込みです。`,
            ...below(step.node),
          },
        ]
      : [],
  )
  const closed = closures.flatMap((one): Alarm[] =>
    (nodesOf.get(one.processId) ?? []).map((node) => ({
      kind: 'closure',
      level: 'warning',
      sentence: `「${one.name}」が${formatWareki(one.closedOn)}に廃業しました。`,
      ...below(node),
    })),
  )
  return [...supplies, ...machines, ...holders, ...closed]
}
