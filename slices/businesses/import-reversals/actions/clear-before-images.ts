import { z } from 'zod'
import { addDays } from '#packages/japan'
import { action } from '#platform'
import { settingOn } from '#platform/settings'
import { undoDays } from '../../imports/rules.ts'
import { may } from '../../permissions.ts'
import { clearBefore, importsPastUndo } from '../tables.ts'

/** What the register said before an import goes when the import can no longer be taken back. */
export const clearBeforeImages = action({
  verb: 'businesses.clear-before-images',
  may: may.tidyImports,
  form: z.unknown(),

  async run(here) {
    // The first day on which an import must have ended to be taken back today.
    const first = addDays(here.today, -(await settingOn(here, undoDays)))
    const imports = await importsPastUndo(here, first)
    for (const id of imports) await clearBefore(here, id)
    return { about: 'imports', noted: { imports } }
  },
})
