import { z } from 'zod'
import { free, version } from '../forms.ts'
import { ruleInstructions } from '../schemes/rules.ts'

export const WordingForm = z.object({
  schemeId: z.uuid(),
  forms: free(2_000),
  ruleInstruction: z.enum(ruleInstructions, { error: '教示を刷るかを選んでください。' }),
  note: free(300),
  version,
})
