import { action, insist, insistFresh } from '#platform'
import { publishAnswers } from '../../comment-answers/actions/publish-answers.ts'
import { everyCommentIsAnswered } from '../../comment-answers/rules.ts'
import { openPoints } from '../../comment-answers/tables.ts'
import { may } from '../../permissions.ts'
import { StepForm } from '../forms.ts'
import { theMoveIsNext, theTreeStaysAsItWas } from '../rules.ts'
import { changesSinceBase, setState, versionSeenBy } from '../tables.ts'

/** 案とする: what was heard is answered; 軽微な修正 comes here without a comment round, with its reason. */
export const finaliseDraft = action({
  verb: 'plans.finalise-draft',
  may: may.advancePlans,
  form: StepForm,

  async run(here, { versionId, version: seen }) {
    const version = await versionSeenBy(here, versionId)
    insistFresh(seen, version.version, {}, {})
    insist(theMoveIsNext('finalise', version))
    if (version.kind === 'minor')
      insist(theTreeStaysAsItWas(version.kind, await changesSinceBase(here, version)))
    insist(everyCommentIsAnswered(await openPoints(here, version.id)))
    const answered = await publishAnswers(here, version)
    await setState(here, version.id, '案')
    return {
      about: version.planId,
      noted: { versionId, reason: version.reason, answered },
      say:
        version.kind === 'minor'
          ? `第${version.number}版を案としました。`
          : `第${version.number}版を案とし、意見の概要と市の考え方を公表しました。`,
    }
  },
})
