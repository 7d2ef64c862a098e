import { action, insist } from '#platform'
import { lineBefore, tellWhoseTurnCame } from '../../arrival-turns/tables.ts'
import { DecideForm } from '../../decisions/forms.ts'
import { decide } from '../../decisions/tables.ts'
import { issueNotice } from '../../grant-papers/tables.ts'
import { may } from '../../permissions.ts'
import { recordStep } from '../../steps/tables.ts'
import { aRefusalSaysWhyAndByWhichRule } from '../rules.ts'

/** 不交付: the reason and the rule are printed whatever the decision is in law. */
export const refuseGrant = action({
  verb: 'grants.refuse-grant',
  may: may.decideAwards,
  form: DecideForm,

  async run(here, typed) {
    const { decision, found, edition } = await decide(here, typed, ['不交付'])
    const { applicationId } = found
    insist(aRefusalSaysWhyAndByWhichRule(decision.reason, decision.ruleRef))
    const line = await lineBefore(here, found)
    const paper = await issueNotice(here, found, edition, {
      kind: '不交付決定通知書',
      series: '指令',
      opening: `${found.schemeName}について、次の理由により交付しないことに決定したので通知します。`,
      facts: [['補助事業', found.title]],
      reason: decision.reason,
      ruleRef: decision.ruleRef,
    })
    await recordStep(here, {
      applicationId,
      verb: '不交付を決定',
      reason: decision.reason,
      document: paper.document,
    })
    const turns = await tellWhoseTurnCame(here, found, line, '不交付の決定')
    return {
      about: applicationId,
      params: { applicationId },
      noted: { label: paper.label, reason: decision.reason, ruleRef: decision.ruleRef, turns },
      say: `${paper.label}で不交付を決定しました。`,
    }
  },
})
