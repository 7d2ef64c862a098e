import { action, broken, insist, insistFresh } from '#platform'
import { caseSeenBy } from '../../applications/tables.ts'
import { may } from '../../permissions.ts'
import { insistOwnSection } from '../../steps/tables.ts'
import { FormalCheckForm } from '../forms.ts'
import { checklist } from '../rules.ts'
import { formalCheckOf, keepFormalCheck } from '../tables.ts'

const labels = Object.fromEntries(
  checklist.map(({ code, question }) => [`answers.${code}`, question]),
)

/** The points of the formal check as far as they have been looked at. */
export const recordCheck = action({
  verb: 'grants.record-formal-check',
  may: may.takeInAtDesk,
  form: FormalCheckForm,

  async run(here, { applicationId, version, ...typed }) {
    const application = await caseSeenBy(here, applicationId)
    insistOwnSection(here, application.sectionId)
    insist(
      application.state === '受付' ||
        broken(`いまは「${application.state}」です。形式審査は「受付」のときにできます。`),
    )
    const before = await formalCheckOf(here, application.id)
    const theirs = Object.fromEntries(
      checklist.map(({ code }) => [`answers.${code}`, before?.answers[code] ?? '']),
    )
    insistFresh(version, before?.version ?? 0, theirs, labels)
    await keepFormalCheck(here, application.id, typed)
    // What other offices answered stands in the record, and not in the log that many read.
    return {
      about: application.id,
      noted: { answers: typed.answers },
      say: '点検を記録しました。',
    }
  },
})
