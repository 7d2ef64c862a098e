import { action } from '#platform'
import { settingOn } from '#platform/settings'
import { searchBreaks } from '../../break-searches/tables.ts'
import { may } from '../../permissions.ts'
import { CheckForm } from '../forms.ts'
import { answerDays, reflectDays } from '../rules.ts'
import { keepBreaks, touchedBy } from '../tables.ts'

/** Hourly for the whole city, and for a bead that was just published or linked. */
export const checkThreads = action({
  verb: 'evidence.check-threads',
  may: may.checkThreads,
  form: CheckForm,

  async run(here, typed) {
    const named = [typed?.bead, typed?.up, typed?.down].filter((bead) => bead !== undefined)
    const beads = named.length > 0 ? await touchedBy(here, named) : null
    const deadlines = {
      answerDays: await settingOn(here, answerDays),
      reflectDays: await settingOn(here, reflectDays),
    }
    const found = await searchBreaks(here, deadlines, beads)
    return { about: 'evidence.breaks', noted: await keepBreaks(here, found, beads) }
  },
})
