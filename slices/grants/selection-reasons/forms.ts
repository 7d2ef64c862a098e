import { z } from 'zod'
import { free, required, version } from '../forms.ts'

export const ReasonForm = z.object({
  callId: z.uuid(),
  applicationId: z.uuid(),
  forApplicant: z
    .string()
    .trim()
    .min(20, '不採択の理由を、20字以上で書いてください。')
    .max(2000, '2,000字までで書いてください。'),
  firstImprovement: required('次に向けて直すとよい点を書いてください。', 400),
  secondImprovement: required('もう一つ、直すとよい点を書いてください。', 400),
  whomToAsk: required('相談できる先を書いてください（例：産業振興課の窓口）。', 200),
  internalNote: free(2000),
  version,
})
