import { action, insist } from '#platform'
import { reckonGrant } from '../../calculations/rules.ts'
import { termsOf } from '../../cases/rules.ts'
import { caseFiledBy, outlineOf } from '../../cases/tables.ts'
import { may } from '../../permissions.ts'
import { recordStep } from '../../steps/tables.ts'
import { AwardRequestForm } from '../forms.ts'
import {
  noOtherPaysTheSame,
  notMoreThanAdopted,
  notMoreThanReckoned,
  theProjectEndsWithinTheYear,
} from '../rules.ts'
import { keepRequest, plannedCostOf } from '../tables.ts'

/** 交付申請 (様式第1号): the applicant asks for what was adopted, or less. */
export const fileAwardRequest = action({
  verb: 'grants.file-award-request',
  may: may.fileForCases,
  form: AwardRequestForm,

  async run(here, { applicationId, amountYen, difference }) {
    const found = await caseFiledBy(here, applicationId)
    const outline = await outlineOf(here, found)
    const planned = await plannedCostOf(here, found, outline)
    insist(
      theProjectEndsWithinTheYear(found.endsOn, found.fiscalYear),
      noOtherPaysTheSame(outline.edition.otherMode, planned.otherNames),
      notMoreThanAdopted(amountYen, found.adoptedYen),
    )
    const { grantYen } = reckonGrant(termsOf(outline.edition, { num: 1, den: 1 }), {
      eligibleYen: planned.cost.eligibleYen,
      othersYen: planned.othersYen,
      adoptedYen: found.adoptedYen,
    })
    insist(notMoreThanReckoned(amountYen, grantYen))
    const { eligibleYen } = planned.cost
    await keepRequest(here, { applicationId, amountYen, eligibleYen, difference })
    await recordStep(here, { applicationId, verb: '交付申請', reason: difference })
    return {
      about: applicationId,
      noted: { amountYen, eligibleYen },
      say: '交付申請を受け付けました。交付決定の通知をお待ちください。',
    }
  },
})
