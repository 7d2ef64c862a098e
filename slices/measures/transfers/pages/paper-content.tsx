import {
  dayInJapan,
  formatFiscalYear,
  formatWareki,
  formatYen,
  toFiscalYear,
} from '#packages/japan'
import { head, open, type PaperContent, side, words } from '#platform/typesetting'
import { setsu, setsuLabel } from '../../budget-lines/rules.ts'
import { currentOf, type VotedLine } from '../../voted-lines/tables.ts'
import { paperTitle, stateLabels, stateOf } from '../rules.ts'
import type { Transfer } from '../tables.ts'

const yen = (amount: number) => `${formatYen(amount)}円`
const day = (at: string | null) => (at === null ? '' : formatWareki(dayInJapan(at)))

/** 流用伺, A4 portrait, one sheet: what moves where, and who said so when. */
export function transferContent(
  transfer: Transfer,
  from: VotedLine | null,
  to: VotedLine,
): PaperContent {
  const title = paperTitle(transfer)
  const isDecided = transfer.decidedAt !== null
  return {
    paper: 'transfer',
    title,
    spaced: true,
    landscape: false,
    sizePoints: 10.5,
    top: [
      `${formatFiscalYear(toFiscalYear(transfer.fiscalYear))}　${to.account}　${transfer.sectionName}`,
      stateOf(transfer) === 'returned' ? `差戻し：${transfer.returnReason}` : '',
    ].filter(Boolean),
    right: [transfer.paperLabel || '決裁前', day(transfer.approvedAt)].filter(Boolean),
    seals: ['財政課長', '課長', '係長', '担当'],
    sheets: [
      [
        {
          title: '1　科目と金額',
          note: '（単位：円）',
          columns: [28, 76, 76],
          head: [
            [head('区分'), head(from ? '流用元' : '充用元'), head(from ? '流用先' : '充用先')],
          ],
          body: [
            row('事業', from?.measureName ?? '予備費', to.measureName),
            row('款', from?.kan ?? '予備費', to.kan),
            row('項', from?.kou ?? '予備費', to.kou),
            row('目', from?.moku ?? '予備費', to.moku),
            row(
              '節',
              from ? `${from.setsu} ${setsu[from.setsu] ?? ''}` : '',
              `${to.setsu} ${setsu[to.setsu] ?? ''}`,
            ),
            row('細節', from?.saisetsu ?? '', to.saisetsu),
            ...(isDecided
              ? []
              : [row('現額', from ? yen(currentOf(from)) : '', yen(currentOf(to)))]),
            row('金額', `△${yen(transfer.amountYen)}`, yen(transfer.amountYen)),
          ],
        },
        {
          title: '2　理由',
          note: '',
          columns: [180],
          head: [],
          body: [[words(transfer.reason)]],
        },
        {
          title: '3　手順',
          note: '',
          columns: [44, 68, 68],
          head: [[head('手順'), head('日'), head('人')]],
          body: [
            step('起案', day(transfer.draftedAt), transfer.draftedName),
            step('課長の決裁', day(transfer.approvedAt), transfer.approvedName),
            step('財政課の決定', day(transfer.decidedAt), transfer.decidedName),
          ],
        },
      ],
    ],
    rests: `${setsuLabel(to)}　${stateLabels[stateOf(transfer)]}　地方自治法220条2項`,
  }
}

const row = (term: string, from: string, to: string) => [side(term), words(from), words(to)]
const step = (term: string, on: string, who: string | null) => [
  side(term),
  on === '' ? open() : words(on),
  who === null ? open() : words(who),
]
