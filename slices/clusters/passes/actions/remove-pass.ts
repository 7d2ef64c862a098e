import { action, Missing } from '#platform'
import { may } from '../../permissions.ts'
import { PassStepForm } from '../forms.ts'
import { setPassRemoved } from '../tables.ts'

/** A pass that is no longer, or was recorded by mistake, leaves the ring; it can be put back. */
export const removePass = action({
  verb: 'clusters.remove-pass',
  may: may.writePasses,
  form: PassStepForm,

  async run(here, { clusterId, passId }) {
    if (!(await setPassRemoved(here, clusterId, passId, here.now))) throw new Missing()
    return {
      about: clusterId,
      noted: { passId },
      say: '仲間回しの記録を消しました。下の「消したもの」から元に戻せます。',
    }
  },
})
