import { action, insist } from '#platform'
import { may } from '../../permissions.ts'
import { BodyForm } from '../forms.ts'
import { itsBasisLetsItDecide } from '../rules.ts'
import { bodySeenBy, keepBody } from '../tables.ts'

/** 準備: the body's own rule is written down before anybody is asked to sit in it. */
export const prepareBody = action({
  verb: 'councils.prepare-body',
  may: may.writeBodies,
  form: BodyForm,

  async run(here, typed) {
    insist(itsBasisLetsItDecide(typed.basis, typed.hasVotes || typed.hasInquiries))
    if (typed.parentId !== null) await bodySeenBy(here, typed.parentId)
    const bodyId = await keepBody(here, typed)
    return {
      about: bodyId,
      params: { bodyId },
      noted: { name: typed.name, basis: typed.basis },
      say: '会議体を準備しました。区分ごとの席を決め、候補を入れてください。',
    }
  },
})
