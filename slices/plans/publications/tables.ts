import { z } from 'zod'
import type { LocalDate } from '#packages/japan'
import { type Here, sql } from '#platform'
import { type BeadRef, endLink, link, publishBead } from '#slices/evidence'
import { goal as goalPage } from '../goals/addresses.ts'
import { may } from '../permissions.ts'

export const nodeRef = (nodeId: string): BeadRef => ({ slice: 'plans', ref: nodeId })

export const itemRef = (itemId: string): BeadRef => ({ slice: 'plans', ref: `comment:${itemId}` })
export const answerRef = (answerId: string): BeadRef => ({
  slice: 'plans',
  ref: `answer:${answerId}`,
})

export const pledgeRef = (pledgeId: string): BeadRef => ({
  slice: 'plans',
  ref: `pledge:${pledgeId}`,
})

/** Who reads a draft: the hall, without the council members and the public. */
export const hall = may.seePlans.roles
  .filter((role) => role !== 'member')
  .map((role) => `role:${role}`)

type Printed = {
  readonly id: string
  readonly level: string
  readonly number: string
  readonly title: string
  readonly body: string
  readonly sectionId: string | null
}

/** A node in the thread: for the hall while it is drafted, for everybody once its version is published. */
export async function publishNode(
  here: Here,
  node: Printed,
  plan: { readonly name: string; readonly decidedOn: LocalDate | null; readonly isPublic: boolean },
): Promise<void> {
  await publishBead(here, {
    ...nodeRef(node.id),
    kind: 'plan_node',
    title: node.title,
    happenedOn: plan.decidedOn,
    availableOn: plan.decidedOn,
    audiences: plan.isPublic ? ['public'] : hall,
    address: goalPage({ goalId: node.id }),
    fact: `${plan.name} ${node.level}${node.number}`,
    text: node.body,
    sectionId: node.sectionId,
  })
}

const Tie = z.object({ linkId: z.uuid(), upRef: z.string() })

/** The tree in the thread: the node hangs under its parent, and under no other. */
export async function hangUnder(
  here: Here,
  nodeId: string,
  parentId: string | null,
): Promise<void> {
  const ties = await here.db.many(
    Tie,
    sql`select l.link_id, u.ref as up_ref
      from evidence.v_beads d
      join evidence.v_links l on l.city = ${here.city} and l.down = d.bead
      join evidence.v_beads u on u.city = ${here.city} and u.bead = l.up
      where d.city = ${here.city} and d.slice = 'plans' and d.ref = ${nodeId}
        and l.up_kind = 'plan_node' and l.down_kind = 'plan_node' and l.ended_at is null
        and l.type = 7`,
  )
  for (const tie of ties)
    if (tie.upRef !== parentId)
      await endLink(here, { linkId: tie.linkId, reason: '計画の改定で、上位の目標が変わった。' })
  if (parentId && !ties.some((tie) => tie.upRef === parentId))
    await link(here, { up: nodeRef(parentId), down: nodeRef(nodeId), type: 'part_of' })
}
