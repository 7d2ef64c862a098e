import { formatWareki } from '#packages/japan'
import { amount, counted, head, type PaperContent, side, words } from '#platform/typesetting'
import { mayDecide } from '../../bodies/rules.ts'
import { plainPaper } from '../../letters/rules.ts'
import { sectionOfFee, settledByFinance } from '../rules.ts'
import type { FeeSheet } from '../tables.ts'

/** 支給調書: prepared, never final; the tax is finance's. */
export function feeContent(sheet: FeeSheet, number: string): PaperContent {
  const { meeting, body, fees } = sheet
  const sum = (of: 'grossYen' | 'withheldYen' | 'netYen') =>
    fees.reduce((all, fee) => all + fee[of], 0)
  return plainPaper({
    paper: 'fees',
    title: '支給調書',
    spaced: true,
    top: [
      meeting.title,
      `${formatWareki(meeting.heldOn)}開催`,
      sectionOfFee(mayDecide(body.basis)),
    ],
    right: [number, body.sectionName ?? '', settledByFinance].filter((text) => text !== ''),
    parts: [
      {
        title: '',
        note: '単位 円',
        columns: [60, 16, 26, 26, 26, 26],
        head: [['氏名', '日数', '単価', '支給額', '源泉', '差引'].map((text) => head(text))],
        body: [
          ...fees.map((fee) => [
            words(fee.name),
            counted(fee.days, ''),
            amount(fee.unitYen),
            amount(fee.grossYen),
            amount(fee.withheldYen),
            amount(fee.netYen),
          ]),
          [
            side(`合計　${fees.length}人`),
            counted(
              fees.reduce((all, fee) => all + fee.days, 0),
              '',
            ),
            words(''),
            amount(sum('grossYen')),
            amount(sum('withheldYen')),
            amount(sum('netYen')),
          ],
        ],
      },
    ],
    rests: `源泉の率は${(sheet.rate / 1_000).toFixed(3)}％で試算。${settledByFinance}`,
  })
}
