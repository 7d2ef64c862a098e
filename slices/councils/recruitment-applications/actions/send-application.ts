import { action, idInPid, insist, isCitizen, pidOf } from '#platform'
import { may } from '../../permissions.ts'
import { stageOf } from '../../recruitments/rules.ts'
import { recruitmentInPublic } from '../../recruitments/tables.ts'
import { ApplicationForm, EntryForm } from '../forms.ts'
import {
  anybodyMayApply,
  itIsReceived,
  notTooMany,
  theEssayBelongs,
  thePaperCameInTime,
  theyAreOldEnough,
} from '../rules.ts'
import { appliedToday, keepApplication, recruitmentForEntry } from '../tables.ts'

/** 応募: anybody, without an account. Who it was stands in the record of applications and not in the audit. */
export const sendApplication = action({
  verb: 'councils.send-application',
  may: may.applyForSeats,
  form: ApplicationForm,

  async run(here, { recruitmentPid, ...typed }) {
    const made = await recruitmentInPublic(here, idInPid(recruitmentPid, here.city))
    insist(
      itIsReceived(stageOf(made, here.today)),
      anybodyMayApply(made.way),
      theyAreOldEnough(typed.bornOn, made),
      notTooMany(await appliedToday(here, made.id)),
    )
    // Nobody from outside the samples marks an application as invented.
    const kept = await keepApplication(
      here,
      { ...typed, isSample: typed.isSample && !isCitizen(here.person) },
      { recruitmentId: made.id, enteredAs: '本人', receivedOn: here.today },
    )
    return {
      about: kept.id,
      params: { receiptPid: pidOf(here.city, kept.receiptKey) },
      noted: { recruitmentId: made.id },
      say: '応募を受け付けました。この控えを印刷するか、アドレスを控えてください。',
    }
  },
})

/** 代筆: paper that came in time, or the consent of somebody who was drawn. */
export const enterApplication = action({
  verb: 'councils.enter-application',
  may: may.handleApplications,
  form: EntryForm,

  async run(here, { recruitmentId, receivedOn, ...typed }) {
    const made = await recruitmentForEntry(here, recruitmentId)
    insist(
      thePaperCameInTime(receivedOn, made, stageOf(made, here.today), here.today),
      theyAreOldEnough(typed.bornOn, made),
      theEssayBelongs(made.way, typed.essay),
    )
    const enteredAs = made.way === '作文' ? '代筆' : '無作為抽出'
    const kept = await keepApplication(here, typed, { recruitmentId, enteredAs, receivedOn })
    return {
      about: kept.id,
      params: { applicationId: kept.id },
      noted: { recruitmentId, enteredAs, receivedOn },
      say: '応募を入れました。',
    }
  },
})
