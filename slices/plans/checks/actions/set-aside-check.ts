import { action, broken, insist } from '#platform'
import { keepAside } from '../../designs/tables.ts'
import { AsideForm } from '../../indicators/forms.ts'
import { indicatorSeenBy } from '../../indicators/tables.ts'
import { may } from '../../permissions.ts'
import { findingsOf } from '../tables.ts'

/** A warning of the design stays, with a reason that is printed on the card. */
export const setAsideCheck = action({
  verb: 'plans.set-aside-check',
  may: may.writePlans,
  form: AsideForm,

  async run(here, { indicatorId, checkId, reason }) {
    const indicator = await indicatorSeenBy(here, indicatorId)
    const finding = (await findingsOf(here, indicator)).find(({ id }) => id === checkId)
    insist(
      finding !== undefined || broken('この点検は、もう当てはまりません。'),
      finding?.isBlocking !== true || broken('この点検は、理由を付けて残すことができません。'),
    )
    await keepAside(here, indicatorId, checkId, reason)
    return {
      about: indicatorId,
      noted: { checkId, sentence: finding?.sentence, reason },
      say: '理由を残しました。指標カードに印刷されます。',
    }
  },
})
