import { z } from 'zod'
import { localDate } from '#packages/japan'

const person = { businessId: z.uuid(), personId: z.uuid() }

export const SkillForm = z.object({
  ...person,
  processId: z.uuid('工程を選んでください。'),
  level: z.coerce
    .number({ error: '技能の段階を選んでください。' })
    .int()
    .min(1, '技能の段階を選んでください。')
    .max(4, '技能の段階を選んでください。'),
  confirmedOn: localDate('確かめた日を入れてください（例：令和8年11月24日）。'),
})

export const RemovalForm = z.object({ ...person, skillId: z.uuid() })
