import { formatYen } from '#packages/japan'
import { action, insist } from '#platform'
import { DecideForm } from '../../decisions/forms.ts'
import { decide } from '../../decisions/tables.ts'
import { issueNotice } from '../../grant-papers/tables.ts'
import { may } from '../../permissions.ts'
import { recordStep } from '../../steps/tables.ts'
import { advancesStayWithin } from '../rules.ts'
import { advancedYen, keepAdvance } from '../tables.ts'

/** 概算払を決定: the recipient may then send an invoice for it. */
export const decideAdvance = action({
  verb: 'grants.decide-advance',
  may: may.decideAwards,
  form: DecideForm,

  async run(here, typed) {
    const { decision, found, edition } = await decide(here, typed, ['概算払'])
    const { applicationId } = found
    const { amountYen } = decision
    const share = { num: edition.advanceNum, den: edition.advanceDen }
    insist(
      advancesStayWithin(
        found.currentYen ?? 0,
        share,
        await advancedYen(here, applicationId),
        amountYen,
      ),
    )
    const paper = await issueNotice(here, found, edition, {
      kind: '概算払決定通知書',
      series: '発信',
      opening: `${found.schemeName}について、次のとおり概算払をすることに決定したので通知します。請求書を出してください。`,
      facts: [
        ['補助事業', found.title],
        ['交付決定額', `${formatYen(found.currentYen ?? 0)}円`],
        ['概算払の額', `${formatYen(amountYen)}円`],
      ],
      reason: decision.reason,
    })
    await recordStep(here, {
      applicationId,
      verb: '概算払を決定',
      reason: decision.reason,
      document: paper.document,
    })
    await keepAdvance(here, { applicationId, decisionId: decision.id, amountYen })
    return {
      about: applicationId,
      params: { applicationId },
      noted: { amountYen, label: paper.label },
      say: `概算払${formatYen(amountYen)}円を決定しました。`,
    }
  },
})
