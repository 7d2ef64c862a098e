import { action, broken, insist } from '#platform'
import { beadSeenBy, link } from '#slices/evidence'
import { answerRef } from '../../answer-publications/tables.ts'
import { afterReflection } from '../../answer-subjects/tables.ts'
import { may } from '../../permissions.ts'
import { ReflectionForm } from '../forms.ts'
import { answerSeenBy, lastApproved, stepsOf } from '../tables.ts'

/** 反映: the measure, line or goal in which an answer was carried out; from there its amount is told. */
export const reflectAnswer = action({
  verb: 'councils.reflect-answer',
  may: may.draftAnswers,
  form: ReflectionForm,

  async run(here, { answerId, beadPid, note }) {
    const answer = await answerSeenBy(here, answerId)
    const step = lastApproved(await stepsOf(here, answer.id))
    insist(step !== null || broken('反映した先をつなぐのは、決裁した回答です。'))
    const bead = await beadSeenBy(here, beadPid)
    await link(here, { up: answerRef(answerId), down: bead, type: 'reflected_in', note })
    await afterReflection(here, answer)
    return {
      about: answerId,
      noted: { beadPid, note },
      params: { answerId },
      say: `「${bead.title}」に反映したと記録しました。`,
    }
  },
})
