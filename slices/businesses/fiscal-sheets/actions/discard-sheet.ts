import { action } from '#platform'
import { may } from '../../permissions.ts'
import { StepForm } from '../forms.ts'
import { putAway, sheetOf } from '../tables.ts'

/** A sheet that was read is put away again, and nothing of it is recorded. */
export const discardSheet = action({
  verb: 'businesses.discard-sheet',
  may: may.writeBusinesses,
  form: StepForm,

  async run(here, { businessId, sheetId }) {
    const sheet = await sheetOf(here, businessId, sheetId)
    await putAway(here, sheet.id)
    return { about: businessId, say: '貼り付けた表を取りやめました。何も保存していません。' }
  },
})
