import { action, Missing } from '#platform'
import { may } from '../../permissions.ts'
import { PassStepForm } from '../forms.ts'
import { setPassRemoved } from '../tables.ts'

/** A pass that was taken out comes back as it was. */
export const restorePass = action({
  verb: 'clusters.restore-pass',
  may: may.writePasses,
  form: PassStepForm,

  async run(here, { clusterId, passId }) {
    if (!(await setPassRemoved(here, clusterId, passId, null))) throw new Missing()
    return { about: clusterId, noted: { passId }, say: '仲間回しの記録を元に戻しました。' }
  },
})
