import { z } from 'zod'
import { formatWareki, localDate } from '#packages/japan'
import { action } from '../../actions.ts'
import { insist } from '../../rulings.ts'
import { may } from '../permissions.ts'
import { type DayKind, dayKinds, theDayChanges, theDayIsAhead, theDayIsNew } from '../rules.ts'
import { keepDays, ownDays } from '../tables.ts'

const isDayKind = (typed: unknown): typed is DayKind =>
  typeof typed === 'string' && typed in dayKinds

const DayForm = z.object({
  on: localDate('日を入れてください（例：令和8年12月28日）。'),
  kind: z.custom<DayKind>(isDayKind, '閉庁日にするか、開庁日にするかを選んでください。'),
  name: z
    .string()
    .trim()
    .min(2, '名前か理由を、2字以上で書いてください（例：市制記念日）。')
    .max(60, '名前か理由は60字までです。'),
})

/** A day of the city's own: from now on every clock counts with it. */
export const setOpeningDay = action({
  verb: 'platform.set-opening-day',
  may: may.keepOpeningDays,
  form: DayForm,

  async run(here, day) {
    const days = await ownDays(here)
    insist(theDayIsAhead(day.on, here.today), theDayIsNew(day.on, days), theDayChanges(day))
    await keepDays(here, [...days, day], `${dayKinds[day.kind]}日を加えた：${day.name}`)
    return {
      about: `day:${day.on}`,
      noted: { after: day },
      say: `${formatWareki(day.on)}を${day.kind === 'closed' ? '閉庁日' : '開庁日'}としました。これから数える期限に使います。`,
    }
  },
})
