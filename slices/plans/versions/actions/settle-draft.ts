import { action, insist, insistFresh } from '#platform'
import { contradictionsOfDraft } from '../../contradictions/actions/check-contradictions.ts'
import { goalsWithIssues } from '../../nodes/tables.ts'
import { may } from '../../permissions.ts'
import { StepForm } from '../forms.ts'
import { everyGoalHasAnIssueOrAReason, theMoveIsNext, theTreeIsNotEmpty } from '../rules.ts'
import { setState, versionSeenBy } from '../tables.ts'

/** 素案とする: every goal says from which issue it comes, or why from none. */
export const settleDraft = action({
  verb: 'plans.settle-draft',
  may: may.advancePlans,
  form: StepForm,

  async run(here, { versionId, version: seen }) {
    const version = await versionSeenBy(here, versionId)
    insistFresh(seen, version.version, {}, {})
    insist(theMoveIsNext('draft', version), theTreeIsNotEmpty(version.nodes))
    const goals = await goalsWithIssues(here, version.id)
    insist(version.kind === 'minor' || everyGoalHasAnIssueOrAReason(goals))
    await setState(here, version.id, '素案')
    const found = await contradictionsOfDraft(here, version.id, version.planId)
    return {
      about: version.planId,
      noted: { versionId, goals: goals.length, contradictions: found.map(({ key }) => key) },
      say:
        found.length === 0
          ? `第${version.number}版を素案としました。ほかの計画との矛盾はありません。`
          : `第${version.number}版を素案としました。ほかの計画との矛盾が${found.length}件あります：${found[0]?.sentence ?? ''}${
              found.length > 1
                ? `ほか${found.length - 1}件は「計画どうしの矛盾」の一覧にあります。`
                : ''
            }`,
    }
  },
})
