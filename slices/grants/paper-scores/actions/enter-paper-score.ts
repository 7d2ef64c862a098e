import { action, insist, keepFile, Missing, RuleBroken } from '#platform'
import { callWrittenBy } from '../../calls/tables.ts'
import { sealedCriteriaOf } from '../../criteria/tables.ts'
import { may } from '../../permissions.ts'
import { sheetOf } from '../../scores/forms.ts'
import {
  anotherPersonChecks,
  thePointsAreOnTheScale,
  theSheetIsWhole,
  weighedBy,
} from '../../scores/rules.ts'
import { roundStateOf } from '../../selection-rounds/rules.ts'
import { roundHeld } from '../../selection-rounds/tables.ts'
import { PaperCheckForm, PaperForm } from '../forms.ts'
import { stageOpenForPaper } from '../rules.ts'
import { keepPaper, markChecked, papersToCheck, paperWork } from '../tables.ts'

/** A member who scores on paper: 担当 types it, the scan beside it. It counts once another has checked it. */
export const enterPaperScore = action({
  verb: 'grants.enter-paper-score',
  may: may.managePanels,
  form: PaperForm,

  async run(here, { callId, assignmentId, file, ...values }) {
    await callWrittenBy(here, callId)
    const stage = stageOpenForPaper(roundStateOf(await roundHeld(here, callId)))
    const work = (await paperWork(here, callId, stage)).find(
      (one) => one.assignmentId === assignmentId,
    )
    const set = await sealedCriteriaOf(here, callId)
    if (!work || !set) throw new Missing()
    if (work.finalAt !== null) throw new RuleBroken('その採点は確定しています。', 'assignmentId')
    // What a member typed is the member's: paper does not write over it.
    if (work.revision > 0 && !work.isPaper)
      throw new RuleBroken('この採点は、委員が画面で付け始めています。', 'assignmentId')
    const criteria = weighedBy(set)
    const typed = sheetOf(values, criteria.length)
    insist(
      thePointsAreOnTheScale(criteria, typed.points),
      theSheetIsWhole(criteria, typed.points, typed.comments),
    )
    const { fileId, sha256 } = await keepFile(here, file, ['pdf', 'jpeg', 'png'])
    const revision = await keepPaper(here, assignmentId, stage, typed, fileId)
    return {
      about: assignmentId,
      noted: { stage, revision, sha256 },
      say: '紙の採点を入れました。別の人が確かめると確定します。',
    }
  },
})

/** Another person has held the scan beside what was typed: the score is final. */
export const checkPaperScore = action({
  verb: 'grants.check-paper-score',
  may: may.managePanels,
  form: PaperCheckForm,

  async run(here, { callId, assignmentId }) {
    await callWrittenBy(here, callId)
    const stage = stageOpenForPaper(roundStateOf(await roundHeld(here, callId)))
    const paper = (await papersToCheck(here, callId, stage)).find(
      (one) => one.assignmentId === assignmentId,
    )
    if (!paper) throw new Missing()
    insist(anotherPersonChecks(paper.typedBy, here.person.id))
    await markChecked(here, paper, stage)
    return {
      about: assignmentId,
      noted: { stage, revision: paper.revision },
      say: '写しと照らし、確定しました。',
    }
  },
})
