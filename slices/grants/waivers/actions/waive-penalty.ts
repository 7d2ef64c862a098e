import { formatYen } from '#packages/japan'
import { action, insist } from '#platform'
import { standingOn } from '../../claim-ledgers/rules.ts'
import { basisOf, endIfNothingIsLeft } from '../../claim-ledgers/tables.ts'
import { DecideForm } from '../../decisions/forms.ts'
import { decide } from '../../decisions/tables.ts'
import { issueNotice } from '../../grant-papers/tables.ts'
import { may } from '../../permissions.ts'
import { keepBorne, returnSeenBy } from '../../recalls/tables.ts'
import { recordStep } from '../../steps/tables.ts'
import { WaiverDetails } from '../forms.ts'
import { noMoreIsWaivedThanIsBorne } from '../rules.ts'
import { keepWaiver } from '../tables.ts'

/** 加算金・延滞金の免除: told in a paper; a claim of which nothing is left ends with it. */
export const waivePenalty = action({
  verb: 'grants.waive-penalty',
  may: may.decideAwards,
  form: DecideForm,

  async run(here, typed) {
    const { decision, found, edition } = await decide(here, typed, ['加算金の免除'])
    const details = WaiverDetails.parse(decision.details)
    const { returnId, penalty, amountYen } = details
    const { terms, receipts } = await basisOf(here, found.applicationId, edition)
    const { claim: before } = await returnSeenBy(here, returnId)
    const bearing = standingOn(terms, before, receipts, here.today)
    const part = penalty === '加算金' ? bearing.added : bearing.late
    insist(noMoreIsWaivedThanIsBorne(penalty, part, amountYen))
    await keepWaiver(here, { ...details, reason: decision.reason, decisionId: decision.id })
    const { claim } = await returnSeenBy(here, returnId)
    const { principal, added, late } = standingOn(terms, claim, receipts, here.today)
    if (principal.leftYen === 0)
      await keepBorne(here, returnId, {
        addedYen: added.borneYen - added.waivedYen,
        lateYen: late.borneYen - late.waivedYen,
        dueOn: null,
      })
    const paper = await issueNotice(here, found, edition, {
      kind: '加算金・延滞金免除通知書',
      series: '発信',
      opening: '返還金に係る次の額を免除することに決定したので通知します。',
      facts: [
        ['補助事業', found.title],
        ['免除するもの', penalty],
        ['免除する額', amountYen === null ? '全部' : `${formatYen(amountYen)}円`],
        ['残りの加算金', `${formatYen(added.leftYen)}円`],
        ['残りの延滞金', `${formatYen(late.leftYen)}円`],
      ],
      reason: decision.reason,
    })
    await recordStep(here, {
      applicationId: found.applicationId,
      verb: '加算金・延滞金を免除',
      reason: decision.reason,
      document: paper.document,
    })
    await endIfNothingIsLeft(here, found, edition, `${penalty}の免除`)
    return {
      about: found.applicationId,
      params: { applicationId: found.applicationId },
      noted: { returnId, penalty, amountYen, label: paper.label },
      say: `${paper.label}で${penalty}を免除しました。`,
    }
  },
})
