import { action } from '#platform'
import { DecideForm } from '../../decisions/forms.ts'
import { decide } from '../../decisions/tables.ts'
import { issueNotice } from '../../grant-papers/tables.ts'
import { may } from '../../permissions.ts'
import { stateAfter } from '../../steps/rules.ts'
import { recordStep } from '../../steps/tables.ts'

/** 変更不承認: what was decided before holds. */
export const refuseChange = action({
  verb: 'grants.refuse-change',
  may: may.decideAwards,
  form: DecideForm,

  async run(here, typed) {
    const { decision, found, edition } = await decide(here, typed, ['変更不承認'])
    const { applicationId } = found
    const paper = await issueNotice(here, found, edition, {
      kind: '変更不承認通知書',
      series: '指令',
      opening: '申請のあった変更は、次の理由により承認しません。',
      facts: [['補助事業', found.title]],
      reason: decision.reason,
    })
    if (stateAfter(found.state, '変更を不承認') !== null)
      await recordStep(here, {
        applicationId,
        verb: '変更を不承認',
        reason: decision.reason,
        document: paper.document,
      })
    return {
      about: applicationId,
      params: { applicationId },
      noted: { label: paper.label },
      say: '変更を承認しないことを決定しました。',
    }
  },
})
