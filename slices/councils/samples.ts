import type { Town } from '#platform/samples'
import { fillOpinions } from './samples/opinions.ts'
import { fillProposals } from './samples/proposals.ts'
import { fillRecruitments } from './samples/recruitments.ts'
import { fillVisions } from './samples/visions.ts'
import { fillYear } from './samples/year.ts'

/** A 産業振興会議 with a year of meetings, made through the actions. */
export async function fill(town: Town): Promise<void> {
  await fillYear(town)
  await fillOpinions(town)
  await fillProposals(town)
  await fillVisions(town)
  await fillRecruitments(town)
}
