import { z } from 'zod'
import type { LocalDate } from '#packages/japan'
import { action, broken, event, type Here, insist, insistFresh } from '#platform'
import { link, publishDecision } from '#slices/evidence'
import { blockedBy } from '../../checks/tables.ts'
import { publishIndicator } from '../../indicator-beads/tables.ts'
import { indicatorSeenBy } from '../../indicators/tables.ts'
import { nodesOf, type PlanNode } from '../../nodes/tables.ts'
import { may } from '../../permissions.ts'
import { hangUnder, nodeRef, publishNode } from '../../publications/tables.ts'
import { adoptIdentities, indicatorsOfNodes, removalsOf, showVersion } from '../../trees/tables.ts'
import { AdoptionForm } from '../forms.ts'
import { theDecisionIsNotAhead, theMoveIsNext } from '../rules.ts'
import { type PlanVersion, putInForce, versionSeenBy } from '../tables.ts'

export const planAdopted = event(
  'plans.plan-adopted',
  z.object({ planId: z.uuid(), versionId: z.uuid(), decidedOn: z.iso.date() }),
)

/** 策定: the mayor decides, and with the version all its nodes, baselines and targets bear the day. */
export const adoptVersion = action({
  verb: 'plans.adopt-version',
  may: may.adoptPlans,
  form: AdoptionForm,

  async run(here, { versionId, version: seen, decidedOn }) {
    const version = await versionSeenBy(here, versionId)
    insistFresh(seen, version.version, {}, {})
    insist(theMoveIsNext('adopt', version), theDecisionIsNotAhead(decidedOn, here.today))
    const nodes = await nodesOf(here, version.id)
    const hanging = await indicatorsOfNodes(
      here,
      nodes.map(({ id }) => id),
    )
    const blocked = await blockedBy(
      here,
      hanging.map(({ id }) => id),
    )
    insist(blocked === null || broken(blocked))
    const counted = await bringIntoForce(here, version, decidedOn)
    return {
      about: version.planId,
      noted: { versionId, decidedOn, ...counted },
      params: { planId: version.planId },
      say: `第${version.number}版を策定しました。`,
    }
  },
})

/**
 * A version takes the place of the one before: texts, thread and decisions. Nodes that are as they were
 * keep their old decision.
 */
export async function bringIntoForce(
  here: Here,
  version: PlanVersion,
  decidedOn: LocalDate,
): Promise<{ added: number; changed: number; removed: number }> {
  const before = new Map<string, PlanNode>()
  if (version.baseId)
    for (const node of await nodesOf(here, version.baseId)) before.set(node.id, node)
  const nodes = await nodesOf(here, version.id)
  await putInForce(here, version, decidedOn)
  await showVersion(here, version.id)
  await adoptIdentities(here, version, decidedOn)
  const touched = nodes.filter((node) => !isAsItWas(node, before.get(node.id)))
  for (const node of touched) {
    const was = before.get(node.id)
    await publishNode(here, node, { name: version.planName, decidedOn, isPublic: true })
    await hangUnder(here, node.id, node.parentId)
    await publishDecision(here, {
      ...nodeRef(node.id),
      name: was ? `revised:${decidedOn}` : 'adopted',
      precision: 'day',
      on: decidedOn,
    })
  }
  const added = touched.filter((node) => !before.has(node.id))
  for (const { id } of await indicatorsOfNodes(
    here,
    added.map(({ id }) => id),
  )) {
    await publishIndicator(here, await indicatorSeenBy(here, id))
    await publishDecision(here, {
      ...nodeRef(id),
      name: `fixed:第${version.number}版`,
      precision: 'day',
      on: decidedOn,
    })
  }
  const removed = await removalsOf(here, version.id)
  for (const { nodeId, successorId } of removed)
    if (successorId && before.has(nodeId))
      await link(here, { up: nodeRef(nodeId), down: nodeRef(successorId), type: 'succeeds' })
  await here.announce(planAdopted, { planId: version.planId, versionId: version.id, decidedOn })
  return { added: added.length, changed: touched.length - added.length, removed: removed.length }
}

function isAsItWas(now: PlanNode, was: PlanNode | undefined): boolean {
  return (
    was !== undefined &&
    now.title === was.title &&
    now.body === was.body &&
    now.number === was.number &&
    now.level === was.level &&
    now.parentId === was.parentId
  )
}
