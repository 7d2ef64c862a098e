import { z } from 'zod'
import { action } from '#platform'
import { tellAnswer } from '../../opinion-groups/tables.ts'
import { publishOpinion } from '../../opinion-publications/tables.ts'
import { may } from '../../permissions.ts'
import { opinionsToTell } from '../tables.ts'

/** Opinions whose minutes became public are told to everybody, with their answers. */
export const tellOpinions = action({
  verb: 'councils.tell-opinions',
  may: may.tidyOpinions,
  form: z.object({}),

  async run(here) {
    const told = await opinionsToTell(here)
    for (const opinion of told) await publishOpinion(here, opinion)
    for (const answerId of new Set(told.map((one) => one.answerId)))
      await tellAnswer(here, answerId)
    return { about: 'opinions', noted: { told: told.map(({ id }) => id) } }
  },
})
