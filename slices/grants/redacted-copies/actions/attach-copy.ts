import { action, bytesOfFile, insist, keepFile, keptFile, Missing } from '#platform'
import { caseSeenBy } from '../../applications/tables.ts'
import { attachmentOf } from '../../attachments/tables.ts'
import { MOST_READ_BYTES, makerOf, textsInPdf, titleInPdf } from '../../file-contents/rules.ts'
import { may } from '../../permissions.ts'
import { knownIn } from '../../stage-views/tables.ts'
import { CopyForm } from '../forms.ts'
import {
  copiesAreWanted,
  copyKinds,
  telltalesOfCopy,
  theCopyIsAnother,
  theCopyNamesNobody,
} from '../rules.ts'
import { keepCopy, stageOfCopies } from '../tables.ts'

/** 黒塗りの写し of one attachment: its letters are searched for whose it is, and a person has looked at it. */
export const attachCopy = action({
  verb: 'grants.attach-redacted-copy',
  may: may.handleApplications,
  form: CopyForm,

  async run(here, { applicationId, attachmentId, file, keepsNumbers }) {
    const application = await caseSeenBy(here, applicationId)
    const original = await attachmentOf(here, application.id, attachmentId)
    if (!original.isCurrent) throw new Missing()
    insist(copiesAreWanted(await stageOfCopies(here, application)))
    const { fileId, sha256 } = await keepFile(here, file, copyKinds, 'file', MOST_READ_BYTES)
    const { name, size } = await keptFile(here, fileId)
    const bytes = await bytesOfFile(here, fileId)
    const isPdf = /\.pdf$/i.test(name)
    const letters = isPdf ? textsInPdf(bytes) : []
    const maker = makerOf(bytes, name)
    const said = [...letters, maker?.author ?? '', isPdf ? titleInPdf(bytes) : '']
    insist(
      theCopyIsAnother(sha256, original.sha256),
      theCopyNamesNobody(
        telltalesOfCopy(said, await knownIn(here, application)),
        keepsNumbers === 'on',
      ),
    )
    const reading = letters.length > 0 ? '文字を調べた' : '画像のみ'
    await keepCopy(here, attachmentId, { fileId, sha256, bytes: size, reading })
    return {
      about: applicationId,
      noted: { attachmentId, sha256, original: original.sha256, reading },
      say: `「${original.name}」の黒塗りの写しを付けました。`,
    }
  },
})
