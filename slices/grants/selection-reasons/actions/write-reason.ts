import { action, insist, insistFresh, Missing } from '#platform'
import { callWrittenBy } from '../../calls/tables.ts'
import { sealedCriteriaOf } from '../../criteria/tables.ts'
import { panelOf } from '../../panels/tables.ts'
import { may } from '../../permissions.ts'
import { theRoundStandsAt } from '../../selection-rounds/rules.ts'
import { roundHeld } from '../../selection-rounds/tables.ts'
import { selectionsOf } from '../../selections/tables.ts'
import { ReasonForm } from '../forms.ts'
import { noMemberIsNamed, theReasonNamesACriterion } from '../rules.ts'
import { keepReason, reasonsOf } from '../tables.ts'

/** 不採択の理由: which test or rank, two improvements, whom to ask; never who said so. */
export const writeReason = action({
  verb: 'grants.write-reason',
  may: may.managePanels,
  form: ReasonForm,

  async run(here, { callId, applicationId, version, ...typed }) {
    await callWrittenBy(here, callId)
    insist(theRoundStandsAt(await roundHeld(here, callId), '選定案'))
    const one = (await selectionsOf(here, callId)).find(
      (row) => row.applicationId === applicationId,
    )
    if (!one) throw new Missing()
    const before = (await reasonsOf(here, callId)).find(
      (row) => row.applicationId === applicationId,
    )
    insistFresh(
      version,
      before?.version ?? 0,
      { forApplicant: before?.forApplicant ?? '' },
      { forApplicant: '申請者に示す理由' },
    )
    const set = await sealedCriteriaOf(here, callId)
    const members = (await panelOf(here, callId)).map(({ name }) => name)
    const improvements = [typed.firstImprovement, typed.secondImprovement]
    insist(
      theReasonNamesACriterion(
        typed.forApplicant,
        (set?.criteria ?? []).map(({ name }) => name),
      ),
      noMemberIsNamed([typed.forApplicant, ...improvements].join(''), members),
    )
    await keepReason(here, {
      ...{ callId, applicationId, improvements },
      ...{ forApplicant: typed.forApplicant, whomToAsk: typed.whomToAsk },
      internalNote: typed.internalNote,
    })
    return {
      about: applicationId,
      noted: { after: { forApplicant: typed.forApplicant, improvements } },
      say: '理由を保存しました。',
    }
  },
})
