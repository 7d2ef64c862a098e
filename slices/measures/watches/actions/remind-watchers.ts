import { z } from 'zod'
import { addDays } from '#packages/japan'
import { action } from '#platform'
import { lastDayOf } from '../../listings/rules.ts'
import { may } from '../../permissions.ts'
import { tellWatchers } from '../tables.ts'

/** Days before a deadline on which those who watch are told of it. */
const daysAhead = [30, 14, 7]

export const remindWatchers = action({
  verb: 'measures.remind-watchers',
  may: may.takeInListings,
  form: z.object({}),

  async run(here) {
    const days = new Map(daysAhead.map((ahead) => [addDays(here.today, ahead), ahead]))
    const told = await tellWatchers(here, (found) => {
      const parts = daysAhead.flatMap((ahead) => {
        const closing = found.filter((one) => {
          const last = lastDayOf(one)
          return last !== null && days.get(last) === ahead
        })
        return closing.length > 0 ? [`${ahead}日後に締切の制度が${closing.length}件`] : []
      })
      return parts.length === 0 ? null : `${parts.join('、')}あります。`
    })
    return { about: String(here.city), noted: { told } }
  },
})
