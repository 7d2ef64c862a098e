import { action, broken, insist } from '#platform'
import { plannedCategories } from '../../awards/tables.ts'
import { reckonGrant } from '../../calculations/rules.ts'
import { limitsOf, termsOf } from '../../cases/rules.ts'
import { caseFiledBy, outlineOf } from '../../cases/tables.ts'
import { eligibleCost } from '../../eligible-costs/rules.ts'
import { may } from '../../permissions.ts'
import { recordStep } from '../../steps/tables.ts'
import { ChangeForm } from '../forms.ts'
import {
  givingUpAsksForNoMore,
  needsApproval,
  plannedFrom,
  theExtensionIsAskedInTime,
  theIncreaseStaysWithin,
  theNewEndIsProvidedFor,
} from '../rules.ts'
import { keepChange } from '../tables.ts'

/** 変更・期限延長・中止(廃止)の申請 (様式第6・8号). */
export const requestChange = action({
  verb: 'grants.request-change',
  may: may.fileForCases,
  form: ChangeForm,

  async run(here, typed) {
    const { applicationId, kind, amountYen, endsOn, reason, carryoverNo } = typed
    const found = await caseFiledBy(here, applicationId)
    const { edition, categories } = await outlineOf(here, found)
    const before = await plannedCategories(here, applicationId)
    const costs = typed.costs === '' ? before : plannedFrom(typed.costs, categories)
    if (costs === null) {
      insist(broken('費目ごとの額は、1行に「輸送：90,000」のように書いてください。', 'costs'))
      return { about: applicationId }
    }
    const multiplier = { num: found.multiplierNum ?? 1, den: found.multiplierDen ?? 1 }
    const { eligibleYen } = eligibleCost(
      limitsOf(categories),
      costs.map((one) => ({
        categoryCode: one.code,
        amountYen: one.plannedYen,
        excludedYen: 0,
      })),
    )
    const reckoned = reckonGrant(termsOf(edition, multiplier), {
      eligibleYen,
      othersYen: 0,
      adoptedYen: null,
    })
    insist(
      kind === '中止・廃止' || theIncreaseStaysWithin(amountYen, reckoned.grantYen, edition.capYen),
      givingUpAsksForNoMore(kind, amountYen, found.currentYen ?? 0),
      theExtensionIsAskedInTime(kind, endsOn, found.currentEndsOn, here.today),
      theNewEndIsProvidedFor(endsOn, found.fiscalYear, carryoverNo),
      found.state === '着手' || broken('変更の申請は、着手している間にできます。'),
      kind !== '内容の変更' ||
        amountYen !== found.currentYen ||
        needsApproval(before, costs, { num: edition.shiftNum, den: edition.shiftDen }) ||
        broken(
          `この配分の変更は、小さいほうの費目の${edition.shiftNum}/${edition.shiftDen}以内のため、承認の申請は要りません。`,
          'costs',
        ),
    )
    await keepChange(here, { applicationId, kind, amountYen, endsOn, costs, reason, carryoverNo })
    if (kind !== '中止・廃止') await recordStep(here, { applicationId, verb: '変更を申請', reason })
    return {
      about: applicationId,
      noted: { kind, amountYen, endsOn },
      say: '申請を受け付けました。',
    }
  },
})
