import { z } from 'zod'
import { severalFiles } from '#platform'
import { goalLevels } from '../goals/rules.ts'

export const OutlineForm = z.object({
  planId: z.uuid(),
  first: z.enum(goalLevels, { error: '見出し1の段階を選んでください。' }).default('基本目標'),
  text: z.string().max(400_000, '貼り付けた表が長すぎます。ファイルで入れてください。').default(''),
  file: severalFiles,
})

export const TakingForm = z.object({ planId: z.uuid(), outlineId: z.uuid() })
