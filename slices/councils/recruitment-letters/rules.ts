import { formatWareki, type LocalDate } from '#packages/japan'
import { type PaperContent, type PaperFooter, side, words } from '#platform/typesetting'
import type { Body } from '../bodies/tables.ts'
import { plainPaper } from '../letters/rules.ts'

/** 選考結果通知: the result and the class of its reason, to one applicant. */
export function resultContent(
  body: Body,
  made: {
    readonly name: string
    readonly address: string
    readonly number: string
    readonly on: LocalDate
    readonly result: string
    readonly sentence: string
  },
): PaperContent {
  const rows = [
    ['会議', `${body.name}　公募委員`],
    ['結果', made.result],
    ['理由', made.sentence],
    ['応募書類', 'この通知の日から1年後に廃棄します。'],
    ['通知する者', `${body.appointedBy}　　　　　　　　（公印）`],
  ] as const
  return plainPaper({
    paper: 'result-of-recruitment',
    title: '選考結果通知',
    spaced: true,
    top: [made.address, `${made.name}　様`],
    right: [made.number, formatWareki(made.on)],
    sizePoints: 12,
    parts: [
      {
        title: '選考の結果を、次のとおりお知らせします。',
        note: '',
        columns: [36, 124],
        head: [],
        body: rows.map(([term, text]) => [side(term), words(text)]),
      },
    ],
    rests: [body.basisTitle, body.basisNumber].filter((text) => text !== '').join('　'),
  })
}

export type Printed = {
  readonly title: string
  readonly label: string
  readonly content: PaperContent
  readonly issuedAt: string
  readonly issuedOn: LocalDate
}

/** The line under a letter that went out; its address is the reader's own. */
export function letterFooter(letter: Printed, checkAddress: string): PaperFooter {
  return {
    draft: false,
    line: `${letter.label}　${formatWareki(letter.issuedOn)}`,
    checkAddress,
    qr: [],
  }
}
