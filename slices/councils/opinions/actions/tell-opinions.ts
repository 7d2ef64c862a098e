import { z } from 'zod'
import { action, type Here } from '#platform'
import { tellAnswer } from '../../opinion-groups/tables.ts'
import { publishOpinion } from '../../opinion-publications/tables.ts'
import { may } from '../../permissions.ts'
import { opinionsToTell } from '../tables.ts'

/** Opinions of public minutes that nobody has been told of yet, and their answers. @returns their ids */
export async function tellPublicOpinions(here: Here): Promise<string[]> {
  const told = await opinionsToTell(here)
  for (const opinion of told) await publishOpinion(here, opinion)
  for (const answerId of new Set(told.map((one) => one.answerId))) await tellAnswer(here, answerId)
  return told.map(({ id }) => id)
}

/** What was left, such as more than are told at once: each hour, though the publication tells them itself. */
export const tellOpinions = action({
  verb: 'councils.tell-opinions',
  may: may.tidyOpinions,
  form: z.object({}),

  async run(here) {
    return { about: 'opinions', noted: { told: await tellPublicOpinions(here) } }
  },
})
