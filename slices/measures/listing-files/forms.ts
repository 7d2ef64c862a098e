import { z } from 'zod'
import { oneFile } from '#platform'

export const FileForm = z.object({
  file: oneFile('補助制度の一覧（JSON）を選んでください。'),
  /** Whether the list holds all that is listed: then what it lacks is counted as gone. */
  isWhole: z.literal('on').optional(),
})
