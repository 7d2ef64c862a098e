import { z } from 'zod'
import { localDate } from '#packages/japan'
import { between, reason, required, version } from '../forms.ts'
import { criteriaFrom, panelFrom, tieFirsts } from './rules.ts'

const typed = {
  seats: between(1, 20, '募集する人数を、1〜20の整数で入れてください。'),
  who: required('応募できる人を書いてください（例：市内に住むか働く18歳以上の方）。', 500),
  theme: required('作文の題を書いてください（400〜800字）。', 200),
  criteria: z.string().transform((text, ctx) => {
    const read = criteriaFrom(text)
    if (read !== null) return read
    ctx.addIssue({
      code: 'custom',
      message: '選考基準を、1行に一つ「熱意：40」のように、観点と配点で書いてください。',
    })
    return z.NEVER
  }),
  panel: z.string().transform(panelFrom),
  opensOn: localDate('募集を始める日を入れてください。'),
  closesOn: localDate('募集を締め切る日を入れてください。'),
  tieFirst: z.enum(tieFirsts, { error: '同点のときに、どちらを先にするかを選んでください。' }),
  tieSeed: required('くじの種を入れてください（例：締切日の翌日の市の最高気温）。', 200),
}

export const RecruitmentForm = z.object({ ...typed, bodyId: z.uuid() })
export const RecruitmentEditForm = z.object({ ...typed, recruitmentId: z.uuid(), version })
export type RecruitmentTyped = Omit<z.infer<typeof RecruitmentForm>, 'bodyId'>
export const OpeningForm = z.object({ recruitmentId: z.uuid(), version })
export const WithdrawalForm = z.object({ recruitmentId: z.uuid(), reason, version })
