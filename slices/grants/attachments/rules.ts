import { broken, type FileKind, type Ruling } from '#platform'

export const acceptedKinds: readonly FileKind[] = [
  'pdf',
  'jpeg',
  'png',
  'heic',
  'xlsx',
  'docx',
  'csv',
]
/** For the browser's own choice of files; on a telephone it offers the camera. */
export const acceptedInBrowser = '.pdf,.jpg,.jpeg,.png,.xlsx,.docx,.csv,image/*'

/** [city] Files of one application, those replaced not counted. */
export const mostFiles = 30

export const slots = [
  '見積書',
  '事業計画の資料',
  '会社の資料',
  '決算書',
  '写真',
  '署名した申請書の写し',
  'そのほか',
] as const
export type Slot = (typeof slots)[number]

export type Attached = {
  readonly id: string
  readonly slot: Slot
  readonly isCurrent: boolean
}

export function thereIsRoomForAnother(attached: readonly Attached[]): Ruling {
  return (
    attached.filter(({ isCurrent }) => isCurrent).length < mostFiles ||
    broken(`添付は${mostFiles}個までです。いらないものを取り下げてから送ってください。`, 'file')
  )
}

/** A file that was received is replaced by a new one or kept: only what was never received is taken out. */
export function itWasNotReceivedYet(receiptId: string | null): Ruling {
  return (
    receiptId === null ||
    broken('受け付けた添付は取り下げられません。差し替えは、補正で求められたときにできます。')
  )
}

/** Each file is sent by itself: what is said of one ends with what became of the others. */
export function withOthersKept(sentence: string, others: number): string {
  if (others === 0 || sentence.includes('ほかの添付')) return sentence
  return `${sentence.replace(/。$/u, '')}（ほかの添付は受け取り済みです）。`
}
