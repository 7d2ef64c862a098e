import { formatWareki } from '#packages/japan'
import { action, insist, notify } from '#platform'
import { grantCase } from '../../cases/addresses.ts'
import { caseFiledBy, outlineOf } from '../../cases/tables.ts'
import { may } from '../../permissions.ts'
import { EarlyStartForm } from '../forms.ts'
import {
  itIsBeforeTheAward,
  nothingIsAskedOrAllowed,
  theDayLiesAhead,
  theOutlineKnowsEarlyStarts,
} from '../rules.ts'
import { earlyStartsOf, keepEarlyStart } from '../tables.ts'

/** 事前着手承認の申請: an order before 交付決定, never for what was begun already. */
export const askEarlyStart = action({
  verb: 'grants.ask-early-start',
  may: may.fileForCases,
  form: EarlyStartForm,

  async run(here, typed) {
    const { applicationId, fromOn } = typed
    const found = await caseFiledBy(here, applicationId)
    const { edition } = await outlineOf(here, found)
    insist(
      theOutlineKnowsEarlyStarts(edition.startRule),
      itIsBeforeTheAward(found.state),
      nothingIsAskedOrAllowed(await earlyStartsOf(here, applicationId)),
      theDayLiesAhead(fromOn, here.today),
    )
    await keepEarlyStart(here, typed)
    await notify(
      here,
      { roles: ['officer', 'head'], sectionId: found.sectionId },
      `${found.receiptLabel}から、事前着手（${formatWareki(fromOn)}から）の承認申請が届きました。`,
      grantCase({ applicationId }),
    )
    return {
      about: applicationId,
      noted: { fromOn, reason: typed.reason },
      say: '事前着手の承認申請を受け付けました。承認の通知が届くまで、発注しないでください。',
    }
  },
})
