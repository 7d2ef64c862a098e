import { action, broken, insist, keepFile, keptFile, largestUploadBytes } from '#platform'
import { holdApplication } from '../../application-drafts/tables.ts'
import { itMayBeWritten } from '../../applications/rules.ts'
import { applicationWrittenBy } from '../../applications/tables.ts'
import { onlyNamedFieldsChange } from '../../corrections/rules.ts'
import { itemsOf, openCorrectionOf } from '../../corrections/tables.ts'
import { may } from '../../permissions.ts'
import { AttachmentForm } from '../forms.ts'
import { acceptedKinds, thereIsRoomForAnother } from '../rules.ts'
import { attachmentsOf, keepAttachment } from '../tables.ts'

/** One file at a time: what was received before stays, whatever becomes of this one. */
export const addAttachment = action({
  verb: 'grants.add-attachment',
  may: may.writeDrafts,
  form: AttachmentForm,

  async run(here, { applicationId, slot, supersedesId, file }) {
    const application = await applicationWrittenBy(here, applicationId)
    await holdApplication(here, application.id)
    insist(itMayBeWritten(application.state))
    if (application.state === '補正中') {
      const correction = await openCorrectionOf(here, application.id)
      const items = correction === null ? [] : await itemsOf(here, [correction.id])
      const named = items.map(({ target }) => target)
      insist(onlyNamedFieldsChange([{ target: `slot:${slot}`, label: `添付：${slot}` }], named))
    }
    const attached = await attachmentsOf(here, application.id)
    const replaced = attached.find(({ id }) => id === supersedesId)
    insist(
      thereIsRoomForAnother(attached.filter(({ id }) => id !== supersedesId)),
      supersedesId === null ||
        (replaced?.isCurrent === true && replaced.slot === slot) ||
        broken('差し替えられるのは、同じ種類の、いま有効な添付です。', 'supersedesId'),
    )
    const { fileId, sha256 } = await keepFile(
      here,
      file,
      acceptedKinds,
      'file',
      await largestUploadBytes(here),
    )
    const { name, size } = await keptFile(here, fileId)
    const attachmentId = await keepAttachment(here, application.id, {
      fileId,
      sha256,
      name,
      bytes: size,
      slot,
      supersedesId,
    })
    return {
      about: application.id,
      noted: { attachmentId, sha256, slot, supersedesId },
      say: `「${name}」を受け取りました。`,
    }
  },
})
