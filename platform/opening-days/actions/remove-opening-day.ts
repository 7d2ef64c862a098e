import { z } from 'zod'
import { formatWareki, localDate } from '#packages/japan'
import { action } from '../../actions.ts'
import { Missing } from '../../errors.ts'
import { insist } from '../../rulings.ts'
import { may } from '../permissions.ts'
import { theDayIsAhead } from '../rules.ts'
import { keepDays, ownDays } from '../tables.ts'

/** A day of the city's own is as the national calendar says again. */
export const removeOpeningDay = action({
  verb: 'platform.remove-opening-day',
  may: may.keepOpeningDays,
  form: z.object({ on: localDate('取りやめる日を選んでください。') }),

  async run(here, { on }) {
    const days = await ownDays(here)
    const day = days.find((one) => one.on === on)
    if (day === undefined) throw new Missing()
    insist(theDayIsAhead(on, here.today))
    const rest = days.filter((one) => one.on !== on)
    await keepDays(here, rest, `取りやめた：${on} ${day.name}`)
    return {
      about: `day:${on}`,
      noted: { before: day },
      say: `${formatWareki(on)}の「${day.name}」を取りやめました。`,
    }
  },
})
