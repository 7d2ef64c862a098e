import { action, insist, insistFresh } from '#platform'
import { nominate } from '../../members/actions/nominate-member.ts'
import { NominationForm } from '../../members/forms.ts'
import { memberSeenBy } from '../../members/tables.ts'
import { writeStated } from '../../people/tables.ts'
import { may } from '../../permissions.ts'
import { ageBandOn } from '../../recruitment-applications/rules.ts'
import { applicationSeenBy } from '../../recruitment-applications/tables.ts'
import { stageOf } from '../../recruitments/rules.ts'
import { recruitmentSeenBy } from '../../recruitments/tables.ts'
import { CandidacyForm, NextReserveForm, RefusalForm } from '../forms.ts'
import { aReserveMayBeCalled, itIsAskedToSit, itMayBeRefused } from '../rules.ts'
import { callNext, freeSeatsOf, reservesLeft, writeCandidacy, writeRefusal } from '../tables.ts'

/** A chosen applicant, or a reserve whose turn came, becomes a candidate for a seat by the usual act. */
export const nominateChosen = action({
  verb: 'councils.nominate-chosen',
  may: may.handleApplications,
  form: CandidacyForm,

  async run(here, { applicationId, personId, version }) {
    const one = await applicationSeenBy(here, applicationId)
    insistFresh(version, one.version, {}, {})
    const made = await recruitmentSeenBy(here, one.recruitmentId)
    insist(itIsAskedToSit(one))
    const isLate = made.termFrom !== null && made.termFrom < here.today
    const { about: memberId } = await nominate(
      here,
      NominationForm.parse({
        ...{ bodyId: made.bodyId, personId, name: one.name, kana: one.kana, mail: one.mail },
        ...{ area: one.area, postalAddress: one.postalAddress, postalIsHome: 'on' },
        isStaff: one.isStaff ? 'on' : undefined,
        isAssembly: one.isAssembly ? 'on' : undefined,
        isSample: one.isSample ? 'on' : undefined,
        ...{ category: '公募市民', capacity: '個人' },
        // Whoever comes in during the term fills what is left of it.
        termFrom: isLate ? here.today : made.termFrom,
        termTo: made.termTo,
        fillsVacancy: isLate ? 'on' : undefined,
      }),
    )
    const member = await memberSeenBy(here, memberId)
    await writeStated(here, member.personId, {
      sex: one.sex,
      ageBand: one.bornOn === null ? null : ageBandOn(one.bornOn, here.today),
    })
    await writeCandidacy(here, applicationId, memberId)
    return {
      about: memberId,
      params: { memberId },
      noted: { applicationId, bodyId: made.bodyId },
      say: '委員の候補に入れました。承諾を得たら記録してください。',
    }
  },
})

/** 辞退: the seat goes to the next reserve. */
export const recordRefusal = action({
  verb: 'councils.record-refusal',
  may: may.handleApplications,
  form: RefusalForm,

  async run(here, { applicationId, reason, version }) {
    const one = await applicationSeenBy(here, applicationId)
    insistFresh(version, one.version, { reason: '' }, { reason: '理由' })
    insist(itMayBeRefused(one))
    await writeRefusal(here, applicationId)
    return {
      about: applicationId,
      params: { recruitmentId: one.recruitmentId },
      noted: { recruitmentId: one.recruitmentId, reason },
      say: '辞退を記録しました。',
    }
  },
})

/** 補欠の繰上げ: the next in the order of the result, whoever it is. */
export const callReserve = action({
  verb: 'councils.call-reserve',
  may: may.decideOnBodies,
  form: NextReserveForm,

  async run(here, { recruitmentId, version }) {
    const made = await recruitmentSeenBy(here, recruitmentId)
    insistFresh(version, made.version, {}, {})
    insist(
      aReserveMayBeCalled({
        ...{ stage: stageOf(made, here.today), termTo: made.termTo, today: here.today },
        freeSeats: await freeSeatsOf(here, recruitmentId),
        left: await reservesLeft(here, recruitmentId),
      }),
    )
    const called = await callNext(here, recruitmentId)
    return {
      about: called.id,
      noted: { recruitmentId, rank: called.rank },
      say: '補欠の次の方に席を回しました。承諾を得て、候補に入れてください。',
    }
  },
})
