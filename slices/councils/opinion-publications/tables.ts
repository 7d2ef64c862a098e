import type { Here } from '#platform'
import { pidOf } from '#platform'
import { type BeadRef, beadOrNull, link, publishBead } from '#slices/evidence'
import { opinion as opinionPage } from '../opinions/addresses.ts'
import { accountsOfBody, type Opinion, writeOpinion } from '../opinions/tables.ts'
import { may } from '../permissions.ts'

export const opinionRef = (opinionId: string): BeadRef => ({
  slice: 'councils',
  ref: `opinion:${opinionId}`,
})

/** Public minutes of an open item: then, and only then, everybody may know of it. */
export function isPublicOpinion(opinion: Opinion): boolean {
  return opinion.publishedOn !== null && !opinion.isClosed
}

/** Whoever reads minutes in the hall, and those who sit in the body. */
export async function hallAndMembers(here: Here, bodyId: string): Promise<string[]> {
  const staff = may.seeBodies.roles.filter((role) => role !== 'system')
  const accounts = await accountsOfBody(here, bodyId)
  return [...staff.map((role) => `role:${role}`), ...accounts.map((id) => `person:${id}`)]
}

/** Who may know of an opinion. */
export async function opinionAudiences(here: Here, opinion: Opinion): Promise<string[]> {
  return isPublicOpinion(opinion) ? ['public'] : hallAndMembers(here, opinion.bodyId)
}

/** The opinion's head in the thread: the restatement, never the speaker. */
export async function publishOpinion(here: Here, opinion: Opinion): Promise<void> {
  const isTold = isPublicOpinion(opinion)
  await publishBead(here, {
    ...opinionRef(opinion.id),
    kind: 'council',
    title: opinion.restated,
    happenedOn: opinion.heldOn,
    availableOn: opinion.heldOn,
    audiences: await opinionAudiences(here, opinion),
    address: opinionPage({ opinionPid: pidOf(here.city, opinion.id) }),
    fact: `${opinion.bodyName}　第${opinion.meetingNumber}回　No.${opinion.number}`,
    sectionId: opinion.sectionId,
  })
  if (isTold && !opinion.isTold) await writeOpinion(here, opinion.id, { isTold: true })
  await linkRemark(here, opinion)
}

/** What was said is evidence for the opinion, where the minutes have told it to the thread. */
async function linkRemark(here: Here, opinion: Opinion): Promise<void> {
  if (opinion.utteranceId === null) return
  const up: BeadRef = { slice: 'councils', ref: `utterance:${opinion.utteranceId}` }
  if (await beadOrNull(here, up))
    await link(here, { up, down: opinionRef(opinion.id), type: 'grounds' })
}
