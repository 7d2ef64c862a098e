import { z } from 'zod'
import { oneFile } from '#platform'

export const CopyForm = z.object({
  applicationId: z.uuid(),
  attachmentId: z.uuid('添付を選んでください。'),
  file: oneFile('黒塗りの写しを選んでください。'),
  eyeChecked: z.literal('on', {
    error: '写しを開いて、だれの申請か分かるものが残っていないことを目で確かめてください。',
  }),
  keepsNumbers: z.literal('on').optional(),
})
