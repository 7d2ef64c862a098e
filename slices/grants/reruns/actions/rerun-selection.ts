import { action, type Here, insist, Missing, notify, RuleBroken } from '#platform'
import { settingOn } from '#platform/settings'
import { requestNamed } from '../../appeals/tables.ts'
import { type Call, callWrittenBy } from '../../calls/tables.ts'
import { votesOf } from '../../panel-minutes/tables.ts'
import { may } from '../../permissions.ts'
import { bandWidth, type ScoreSheet, scoreSheetSeenBy } from '../../score-sheets/tables.ts'
import { issueSelectionNotice, noticeDeskOf } from '../../selection-notices/tables.ts'
import { ownResult } from '../../selection-reasons/addresses.ts'
import { markPromoted, type Selection, selectionsOf } from '../../selections/tables.ts'
import { recordStep } from '../../steps/tables.ts'
import { vetoCorrectionsFrom } from '../../veto-corrections/rules.ts'
import { RerunForm } from '../forms.ts'
import {
  correctionsFrom,
  type Errors,
  itIsNotRerun,
  orderIsChanged,
  placesWith,
  somethingIsCorrected,
  theErrorWasFound,
  theRemedyFits,
  wronged,
} from '../rules.ts'
import { keepRerun, rerunOf } from '../tables.ts'

/** From a reserve: the case is selected now, and 交付決定 binds the money as for everybody. */
async function select(
  here: Here,
  call: Call,
  all: readonly Selection[],
  one: Selection,
): Promise<void> {
  const outcome = { decided: '採択', yen: one.askedYen, waitlistPlace: null } as const
  const { document } = await issueSelectionNotice(here, call, await noticeDeskOf(here, call), {
    ...{ all, one, outcome, by: '再計算' },
  })
  await markPromoted(here, one, document)
  await recordStep(here, { applicationId: one.applicationId, verb: '再計算により採択', document })
  if (one.ownerId !== null)
    await notify(
      here,
      { accountIds: [one.ownerId] },
      '審査結果の再計算により、採択に変わりました。',
      ownResult({ applicationId: one.applicationId }),
    )
}

/** @throws {RuleBroken} a line that names no score or no vote */
async function errorsIn(
  here: Here,
  sheet: ScoreSheet,
  scores: string,
  vetoes: string,
): Promise<Errors> {
  const corrected = correctionsFrom(scores, sheet)
  if (typeof corrected === 'string') throw new RuleBroken(corrected, 'corrections')
  const codes = new Map([...sheet.entries].map(([id, { code }]) => [code, id]))
  const votes = await votesOf(here, sheet.call.id)
  const voted = vetoCorrectionsFrom(vetoes, codes, votes)
  if (typeof voted === 'string') throw new RuleBroken(voted, 'vetoes')
  return { scores: corrected, vetoes: voted }
}

/** 再計算: the order without the error, beside the order that was decided. Whoever has money keeps it. */
export const rerunSelection = action({
  verb: 'grants.rerun-selection',
  may: may.sealCriteria,
  form: RerunForm,

  async run(here, { requestId, cause, corrections: typed, vetoes: typedVetoes, ...made }) {
    const { remedy, remedyNote } = made
    const request = await requestNamed(here, requestId)
    const call = await callWrittenBy(here, request.callId)
    insist(
      theErrorWasFound(request.finding),
      itIsNotRerun((await rerunOf(here, requestId)) !== null),
    )
    const sheet = await scoreSheetSeenBy(here, call.id)
    if (sheet === null) throw new Missing()
    const errors = await errorsIn(here, sheet, typed, typedVetoes)
    insist(somethingIsCorrected(errors))
    const all = await selectionsOf(here, call.id)
    const decided = new Map(all.map((one) => [one.applicationId, one.decided ?? one.proposed]))
    const places = placesWith(sheet, decided, errors, await settingOn(here, bandWidth))
    insist(theRemedyFits(places, remedy, remedyNote))
    const isChanged = orderIsChanged(places)
    await keepRerun(here, {
      ...{ callId: call.id, requestId, cause, errors, places, isChanged, remedy, remedyNote },
    })
    if (remedy === '予備の予算で採択')
      for (const { applicationId } of wronged(places)) {
        const one = all.find((row) => row.applicationId === applicationId)
        if (one) await select(here, call, all, one)
      }
    return {
      about: request.applicationId,
      params: { requestId },
      noted: { cause, errors, isChanged, remedy, remedyNote },
      say: isChanged
        ? '再計算し、採否の変わる申請を記録しました。採択済みの申請は、そのままです。'
        : '再計算しました。採否は変わりません。',
    }
  },
})
