import { type Fraction, formatYen } from '#packages/japan'
import { head, type PaperPart, side, words } from '#platform/typesetting'
import type { Notice } from '../grant-papers/rules.ts'
import { compared, meanPoints, onePlace, type Sheet, type Weighed } from '../scores/rules.ts'

export type Decided = '採択' | '補欠' | '不採択'

/** What the notice of an outcome is called; the paper and the register of numbers bear it. */
export const noticeKinds = {
  採択: '採択通知書',
  補欠: '補欠通知書',
  不採択: '不採択通知書',
} as const satisfies Readonly<Record<Decided, string>>

/** 一次審査結果通知書: on the way to a decision, and none by itself. */
export const firstPassKind = '一次審査結果通知書'

/** Papers about an application, whoever of the hall deals with money has no part in them. */
export const applicationKinds: readonly string[] = [
  ...Object.values(noticeKinds),
  firstPassKind,
  '公募中止通知書',
  '理由説明回答書',
]

export type DecidedBy = '決裁' | '繰上げ' | '再計算'

export type Told = {
  readonly decided: Decided
  readonly schemeName: string
  /** 「令和8年度　第1回」 */
  readonly callName: string
  readonly receiptLabel: string
  readonly title: string
  readonly yen: number | null
  readonly askedYen: number | null
  /** What made it so: the decision, 繰上げ, or 再計算 after an error. */
  readonly by: DecidedBy
  /** 基準未達, 平均未達, 不適格, 採点なし, or empty where all tests were passed. */
  readonly failed: string
  readonly deviationReason: string
  readonly mean: Fraction | null
  readonly meanMin: number
  readonly criteria: readonly Weighed[]
  /** The own sheets, without who gave them. */
  readonly sheets: readonly Sheet[]
  /** 「下位半分」; null where the number of applications is too small for one. */
  readonly band: string | null
  readonly reason: {
    readonly forApplicant: string
    readonly improvements: readonly string[]
    readonly whomToAsk: string
  } | null
  /** Within so many days an explanation may be asked for. */
  readonly explanationDays: number
  /** 交付決定後, or what else the outline says about when work may begin. */
  readonly startRule: string
}

/** (1) of §9: which test, or the place, in words that tell of nobody else. */
export function testSentence(told: Told): string {
  const { failed, criteria, sheets, mean, meanMin } = told
  if (told.deviationReason !== '')
    return `審査会の順位と異なる決定をしました。理由：${told.deviationReason}`
  if (failed === '基準未達') {
    const below = criteria.flatMap((one, at) => {
      const own = meanPoints(sheets, at)
      return one.minMean !== null && own && compared(own, { num: one.minMean, den: 1 }) < 0
        ? [`「${one.name}」の平均（${onePlace(own)}点）が最低点（${one.minMean}点）`]
        : []
    })
    return `${below.join('、')}に届きませんでした。`
  }
  if (failed === '平均未達')
    return `審査員の平均（${mean ? onePlace(mean) : '不詳'}点）が、合格点（${meanMin}点）に届きませんでした。`
  if (failed === '一次不通過')
    return `書類の審査で、面接に進む順位に届きませんでした${told.band === null ? '' : `（申請全体の中の位置：${told.band}）`}。`
  if (failed === '不適格') return '募集要領に定めた不適格の事由について、審査会が申出を認めました。'
  if (failed === '採点なし') return '採点できる審査員がいませんでした。'
  const place = told.band === null ? '' : `（申請全体の中の位置：${told.band}）`
  return `合格点には達しましたが、順位が予算の範囲に届きませんでした${place}。`
}

function meansPart({ criteria, sheets, mean }: Told): readonly PaperPart[] {
  if (sheets.length === 0) return []
  return [
    {
      title: '審査項目ごとの平均',
      note: 'あなたの申請の点だけを載せています',
      columns: [86, 30, 30, 28],
      head: [[head('審査項目'), head('平均'), head('満点'), head('配点')]],
      body: [
        ...criteria.map((one, at) => {
          const own = meanPoints(sheets, at)
          return [
            side(one.name),
            words(own && onePlace(own), { align: 'n' }),
            words(String(one.scaleMax), { align: 'n' }),
            words(String(one.weight), { align: 'n' }),
          ]
        }),
        [
          side('合計'),
          words(mean && onePlace(mean), { align: 'n' }),
          words('100', { align: 'n' }),
          words('100', { align: 'n' }),
        ],
      ],
    },
  ]
}

function nextPart({ reason }: Told): readonly PaperPart[] {
  if (reason === null) return []
  return [
    {
      title: '次に向けて',
      note: '',
      columns: [48, 126],
      head: [],
      body: [
        ...reason.improvements.map((one, at) => [side(`直すとよい点（${at + 1}）`), words(one)]),
        [
          side('ご相談'),
          words(`${reason.whomToAsk}へどうぞ。次の公募にもお申し込みいただけます。`),
        ],
      ],
    },
  ]
}

const explanation = (days: number) =>
  `この結果の理由について、この通知を受けた日の翌日から${days}日以内に、説明を申し出ることができます。申出を理由に不利に扱われることはありません。`

const openings: Readonly<Record<Decided, string>> = {
  採択: 'ご応募いただいた次の事業は、審査の結果、採択しましたので通知します。',
  補欠: 'ご応募いただいた次の事業は、審査の結果、補欠としましたので通知します。',
  不採択: 'ご応募いただいた次の事業は、審査の結果、採択しないことに決定しましたので通知します。',
}

function wordsOf(told: Told): string {
  if (told.decided === '採択')
    return 'この通知は、補助金の交付を約束するものではありません。交付申請書（様式第1号）を出していただき、交付の決定を受けて初めて、補助の対象になります。'
  if (told.decided === '補欠')
    return '採択の取下げなどで予算が空いたときに、補欠の順に採択へ繰り上げ、そのつど通知します。'
  return ''
}

const outcomeWords: Partial<Readonly<Record<DecidedBy, string>>> = {
  繰上げ: '採択（補欠からの繰上げ）',
  再計算: '採択（誤りを正した再計算による）',
}

/** 採択・補欠・不採択通知書 (fair-selection.md §9): what is decided, by which test, and what may come next. */
export function selectionNotice(
  told: Told,
): Pick<Notice, 'kind' | 'opening' | 'facts' | 'reason' | 'conditions' | 'tables'> {
  const { decided } = told
  const start =
    told.startRule === '交付決定後'
      ? '交付の決定より前に発注・契約した経費は、対象になりません。'
      : `着手できる時期は、要綱に定めるとおりです（${told.startRule}）。`
  const facts: readonly (readonly [string, string])[] = [
    ['制度・公募', `${told.schemeName}　${told.callName}`],
    ['受付番号', told.receiptLabel],
    ['事業の名称', told.title],
    ['審査の結果', outcomeWords[told.by] ?? decided],
    ...(told.askedYen === null ? [] : [['申請額', `${formatYen(told.askedYen)}円`] as const]),
    ...(told.yen === null ? [] : [['採択額', `${formatYen(told.yen)}円`] as const]),
    ...(decided === '採択' ? [['次の手続', `${wordsOf(told)}${start}`] as const] : []),
    ...(decided === '補欠' ? [['繰上げ', wordsOf(told)] as const] : []),
    ...(told.band === null || decided === '採択' ? [] : [['全体の中の位置', told.band] as const]),
    ['理由の説明', explanation(told.explanationDays)],
  ]
  const why =
    decided === '採択' && told.deviationReason === ''
      ? ''
      : [testSentence(told), told.reason?.forApplicant ?? ''].filter(Boolean).join('\n')
  return {
    kind: noticeKinds[decided],
    opening: openings[decided],
    facts,
    reason: why,
    conditions: [],
    tables: [...meansPart(told), ...(decided === '採択' ? [] : nextPart(told))],
  }
}

type FirstTold = Pick<Told, 'schemeName' | 'callName' | 'receiptLabel' | 'title'> & {
  readonly isPassed: boolean
}

/**
 * 一次審査結果通知書: whether the interview follows, and when the reason comes. Neither a mean nor a place nor how
 * many went on: with those of two notices an applicant could work out what a third was given.
 */
export function firstPassNotice(
  told: FirstTold,
): Pick<Notice, 'kind' | 'opening' | 'facts' | 'reason'> {
  const { schemeName, callName, receiptLabel, title, isPassed } = told
  return {
    kind: firstPassKind,
    opening: 'ご応募いただいた次の事業について、書類の審査の結果を次のとおり通知します。',
    facts: [
      ['制度・公募', `${schemeName}　${callName}`],
      ['受付番号', receiptLabel],
      ['事業の名称', title],
      ['書類の審査の結果', isPassed ? '通過（面接の審査に進みます）' : '面接の審査に進みません'],
      [
        'この後の手続',
        isPassed
          ? '面接の日時と場所を、改めてお知らせします。採択・不採択は、面接の後に審査会が審議し、市が決定します。'
          : '採択・不採択は、面接の審査が終わった後に市が決定します。審査項目ごとの平均と理由は、その決定の通知に記載します。',
      ],
      [
        '理由の説明',
        '結果の理由についての説明は、採択・不採択の決定の通知を受けた後に申し出ることができます。',
      ],
    ],
    reason: '',
  }
}
