import { action, insist, Missing } from '#platform'
import { calendarOf } from '#platform/opening-days'
import { writeSoWhat as keepSoWhat } from '../../meeting-moves/tables.ts'
import { meetingSeenBy } from '../../meetings/tables.ts'
import { may } from '../../permissions.ts'
import { SoWhatForm, StepForm, UndoneForm } from '../forms.ts'
import { allSteps, itIsNotDone, stepDue } from '../rules.ts'
import { doneSteps, dropStep, keepStep } from '../tables.ts'

/** A step is done; next year's clerk reads who did it, when and with which note. */
export const doStep = action({
  verb: 'councils.do-step',
  may: may.writeBodies,
  form: StepForm,

  async run(here, { meetingId, number, note }) {
    const meeting = await meetingSeenBy(here, meetingId)
    const step = allSteps.find((one) => one.number === number)
    if (!step) throw new Missing()
    insist(itIsNotDone(await doneSteps(here, meetingId), number))
    const dueOn = stepDue(step, meeting.heldOn, await calendarOf(here))
    await keepStep(here, meetingId, number, dueOn, note)
    return { about: meetingId, noted: { number, note }, say: `手順${number}を済みにしました。` }
  },
})

export const undoStep = action({
  verb: 'councils.undo-step',
  may: may.writeBodies,
  form: UndoneForm,

  async run(here, { meetingId, number }) {
    await meetingSeenBy(here, meetingId)
    await dropStep(here, meetingId, number)
    return { about: meetingId, noted: { number }, say: `手順${number}を、まだの状態に戻しました。` }
  },
})

/** どうなった？ of the meeting, written for whoever comes after. */
export const writeSoWhat = action({
  verb: 'councils.write-so-what',
  may: may.writeBodies,
  form: SoWhatForm,

  async run(here, { meetingId, soWhat }) {
    const meeting = await meetingSeenBy(here, meetingId)
    await keepSoWhat(here, meetingId, soWhat)
    return {
      about: meetingId,
      noted: { before: meeting.soWhat, after: soWhat },
      say: '会議で変わったことを書きました。',
    }
  },
})
