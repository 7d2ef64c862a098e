import { z } from 'zod'
import { localDate, yen } from '#packages/japan'
import {
  bandRules,
  budgetRules,
  criteriaFrom,
  quorumBases,
  quorumRules,
  severityUses,
} from '../criteria/rules.ts'
import { between, betweenOrNull, free, reason, ticked, version } from '../forms.ts'
import { arrivals, ways } from './rules.ts'

const clock = /^([01]?\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?$/

/** A time of the day to the second, 「17:00」 「17:00:30」; full-width digits are taken too. */
const timeOfDay = (sentence: string) =>
  z.string().transform((typed, context) => {
    const found = clock.exec(typed.normalize('NFKC').trim().replace('時', ':').replace('分', ''))
    if (found) return `${(found[1] ?? '').padStart(2, '0')}:${found[2]}:${found[3] ?? '00'}`
    context.addIssue({ code: 'custom', message: sentence })
    return z.NEVER
  })

const typed = {
  way: z.enum(ways, { error: '採択型か先着型かを選んでください。' }),
  opensOn: localDate('公募を始める日を、日付で入れてください。'),
  opensTime: timeOfDay('始める時刻を 9:00 の形で入れてください。'),
  closesOn: localDate('締め切る日を、日付で入れてください。'),
  closesTime: timeOfDay('締め切る時刻を 17:00 の形で入れてください。'),
  lineId: z.uuid('この公募の予算の節を選んでください。'),
  allotmentYen: yen('配分額は、1円以上の数字で入れてください。').refine((one) => one > 0, {
    error: '配分額は、1円以上の数字で入れてください。',
  }),
  hasWaitlist: ticked,
  arrival: z.enum(arrivals).default('形式適合'),
  sameDayLottery: ticked,
  guide: free(8000),
}

const inOrder = {
  path: ['closesOn'],
  error: '締切が、開始より前になっています。',
}

/** A day and a time of it in Japan, as the instant that the server's clock is held against. */
export const instantOf = (day: string, time: string): string => `${day}T${time}+09:00`

const closesLater = (call: {
  opensOn: string
  opensTime: string
  closesOn: string
  closesTime: string
}) =>
  Date.parse(instantOf(call.closesOn, call.closesTime)) >
  Date.parse(instantOf(call.opensOn, call.opensTime))

export const CallForm = z
  .object({ ...typed, schemeId: z.uuid(), isSample: ticked })
  .refine(closesLater, inOrder)
export const CallEditForm = z
  .object({ ...typed, callId: z.uuid(), version })
  .refine(closesLater, inOrder)
export type CallTyped = Omit<z.infer<typeof CallEditForm>, 'callId' | 'version'>

const criteria = {
  criteria: z.string().transform((text, context) => {
    const read = criteriaFrom(text)
    if (read) return read
    context.addIssue({
      code: 'custom',
      message: '審査項目を、1行に一つ「実現性：40」のように、8行までで書いてください。',
    })
    return z.NEVER
  }),
  scaleMax: between(2, 10, '満点は、2〜10の整数で入れてください。').default(5),
  memberMin: betweenOrNull(0, 100, '委員ごとの最低点は、0〜100の整数で入れてください。'),
  meanMin: between(0, 100, '平均の最低点は、0〜100の整数で入れてください。').default(60),
  quorumRule: z.enum(quorumRules).default('半数以上'),
  quorumBase: z.enum(quorumBases).default('除斥を除く'),
  severityUse: z.enum(severityUses).default('参考'),
  budgetRule: z.enum(budgetRules).default('順位停止'),
  bandRule: z.enum(bandRules).default('議論'),
  perApplication: between(2, 12, '1件を採点する人数は、2〜12の整数で入れてください。').default(4),
  isBlind: ticked,
  interviewWeight: between(0, 30, '面接の割合は、0〜30の整数で入れてください。').default(0),
  interviewPlaces: betweenOrNull(
    1,
    2_000,
    '一次通過の件数は、1〜2,000の整数で入れてください。',
  ).default(null),
  publicNumberName: free(200),
}

export const CriteriaForm = z.object({ ...criteria, callId: z.uuid(), version })
export type CriteriaTyped = Omit<z.infer<typeof CriteriaForm>, 'callId' | 'version'>

export const SealForm = z.object({ callId: z.uuid(), version })
export const VoidForm = z.object({ callId: z.uuid(), version, reason })
export const CriteriaChangeForm = z.object({
  ...criteria,
  callId: z.uuid(),
  version,
  reason,
  closesOn: typed.closesOn,
  closesTime: typed.closesTime,
})
