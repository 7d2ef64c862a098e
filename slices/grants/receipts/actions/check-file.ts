import { action, hashOfFile, idInPid, insist } from '#platform'
import { may } from '../../permissions.ts'
import { CheckForm } from '../forms.ts'
import { theFileIsAmong } from '../rules.ts'
import { filesOfReceipt, receiptNamed } from '../tables.ts'

/** Whoever holds a receipt learns whether a file is one of those that were received. The file is not kept. */
export const checkFile = action({
  verb: 'grants.check-file',
  may: may.readCalls,
  form: CheckForm,

  async run(here, { receiptPid, file }) {
    const receipt = await receiptNamed(here, idInPid(receiptPid, here.city))
    const hash = await hashOfFile(file)
    const found = (await filesOfReceipt(here, receipt.id)).find((one) => one.sha256 === hash)
    insist(theFileIsAmong(found, receipt.label))
    return {
      about: receipt.id,
      noted: { sha256: hash },
      say: `このファイルは、受付票 ${receipt.label} の添付「${found?.name}」と同じものです（SHA-256 ${hash.slice(0, 16)}…）。`,
    }
  },
})
