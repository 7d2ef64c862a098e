import { formatWareki, type LocalDate } from '#packages/japan'
import type { PaperContent, PaperFooter, PaperPart } from '#platform/typesetting'
import { letter as letterAt } from './addresses.ts'

export const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** The line under a paper that has gone out: its number and day. */
export function issuedFooter(letter: {
  readonly id: string
  readonly label: string
  readonly issuedOn: LocalDate
}): PaperFooter {
  return {
    draft: false,
    line: `${letter.label}　${formatWareki(letter.issuedOn)}`,
    checkAddress: letterAt({ letterId: letter.id }),
    qr: [],
  }
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
