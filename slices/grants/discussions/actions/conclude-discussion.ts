import { action, insist, insistFresh, Missing } from '#platform'
import { callWrittenBy } from '../../calls/tables.ts'
import { may } from '../../permissions.ts'
import { scoreSheetSeenBy } from '../../score-sheets/tables.ts'
import { theRoundStandsAt } from '../../selection-rounds/rules.ts'
import { ConclusionForm } from '../forms.ts'
import { discussionsOf, keepConclusion } from '../tables.ts'

/** 合議の結論, as the secretariat takes it down; with the topics as they stood. */
export const concludeDiscussion = action({
  verb: 'grants.conclude-discussion',
  may: may.managePanels,
  form: ConclusionForm,

  async run(here, { callId, applicationId, conclusion, version }) {
    await callWrittenBy(here, callId)
    const sheet = await scoreSheetSeenBy(here, callId)
    if (!sheet?.entries.has(applicationId)) throw new Missing()
    insist(theRoundStandsAt(sheet.round, '合議'))
    const known = (await discussionsOf(here, callId)).find(
      (one) => one.applicationId === applicationId,
    )
    insistFresh(
      version,
      known?.version ?? 0,
      { conclusion: known?.conclusion ?? '' },
      { conclusion: '結論' },
    )
    const topics = sheet.topics.filter((topic) => topic.applicationId === applicationId)
    await keepConclusion(here, callId, applicationId, topics, conclusion)
    return {
      about: applicationId,
      noted: { triggers: topics.map(({ trigger }) => trigger) },
      say: '合議の結論を保存しました。',
    }
  },
})
