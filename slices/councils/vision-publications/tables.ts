import type { Here } from '#platform'
import { pidOf } from '#platform'
import { type BeadRef, publishBead } from '#slices/evidence'
import { shown } from '../visions/addresses.ts'
import { stateOf } from '../visions/rules.ts'
import type { Vision } from '../visions/tables.ts'

export const visionRef = (visionId: string): BeadRef => ({
  slice: 'councils',
  ref: `vision:${visionId}`,
})

/** A published vision's head in the thread, for everybody; no backer stands in it. */
export async function publishVision(here: Here, vision: Vision): Promise<void> {
  await publishBead(here, {
    ...visionRef(vision.id),
    kind: 'vision',
    title: vision.title,
    happenedOn: vision.publishedOn,
    availableOn: vision.publishedOn,
    audiences: ['public'],
    address: shown({ visionPid: pidOf(here.city, vision.id) }),
    fact: `${vision.leaderName}　${stateOf(vision)}`,
    text: [vision.picture, vision.titleEn, vision.cluster].join(' '),
  })
}
