import { action, insist } from '#platform'
import { may } from '../../permissions.ts'
import { KeepingForm } from '../forms.ts'
import { itIsKeptForAWhile } from '../rules.ts'
import { contradictionSeenBy, keepReason } from '../tables.ts'

/** Left as it is, with a reason and until a day; then it is listed again. */
export const keepContradiction = action({
  verb: 'plans.keep-contradiction',
  may: may.advancePlans,
  form: KeepingForm,

  async run(here, typed) {
    const known = await contradictionSeenBy(here, typed.contradictionId)
    insist(itIsKeptForAWhile(typed.until, here.today))
    await keepReason(here, typed)
    return {
      about: known.id,
      noted: { rule: known.rule, reason: typed.reason, until: typed.until },
      say: '理由を付けて残しました。期日を過ぎると、また一覧に出ます。',
    }
  },
})
