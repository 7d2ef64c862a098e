import { canonical, type Here, sha256 } from '#platform'
import type { Answers } from '../../application-drafts/rules.ts'
import type { Application } from '../../applications/tables.ts'
import type { Attachment } from '../../attachments/tables.ts'
import { editionOf } from '../../schemes/tables.ts'
import { type ReceivedFile, receiptPaper } from '../rules.ts'
import { cityName, keepReceipt, receiptsOf } from '../tables.ts'

type Sent = {
  readonly kind: '提出' | '補正'
  readonly label: string
  readonly receivedAt: string
  readonly corrected: readonly string[]
  /** As it is when it is sent: the answers and every file, those replaced among them. */
  readonly answers: Answers
  readonly attached: readonly Attachment[]
}

/** What is written in an application, as one hash: who acts on it acts on exactly this. */
export function writtenHashOf(answers: Answers, attached: readonly Attachment[]): string {
  const written = [...answers].map(([field, { value }]) => [field, value] as const)
  const files = attached.filter(({ isCurrent }) => isCurrent).map((file) => file.sha256)
  return sha256(canonical({ answers: Object.fromEntries(written), files: files.toSorted() }))
}

/** 受付票: for the submission, and again for each correction. */
export async function issueReceipt(
  here: Here,
  application: Application,
  sent: Sent,
): Promise<string> {
  const { standardDays } = await editionOf(here, application.schemeId, application.edition)
  const before = await receiptsOf(here, application.id)
  const current = sent.attached.filter(({ isCurrent }) => isCurrent)
  const files: ReceivedFile[] = current.map(({ name, bytes, sha256: hash, supersedesId }) => {
    const old = sent.attached.find(({ id }) => id === supersedesId)
    const inPlaceOf = old ? { name: old.name, label: old.receiptLabel } : null
    return { name, bytes, sha256: hash, inPlaceOf }
  })
  return keepReceipt(here, {
    applicationId: application.id,
    kind: sent.kind,
    seq: (before[0]?.seq ?? 0) + 1,
    label: sent.label,
    receivedAt: sent.receivedAt,
    channel: application.channel,
    content: receiptPaper({
      ...application,
      kind: sent.kind,
      label: sent.label,
      receivedAt: sent.receivedAt,
      standardDays,
      files,
      corrected: sent.corrected,
      cityName: await cityName(here),
    }),
    writtenHash: writtenHashOf(sent.answers, sent.attached),
    files: current.map(({ id, name, bytes, sha256: hash }) => ({
      attachmentId: id,
      name,
      bytes,
      sha256: hash,
    })),
  })
}
