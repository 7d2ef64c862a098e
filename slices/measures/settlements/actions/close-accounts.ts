import { z } from 'zod'
import { action } from '#platform'
import { may } from '../../permissions.ts'
import { accountsCloseOn } from '../rules.ts'
import { closeYear, yearsToClose } from '../tables.ts'

/** 出納閉鎖: on 1 June the system closes the year before (235条の5). */
export const closeAccounts = action({
  verb: 'measures.close-accounts',
  may: may.closeAccounts,
  form: z.object({}),

  async run(here) {
    const { fiscalYear } = here
    const closes = here.today > accountsCloseOn(fiscalYear - 1) ? fiscalYear : fiscalYear - 1
    const years = await yearsToClose(here, closes)
    for (const year of years) await closeYear(here, year)
    return { about: 'settlements', noted: { after: { years } } }
  },
})
