import { formatWareki, type LocalDate } from '#packages/japan'
import { head, type PaperContent, side, words } from '#platform/typesetting'
import { instructionOf } from '../grant-papers/rules.ts'
import type { Nature } from '../schemes/rules.ts'

type Letter = {
  readonly cityName: string
  readonly applicantName: string
  readonly representative: string
  readonly schemeName: string
  readonly receiptLabel: string
  readonly title: string
}

const framed = (
  letter: Letter,
  made: {
    readonly paper: string
    readonly title: string
    readonly label: string
    readonly on: LocalDate
    readonly opening: string
    readonly sheets: PaperContent['sheets'][number]
  },
): PaperContent => ({
  paper: made.paper,
  title: made.title,
  spaced: false,
  landscape: false,
  sizePoints: 10.5,
  top: [
    `${[letter.applicantName, letter.representative].filter((text) => text !== '').join('　')} 様`,
  ],
  right: [made.label, formatWareki(made.on), letter.cityName],
  seals: [],
  sheets: [
    [
      { title: '', note: '', columns: [180], head: [], body: [[words(made.opening)]] },
      ...made.sheets,
    ],
  ],
  rests: `${letter.schemeName}　受付番号 ${letter.receiptLabel}`,
})

/** 補正通知: what, why, by when. */
export function correctionPaper(
  letter: Letter,
  correction: {
    readonly documentLabel: string
    readonly askedOn: LocalDate
    readonly dueOn: LocalDate
    readonly items: readonly { readonly label: string; readonly sentence: string }[]
  },
): PaperContent {
  return framed(letter, {
    paper: 'grant-correction',
    title: '申請書類の補正について（通知）',
    label: correction.documentLabel,
    on: correction.askedOn,
    opening: `受け付けた「${letter.title}」の申請書類に、次のとおり直していただくところがあります。${formatWareki(correction.dueOn)}までに補正してください。補正を待つ間、標準処理期間の日数は数えません。`,
    sheets: [
      {
        title: '直していただくところ',
        note: '',
        columns: [45, 135],
        head: [[head('項目'), head('内容')]],
        body: correction.items.map(({ label, sentence }) => [side(label), words(sentence)]),
      },
      {
        title: '期限',
        note: '',
        columns: [45, 135],
        head: [],
        body: [[side('補正の期限'), words(formatWareki(correction.dueOn))]],
      },
    ],
  })
}

/** 却下通知: the reason and the clause, whatever the nature of the grant; the remedies where it is a 処分. */
export function rejectionPaper(
  letter: Letter,
  rejection: {
    readonly label: string
    readonly on: LocalDate
    readonly reason: string
    readonly rule: string
    readonly nature: Nature
  },
): PaperContent {
  const instruction = instructionOf(rejection.nature, letter.cityName)
  return framed(letter, {
    paper: 'grant-rejection',
    title: '申請の却下について（通知）',
    label: rejection.label,
    on: rejection.on,
    opening: `受け付けた「${letter.title}」の申請は、補正の期限までに形式が整わなかったため、次の理由により却下します。`,
    sheets: [
      {
        title: '理由',
        note: '',
        columns: [45, 135],
        head: [],
        body: [
          [side('理由'), words(rejection.reason)],
          [side('当てはめた条項'), words(rejection.rule)],
        ],
      },
      ...(instruction === ''
        ? []
        : [
            {
              title: '教示',
              note: '',
              columns: [180],
              head: [],
              body: [[words(instruction)]],
            },
          ]),
    ],
  })
}
