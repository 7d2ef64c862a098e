import type { Here } from '#platform'
import type { PromisedIndicator } from '../comparisons/rules.ts'
import { promisedBy } from '../comparisons/tables.ts'
import { cityName } from '../indicator-papers/tables.ts'
import { type Indicator, indicatorsInOrder } from '../indicators/tables.ts'
import { nodesOf, type PlanNode } from '../nodes/tables.ts'
import { type Plan, planSeenBy } from '../tables.ts'
import { type PlanVersion, versionSeenBy } from '../versions/tables.ts'

/** A version of a plan with all that its printed book says. */
export type Book = {
  readonly city: string
  readonly plan: Plan
  readonly version: PlanVersion
  readonly nodes: readonly PlanNode[]
  /** What each node promised while this version held. */
  readonly promised: ReadonlyMap<string, readonly PromisedIndicator[]>
  /** The indicators of its goals as they are defined today. */
  readonly indicators: readonly Indicator[]
}

/** @throws {Missing} there is no such version, or it is not published yet */
export async function bookOf(here: Here, versionId: string): Promise<Book> {
  const version = await versionSeenBy(here, versionId)
  const nodes = await nodesOf(here, version.id)
  const ids = new Set(nodes.map(({ id }) => id))
  const standing = await indicatorsInOrder(here, { planId: version.planId })
  const promised = await promisedBy(here, nodes, version.endedAt ?? here.now)
  return {
    city: await cityName(here),
    plan: await planSeenBy(here, version.planId),
    version,
    nodes,
    promised: new Map(promised.map(({ id, indicators }) => [id, indicators])),
    indicators: standing.filter(
      ({ goalId, closedOn }) => goalId !== null && ids.has(goalId) && closedOn === null,
    ),
  }
}
