import { action, insist, insistFresh } from '#platform'
import { callWrittenBy } from '../../calls/tables.ts'
import { may } from '../../permissions.ts'
import { theRoundStandsAt } from '../../selection-rounds/rules.ts'
import { roundBegun } from '../../selection-rounds/tables.ts'
import { DecisionForm } from '../forms.ts'
import { onlyWhatIsOpenIsDecided } from '../rules.ts'
import { conflictOf, decideCase } from '../tables.ts'

/** 要確認 is decided by the head, never by the member, and with a reason. */
export const decideConflict = action({
  verb: 'grants.decide-conflict',
  may: may.decideConflicts,
  form: DecisionForm,

  async run(here, { callId, caseId, decision, reason, version }) {
    await callWrittenBy(here, callId)
    const found = await conflictOf(here, callId, caseId)
    insistFresh(
      version,
      found.version,
      { decision: found.decision ?? '', reason: found.reason },
      { decision: '判断', reason: '理由' },
    )
    insist(
      onlyWhatIsOpenIsDecided(found.level),
      theRoundStandsAt(await roundBegun(here, callId), '利益相反確認'),
    )
    await decideCase(here, caseId, decision, reason)
    // Who and what stays with the case: the record of acts is read by more people than the head.
    return { about: caseId, noted: { decision }, say: '判断を記録しました。' }
  },
})
