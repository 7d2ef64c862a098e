import { action, insist, insistFresh, Missing } from '#platform'
import { may } from '../../permissions.ts'
import { judgingMayClose } from '../../recruitment-panels/rules.ts'
import { closeJudging, ownSeat, panelOf, scorersOf } from '../../recruitment-panels/tables.ts'
import { recruitmentJudged } from '../../recruitments/tables.ts'
import { HandingInForm, ScoreForm } from '../forms.ts'
import { everyCriterionHasItsMark, everyEssayIsJudged, theMarksAreOpen } from '../rules.ts'
import { essaysFor, handIn, keepScore } from '../tables.ts'

/** 採点: alone, on an essay without a name. What was given stands in no record of acts. */
export const scoreEssay = action({
  verb: 'councils.score-essay',
  may: may.judgeApplicants,
  form: ScoreForm,

  async run(here, { recruitmentId, applicationId, version, marks, ...typed }) {
    const made = await recruitmentJudged(here, recruitmentId)
    const seat = await ownSeat(here, recruitmentId)
    const essays = await essaysFor(here, recruitmentId, seat.id)
    const essay = essays.find(({ id }) => id === applicationId)
    if (!essay) throw new Missing()
    insist(theMarksAreOpen({ ...made, handedInAt: seat.handedInAt }))
    insistFresh(version, essay.version ?? 0, { remark: essay.remark ?? '' }, { remark: '覚え' })
    insist(everyCriterionHasItsMark(marks, made.criteria, typed.standsBack))
    const given = marks.slice(0, made.criteria.length).flatMap((mark) => mark ?? [])
    await keepScore(here, seat.id, applicationId, {
      ...typed,
      marks: typed.standsBack ? [] : given,
    })
    return {
      about: applicationId,
      noted: { recruitmentId, number: essay.number },
      say: `${essay.number}番の採点を保存しました。`,
    }
  },
})

/** 採点の提出: nothing changes afterwards; the last of the panel opens the marks to all. */
export const handInScores = action({
  verb: 'councils.hand-in-scores',
  may: may.judgeApplicants,
  form: HandingInForm,

  async run(here, { recruitmentId, version }) {
    const made = await recruitmentJudged(here, recruitmentId)
    const seat = await ownSeat(here, recruitmentId)
    insist(theMarksAreOpen({ ...made, handedInAt: seat.handedInAt }))
    insistFresh(version, seat.version, {}, {})
    const essays = await essaysFor(here, recruitmentId, seat.id)
    insist(
      everyEssayIsJudged(essays.filter((one) => one.marks === null).map(({ number }) => number)),
    )
    await handIn(here, seat.id)
    const panel = (await panelOf(here, recruitmentId)).map((one) => ({
      isOutside: made.panel[one.place - 1]?.isOutside ?? false,
      handedIn: one.handedInAt !== null,
    }))
    const areAllIn = panel.every(({ handedIn }) => handedIn)
    // Too many stood back from one essay: the marks stay closed, and the secretariat is told by the page.
    const closes =
      areAllIn &&
      judgingMayClose(
        { panel, scorers: await scorersOf(here, recruitmentId) },
        null,
        here.today,
      ) === true
    if (closes) await closeJudging(here, recruitmentId)
    return {
      about: recruitmentId,
      noted: { place: seat.place, closes },
      say: closes
        ? '採点を出しました。全員の採点がそろいました。'
        : '採点を出しました。ほかの人の点は、全員が出すか締め切られると見られます。',
    }
  },
})
