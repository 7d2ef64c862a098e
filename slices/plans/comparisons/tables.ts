import { z } from 'zod'
import { type Here, Missing, sql } from '#platform'
import { setting, settingOn } from '#platform/settings'
import { nodesOf, type PlanNode } from '../nodes/tables.ts'
import { pairingsOf } from '../pairings/tables.ts'
import { removalsOf } from '../trees/tables.ts'
import { isAtWork } from '../versions/rules.ts'
import {
  nationalStrategyOf,
  type PlanVersion,
  versionSeenBy,
  versionsOf,
} from '../versions/tables.ts'
import type { ComparedNode, HandPair, PromisedIndicator } from './rules.ts'

const newOnTheLeft = setting(
  'plans.comparison-new-on-the-left',
  z.enum(['left', 'right']),
  'left',
  {
    label: '新旧対照表で新を置く側',
    source: '多くの市の条例の新旧対照表にならう',
    toBeChecked: true,
    choices: { left: '左に新、右に旧', right: '左に旧、右に新' },
  },
)

/** Two versions side by side, as they are compared. */
export type Comparison = {
  readonly version: PlanVersion
  readonly other: PlanVersion
  readonly old: readonly ComparedNode[]
  readonly now: readonly ComparedNode[]
  readonly pairings: readonly HandPair[]
  /** Why a goal was changed or added, by its id; why it was abolished, by the id it had. */
  readonly reasons: ReadonlyMap<string, string>
  readonly newStandsLeft: boolean
  /** What the national strategy is called, where the plan is the city's part of it. */
  readonly nationalStrategy: string | null
}

/** @throws {Missing} one of the two is none of this city, or there is nothing to compare with */
export async function comparisonOf(
  here: Here,
  versionId: string,
  withId: string | null,
): Promise<Comparison> {
  const version = await versionSeenBy(here, versionId)
  const otherId = withId || version.baseId || (await versionBefore(here, version))
  if (!otherId || otherId === version.id) throw new Missing()
  const other = await versionSeenBy(here, otherId)
  const nodes = await nodesOf(here, version.id)
  const until = isAtWork(version.state) ? version.openedAt : here.now
  const removals = await removalsOf(here, version.id)
  return {
    version,
    other,
    old: await promisedBy(here, await nodesOf(here, other.id), other.endedAt ?? until),
    now: await promisedBy(here, nodes, version.endedAt ?? here.now),
    pairings: await pairingsOf(here, version.id),
    reasons: new Map([
      ...nodes.map((node) => [node.id, node.changeReason] as const),
      ...removals.map((gone) => [gone.nodeId, gone.reason] as const),
    ]),
    newStandsLeft: (await settingOn(here, newOnTheLeft)) === 'left',
    nationalStrategy:
      version.planKind === '総合戦略' ? await nationalStrategyOf(here, version) : null,
  }
}

async function versionBefore(here: Here, version: PlanVersion): Promise<string | null> {
  const all = await versionsOf(here, version.planId)
  return all.find(({ number }) => number < version.number)?.id ?? null
}

/** As it is printed: in groups of three, with the decimals that it has. */
const printedNumber = z.string().transform((text) => {
  const [whole = '', part] = text.split('.')
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',')
  return part === undefined ? grouped : `${grouped}.${part}`
})

const Promised = z.object({
  id: z.uuid(),
  goalId: z.uuid(),
  name: z.string(),
  unit: z.string(),
  baseline: printedNumber.nullable(),
  baselineYear: z.number().nullable(),
  target: printedNumber.nullable(),
  targetYear: z.number().nullable(),
})

/** Nodes with what they promised at a moment: the target that was the latest then. */
export async function promisedBy(
  here: Here,
  nodes: readonly PlanNode[],
  asOf: string,
): Promise<ComparedNode[]> {
  const rows = await here.db.many(
    Promised,
    sql`select i.id, i.goal_id, i.name, i.unit, trim_scale(i.baseline_value)::text as baseline,
        i.baseline_year, trim_scale(t.value)::text as target, t.due_year as target_year
      from plans.indicators i
      left join plans.targets t on (t.city, t.indicator_id) = (i.city, i.id)
        and t.number = (select max(l.number) from plans.targets l
          where (l.city, l.indicator_id) = (i.city, i.id) and l.set_at <= ${asOf})
      where i.city = ${here.city} and i.goal_id = any(${nodes.map(({ id }) => id)}::uuid[])
        and i.defined_at <= ${asOf}
      order by i.defined_at, i.id`,
  )
  const byNode = new Map<string, PromisedIndicator[]>()
  for (const row of rows) byNode.set(row.goalId, [...(byNode.get(row.goalId) ?? []), row])
  return nodes.map(({ id, parentId, level, number, title, body }) => ({
    ...{ id, parentId, level, number, title, body },
    indicators: byNode.get(id) ?? [],
  }))
}
