import { encode } from 'uqr'
import { formatWareki, type LocalDate } from '#packages/japan'
import type { PaperContent, PaperFooter, PaperPart } from '#platform/typesetting'
import { ownMeeting } from '../own-meetings/addresses.ts'
import { letter as letterAt } from './addresses.ts'

export const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** The line under a paper that has gone out: its number and day. */
export function issuedFooter(
  letter: {
    readonly id: string
    readonly kind: string
    readonly label: string
    readonly issuedOn: LocalDate
    readonly meetingId: string | null
  },
  base: string,
): PaperFooter {
  const line = `${letter.label}　${formatWareki(letter.issuedOn)}`
  const reply = letter.kind === '開催通知' ? replyAddress(base, letter.meetingId) : ''
  if (reply === '')
    return { draft: false, line, checkAddress: letterAt({ letterId: letter.id }), qr: [] }
  return {
    draft: false,
    line: `${line}　出欠回答先`,
    checkAddress: reply,
    qr: qrRows(reply),
    qrLabel: '出欠回答先の二次元コード',
  }
}

/** Where a member answers whether to come, for a telephone's camera; nothing where the city has set no address. */
export function replyAddress(base: string, meetingId: string | null): string {
  return base === '' || meetingId === null ? '' : `${base}${ownMeeting({ meetingId })}`
}

/** The rows of a QR code, 1 for black. */
export function qrRows(text: string): readonly string[] {
  const { data } = encode(text, { ecc: 'L', border: 0 })
  return data.map((row) => row.map((isDark) => (isDark ? '1' : '0')).join(''))
}

/** A name that every file system takes. */
export function fileName(title: string, extension: string): string {
  return `${title.replace(/[\\/:*?"<>|]/g, '・')}.${extension}`
}

/** A plain A4 paper: what changes from one to the other is its parts. */
export function plainPaper(made: {
  readonly paper: string
  readonly title: string
  readonly top: readonly string[]
  readonly right: readonly string[]
  readonly parts: readonly PaperPart[]
  readonly rests: string
  readonly landscape?: boolean
  readonly sizePoints?: number
  readonly spaced?: boolean
}): PaperContent {
  return {
    paper: made.paper,
    title: made.title,
    spaced: made.spaced ?? false,
    landscape: made.landscape ?? false,
    sizePoints: made.sizePoints ?? 10.5,
    top: made.top,
    right: made.right,
    seals: [],
    sheets: [made.parts],
    rests: made.rests,
  }
}
