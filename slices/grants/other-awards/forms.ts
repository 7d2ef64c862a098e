import { z } from 'zod'
import { oneFile } from '#platform'
import { sources } from './rules.ts'

export const ListForm = z.object({
  source: z.enum(sources, 'どこの一覧かを選んでください。'),
  name: z
    .string()
    .trim()
    .min(1, '一覧の名前を入れてください（例：令和8年度 福井県の補助金交付先）。')
    .max(120, '120字までで入れてください。'),
  file: oneFile('一覧のCSVを選んでください。'),
})

export const TakingForm = z.object({ listId: z.uuid() })
