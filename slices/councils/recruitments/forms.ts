import { z } from 'zod'
import { localDate } from '#packages/japan'
import { between, free, reason, required, version } from '../forms.ts'
import {
  criteriaFrom,
  fewestEssay,
  mostCriteria,
  mostEssay,
  panelFrom,
  tieFirsts,
  ways,
} from './rules.ts'

const typed = {
  seats: between(1, 20, '募集する人数を、1〜20の整数で入れてください。'),
  who: required('応募できる人を書いてください（例：市内に住むか働く18歳以上の方）。', 500),
  way: z.enum(ways, { error: '作文か無作為抽出かを選んでください。' }).default('作文'),
  leastAge: between(15, 120, '応募できる年齢の下限を、整数で入れてください。').default(18),
  passPoints: between(0, 100, '適任とする点を、0〜100の整数で入れてください。').default(60),
  theme: free(200),
  criteria: z.string().transform((text, ctx) => {
    const read = text.trim() === '' ? [] : criteriaFrom(text)
    if (read !== null && read.length <= mostCriteria) return read
    ctx.addIssue({
      code: 'custom',
      message:
        '選考基準を、1行に一つ「熱意：40」のように、観点と配点で、10行までで書いてください。',
    })
    return z.NEVER
  }),
  panel: z.string().transform(panelFrom),
  opensOn: localDate('募集を始める日を入れてください。'),
  closesOn: localDate('募集を締め切る日を入れてください。'),
  tieFirst: z.enum(tieFirsts, { error: '同点のときに、どちらを先にするかを選んでください。' }),
  tieSeed: required('くじの種を入れてください（例：締切日の翌日の市の最高気温）。', 200),
}

/** Who are drawn by lot write nothing and are judged by nobody. */
const saysWhatIsJudged = (made: {
  readonly way: string
  readonly theme: string
  readonly criteria: readonly unknown[]
}) => made.way === '無作為抽出' || (made.theme !== '' && made.criteria.length > 0)
const missing = {
  path: ['theme'],
  error: `作文の題（${fewestEssay}〜${mostEssay}字）と、選考基準を書いてください。`,
}

export const RecruitmentForm = z
  .object({ ...typed, bodyId: z.uuid() })
  .refine(saysWhatIsJudged, missing)
export const RecruitmentEditForm = z
  .object({ ...typed, recruitmentId: z.uuid(), version })
  .refine(saysWhatIsJudged, missing)
export const FurtherRoundForm = z.object({
  recruitmentId: z.uuid(),
  opensOn: typed.opensOn,
  closesOn: typed.closesOn,
})
export type RecruitmentTyped = Omit<z.infer<typeof RecruitmentForm>, 'bodyId'>
export const OpeningForm = z.object({ recruitmentId: z.uuid(), version })
export const WithdrawalForm = z.object({ recruitmentId: z.uuid(), reason, version })
