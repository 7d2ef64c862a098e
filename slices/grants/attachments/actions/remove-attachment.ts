import { action, broken, insist } from '#platform'
import { itMayBeWritten } from '../../applications/rules.ts'
import { applicationWrittenBy } from '../../applications/tables.ts'
import { may } from '../../permissions.ts'
import { RemovalForm } from '../forms.ts'
import { itWasNotReceivedYet } from '../rules.ts'
import { attachmentOf, takeBack } from '../tables.ts'

/** A file that was sent by mistake is taken back before it is received; its row stays. */
export const removeAttachment = action({
  verb: 'grants.remove-attachment',
  may: may.writeDrafts,
  form: RemovalForm,

  async run(here, { applicationId, attachmentId }) {
    const application = await applicationWrittenBy(here, applicationId)
    const attachment = await attachmentOf(here, application.id, attachmentId)
    insist(
      itMayBeWritten(application.state),
      itWasNotReceivedYet(attachment.receiptLabel),
      attachment.removedAt === null || broken('この添付は、すでに取り下げられています。'),
    )
    await takeBack(here, attachment.id)
    return {
      about: application.id,
      noted: { attachmentId, sha256: attachment.sha256 },
      say: `「${attachment.name}」を取り下げました。`,
    }
  },
})
