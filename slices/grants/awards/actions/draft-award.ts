import { action, broken, insist } from '#platform'
import { insistItsTurnHasCome } from '../../arrival-orders/tables.ts'
import { notMoreThanReckoned } from '../../award-requests/rules.ts'
import { plannedCostOf } from '../../award-requests/tables.ts'
import { multiplierOf, reckonGrant } from '../../calculations/rules.ts'
import { termsOf } from '../../cases/rules.ts'
import { caseSeenBy, outlineOf } from '../../cases/tables.ts'
import { draftDecision } from '../../decisions/tables.ts'
import { raiseMakerFlags } from '../../file-makers/tables.ts'
import { raiseQuoteFlags } from '../../irregularities/tables.ts'
import { withdrawNeedlessOffers } from '../../part-offers/tables.ts'
import { may } from '../../permissions.ts'
import { raisePlanFlags } from '../../plan-checks/tables.ts'
import { theStepMayBeTaken } from '../../steps/rules.ts'
import { AwardDraftForm } from '../forms.ts'
import {
  linesOf,
  multiplierIsOfTheOutline,
  multiplierNamed,
  notMoreThanRequested,
  theAmountIsGranted,
  theMultiplierIsExplained,
  thisAwardIsStillEligible,
} from '../rules.ts'
import { blockedBy, earlierAwards } from '../tables.ts'

/** 交付決定の起案: the amount is reckoned again, with the multiplier of earlier awards. */
export const draftAward = action({
  verb: 'grants.draft-award',
  may: may.draftDecisions,
  form: AwardDraftForm,

  async run(here, { applicationId, amountYen, multiplier, multiplierNote, conditions, reason }) {
    const found = await caseSeenBy(here, applicationId)
    const outline = await outlineOf(here, found)
    const { edition } = outline
    insist(theStepMayBeTaken(found.state, '交付を決定'))
    const earlier = await earlierAwards(here, found, edition.reAwardYears)
    const block = await blockedBy(here, found, edition.blockYears)
    const allowed = edition.reAward.map(([num, den]) => ({ num, den }))
    const proposed = multiplierOf(earlier.length, allowed)
    const typed = multiplierNamed(multiplier) ?? { num: 1, den: 1 }
    insist(
      block === null ||
        broken(
          `${block}の交付決定が取り消されたため、${edition.blockYears}年間は対象になりません。`,
        ),
      thisAwardIsStillEligible(proposed, earlier),
      multiplierIsOfTheOutline(typed, edition.reAward),
      theMultiplierIsExplained(typed, proposed ?? typed, multiplierNote),
    )
    const planned = await plannedCostOf(here, found, outline)
    const reckoned = reckonGrant(termsOf(edition, typed), {
      eligibleYen: planned.cost.eligibleYen,
      othersYen: planned.othersYen,
      adoptedYen: found.adoptedYen,
    })
    insist(
      theAmountIsGranted(reckoned.isGranted),
      notMoreThanReckoned(amountYen, reckoned.grantYen),
      notMoreThanRequested(amountYen, found.requestedYen ?? 0),
    )
    const order = await insistItsTurnHasCome(here, found, amountYen)
    if (order !== null) await withdrawNeedlessOffers(here, order)
    await raiseQuoteFlags(here, found, outline)
    await raiseMakerFlags(here, found)
    await raisePlanFlags(here, found)
    await draftDecision(here, {
      applicationId,
      kind: '交付決定',
      amountYen,
      reason: [reason, multiplierNote].filter(Boolean).join('　'),
      details: {
        multiplierNum: typed.num,
        multiplierDen: typed.den,
        conditions: linesOf(conditions),
      },
    })
    return {
      about: applicationId,
      noted: { amountYen, reason, multiplier, earlier: earlier.map((one) => one.receiptLabel) },
      say: '交付決定を起案しました。決裁を待っています。',
    }
  },
})
