import { action, broken, insist } from '#platform'
import { caseSeenBy } from '../../applications/tables.ts'
import { may } from '../../permissions.ts'
import { insistOwnSection } from '../../steps/tables.ts'
import { VoidForm } from '../forms.ts'
import { markVoid, paperSeenBy } from '../tables.ts'

/** 欠番: the number is never given again, and the list says why. */
export const voidPaper = action({
  verb: 'grants.void-paper',
  may: may.rejectForForm,
  form: VoidForm,

  async run(here, { paperId, reason }) {
    const paper = await paperSeenBy(here, paperId, 'hall')
    insistOwnSection(here, (await caseSeenBy(here, paper.applicationId)).sectionId)
    insist(paper.voidedAt === null || broken('この番号は、もう欠番です。'))
    await markVoid(here, paperId, reason)
    return {
      about: paper.applicationId,
      noted: { label: paper.label, reason },
      say: `${paper.label}を欠番にしました。`,
    }
  },
})
