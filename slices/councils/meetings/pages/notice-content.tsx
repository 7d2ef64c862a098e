import { formatWareki, formatYen, type LocalDate, weekdayOf } from '#packages/japan'
import { head, type PaperContent, type PaperPart, side, words } from '#platform/typesetting'
import { mayDecide } from '../../bodies/rules.ts'
import type { Body } from '../../bodies/tables.ts'
import type { Item } from '../../items/tables.ts'
import { plainPaper } from '../../letters/rules.ts'
import type { Meeting } from '../tables.ts'

export const whenText = (meeting: Meeting) =>
  `${formatWareki(meeting.heldOn)}（${weekdayOf(meeting.heldOn)}）${meeting.startsAt}〜${meeting.endsAt}`

export function itemText(item: Item): string {
  const closed = item.isClosed ? `（非公開：${item.closedReason}）` : ''
  return `${item.title}（${item.kind}）${closed}`
}

/** The agenda as a table: number, title, kind, time and whether it is closed. */
export function agendaPart(items: readonly Item[]): PaperPart {
  return {
    title: '議題',
    note: '',
    columns: [14, 96, 22, 14, 34],
    head: [['番号', '題', '種類', '分', '公開'].map((text) => head(text))],
    body: items.map((item) => [
      words(String(item.number), { align: 'c' }),
      words(item.title),
      words(item.kind),
      words(String(item.minutes), { align: 'n' }),
      words(item.isClosed ? `非公開（${item.closedReason}）` : '公開'),
    ]),
  }
}

/** 開催通知: to the members, who alone get the address of the online room. */
export function noticeContent(made: {
  readonly body: Body
  readonly meeting: Meeting
  readonly items: readonly Item[]
  readonly chair: { readonly name: string } | undefined
  readonly number: string
  readonly on: LocalDate
  /** Where a member answers; nothing where the city has set no address. */
  readonly replyAt: string
}): PaperContent {
  const { body, meeting, items, chair } = made
  const closed = items.filter(({ isClosed }) => isClosed)
  const fee =
    body.feeYen === 0
      ? '支給はありません。'
      : `${mayDecide(body.basis) ? '報酬' : '謝礼'} 日額${formatYen(body.feeYen)}円と旅費を、規則により支給します。`
  const facts: readonly (readonly [string, string])[] = [
    ['日時', whenText(meeting)],
    ['場所', meeting.place],
    ['開き方', meeting.form],
    ['オンライン', meeting.onlineAddress],
    [
      '公開の別',
      closed.length === 0
        ? '公開'
        : `${meeting.publicity}（${closed.map((item) => `議題${item.number}：${item.closedReason}`).join('、')}）`,
    ],
    [
      '出欠の回答',
      made.replyAt === ''
        ? 'Sanchiにサインインして「自分の会議」から、または事務局へ電話で。'
        : `${made.replyAt}（欄外の二次元コード）から、または事務局へ電話で。`,
    ],
    ['報酬と旅費', fee],
    ['緊急の理由', meeting.urgentReason],
    ['事務局', [body.sectionName ?? '', meeting.staff].filter((text) => text !== '').join('　')],
  ]
  return plainPaper({
    paper: 'notice',
    title: `${meeting.title}の開催について（通知）`,
    top: [`${body.name}　委員　各位`],
    right: [
      made.number,
      formatWareki(made.on),
      `${body.name}　${body.chairTitle}　${chair?.name ?? ''}`.trim(),
    ],
    parts: [
      {
        title: '',
        note: '次のとおり開きますので、出席してください。',
        columns: [34, 146],
        head: [],
        body: facts
          .filter(([, text]) => text !== '')
          .map(([term, text]) => [side(term), words(text)]),
      },
      agendaPart(items),
    ],
    rests: [body.basisTitle, body.basisArticle].filter((text) => text !== '').join('　'),
  })
}
