import { action, type Here, insist } from '#platform'
import { settingOn } from '#platform/settings'
import { requestWay } from '../../arrival-orders/tables.ts'
import { reckonGrant } from '../../calculations/rules.ts'
import { termsOf } from '../../cases/rules.ts'
import { caseFiledBy, caseSeenBy, outlineOf } from '../../cases/tables.ts'
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

/** 先着型: one paper is the application and the 交付申請, unless the city has two [city]. */
export async function applicationIsTheRequest(here: Here): Promise<boolean> {
  return (await settingOn(here, requestWay)) === '兼ねる'
}

/** Once its form is complete the application stands as 交付申請, of what was asked and the outline gives. */
export async function standAsRequest(here: Here, applicationId: string): Promise<void> {
  const found = await caseSeenBy(here, applicationId)
  const outline = await outlineOf(here, found)
  const planned = await plannedCostOf(here, found, outline)
  insist(
    theProjectEndsWithinTheYear(found.endsOn, found.fiscalYear),
    noOtherPaysTheSame(outline.edition.otherMode, planned.otherNames),
  )
  const { eligibleYen } = planned.cost
  const { grantYen } = reckonGrant(termsOf(outline.edition, { num: 1, den: 1 }), {
    eligibleYen,
    othersYen: planned.othersYen,
    adoptedYen: null,
  })
  const amountYen = Math.min(found.askedYen, grantYen)
  await keepRequest(here, { applicationId, amountYen, eligibleYen, difference: '' })
  await recordStep(here, { applicationId, verb: '交付申請', reason: '申請が交付申請を兼ねるため' })
}
