import { addDays, formatWareki, formatYen } from '#packages/japan'
import { action, insist, notify } from '#platform'
import { settingOn } from '#platform/settings'
import { accountsStandingFor } from '#slices/businesses'
import { grantCase } from '../../cases/addresses.ts'
import { standingOn } from '../../claim-ledgers/rules.ts'
import { basisOf } from '../../claim-ledgers/tables.ts'
import { dueDaysOf } from '../../claim-notices/rules.ts'
import { DecideForm } from '../../decisions/forms.ts'
import { decide } from '../../decisions/tables.ts'
import { issueNotice } from '../../grant-papers/tables.ts'
import { may } from '../../permissions.ts'
import { returnSeenBy } from '../../recalls/tables.ts'
import { stateAfter } from '../../steps/rules.ts'
import { recordStep } from '../../steps/tables.ts'
import { AccelerationDetails } from '../forms.ts'
import { theRestMayFallDue } from '../rules.ts'
import { accelerationDays, keepAcceleration } from '../tables.ts'

/** 期限の繰上げ, with its notice without delay (自治令171条の3): the rest falls due on the day that the notice names. */
export const bringForward = action({
  verb: 'grants.bring-forward',
  may: may.decideAwards,
  form: DecideForm,

  async run(here, typed) {
    const { decision, found, edition } = await decide(here, typed, ['期限の繰上げ'])
    const { applicationId } = found
    const { returnId, ground } = AccelerationDetails.parse(decision.details)
    const { claim } = await returnSeenBy(here, returnId)
    const { terms, receipts } = await basisOf(here, applicationId, edition)
    const standing = standingOn(terms, claim, receipts, here.today)
    const days = dueDaysOf(claim, standing)
    const { leftYen } = standing.principal
    // A payment since the draft may have made good what was missed.
    insist(theRestMayFallDue(claim.agreements.at(-1), days, ground, here.today))
    const dueOn = addDays(here.today, await settingOn(here, accelerationDays))
    const overdue = days.filter((one) => one.leftYen > 0 && one.on < dueOn)
    const broughtYen = leftYen - overdue.reduce((sum, one) => sum + one.leftYen, 0)
    const paper = await issueNotice(here, found, edition, {
      kind: '履行期限繰上通知書',
      series: '発信',
      opening: `履行延期の特約による分割の期限の利益を失いましたので、地方自治法施行令第171条の3の規定により、これから期限が来る分の納期限を${formatWareki(dueOn)}に繰り上げます。`,
      facts: [
        ['補助事業', found.title],
        ['繰り上げる事由', ground],
        ...overdue.map(
          (one) =>
            [`納期限 ${formatWareki(one.on)}`, `${one.what}　${formatYen(one.leftYen)}円`] as const,
        ),
        ['繰り上げる額', `${formatYen(broughtYen)}円`],
        ['繰り上げた納期限', formatWareki(dueOn)],
        ['残りの元金', `${formatYen(leftYen)}円`],
        ['これまでの延滞金', `${formatYen(standing.late.leftYen)}円`],
      ],
      reason: decision.reason,
      conditions: [
        '期限を過ぎている分には、もとの納期限の翌日から納付の日まで延滞金を加算します。',
        '繰り上げた分が繰り上げた納期限までに納付されないときは、その翌日から延滞金を加算します。',
      ],
    })
    await keepAcceleration(here, {
      ...{ returnId, ground, leftYen, dueOn },
      ...{ decisionId: decision.id, label: paper.label },
    })
    if (stateAfter(found.state, '期限を繰上げ') !== null)
      await recordStep(here, {
        ...{ applicationId, verb: '期限を繰上げ' },
        ...{ reason: decision.reason, document: paper.document },
      })
    await notify(
      here,
      { accountIds: await accountsStandingFor(here, found.businessId) },
      `「${found.schemeName}」の返還金の分割の期限が繰り上がりました（${paper.label}）。残りの全額の納期限は${formatWareki(dueOn)}です。`,
      grantCase({ applicationId }),
    )
    return {
      about: applicationId,
      params: { applicationId },
      noted: { returnId, ground, leftYen, dueOn, label: paper.label },
      say: `${paper.label}で、残りの納期限を${formatWareki(dueOn)}に繰り上げました。`,
    }
  },
})
