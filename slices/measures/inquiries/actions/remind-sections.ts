import { z } from 'zod'
import { action, notify } from '#platform'
import { calendarOf } from '#platform/opening-days'
import { may } from '../../permissions.ts'
import { inquiryAnswer } from '../addresses.ts'
import { reminderSentence, remindersDue } from '../rules.ts'
import { keepReminder, waitingSections } from '../tables.ts'

/** Three 開庁日 before, on the day and two after: the section; five after: its head. */
export const remindSections = action({
  verb: 'measures.remind-sections',
  may: may.sendInquiries,
  form: z.object({}),

  async run(here) {
    let told = 0
    const calendar = await calendarOf(here)
    for (const waiting of await waitingSections(here)) {
      const { inquiryId, sectionId, title, dueOn, askedOn, reminded } = waiting
      const steps = remindersDue(dueOn, askedOn, here.today, calendar)
      const fresh = steps.filter((step) => !reminded.includes(step))
      // Where the clock missed a day, only the latest is said; the others are marked as gone.
      const last = fresh.at(-1)
      if (last === undefined) continue
      const roles = last === 5 ? (['head'] as const) : undefined
      const href = inquiryAnswer({ inquiryId })
      told += await notify(here, { sectionId, roles }, reminderSentence(title, last), href)
      for (const step of fresh) await keepReminder(here, inquiryId, sectionId, step)
    }
    return { about: String(here.city), noted: { told } }
  },
})
