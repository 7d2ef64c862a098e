import { formatWareki, formatYen, type LocalDate } from '#packages/japan'
import { amount, head, type PaperContent, type PaperPart, side, words } from '#platform/typesetting'
import type { Step } from '../calculations/rules.ts'
import { isDisposition, type Nature } from '../schemes/rules.ts'

/** Which of the two counters a paper takes its number from. */
export type Series = '発信' | '指令'

/** The usual forms; a scheme maps its own 様式 over them. */
export const usualForms: Readonly<Record<string, string>> = {
  申請: '様式第1号',
  交付決定通知書: '様式第2号',
  不交付決定通知書: '様式第3号',
  '変更承認（交付決定変更）通知書': '様式第7号',
  変更不承認通知書: '様式第7号',
  '中止（廃止）承認通知書': '様式第8号',
  概算払決定通知書: '様式第9号',
  額の確定通知書: '様式第12号',
  返還命令書: '様式第15号',
  返還通知書: '様式第15号',
  取消通知書: '様式第17号',
  財産処分承認通知書: '様式第18号',
}

export function formOf(kind: string, own: Readonly<Record<string, string>>): string {
  return own[kind] ?? usualForms[kind] ?? ''
}

/**
 * 教示 (行政不服審査法82条, 行政事件訴訟法46条), only where the decision is a 処分; a contract has none.
 */
export function instructionOf(nature: Nature, cityName: string): string {
  if (!isDisposition(nature)) return ''
  return [
    `この決定に不服があるときは、この決定があったことを知った日の翌日から起算して3か月以内に、${cityName}長に対して審査請求をすることができます（決定の日の翌日から起算して1年を経過したときは、できません。）。`,
    `この決定の取消しの訴えは、この決定があったことを知った日の翌日から起算して6か月以内に、${cityName}を被告として（${cityName}を代表する者は${cityName}長です。）提起することができます（決定の日の翌日から起算して1年を経過したときは、できません。）。審査請求をしたときは、その裁決があったことを知った日の翌日から起算して6か月以内に提起することができます。`,
  ].join('')
}

/** Papers that decide nothing: nobody is told of a remedy against them. */
const undecided = ['一部の交付についての照会', '一次審査結果通知書', '催告書', '履行期限繰上通知書']

/** What the list of conditions is called, where they are not those of the grant. */
const conditionTitles: Readonly<Record<string, string>> = {
  履行延期承認通知書: '特約の条件',
  履行期限繰上通知書: '延滞金の扱い',
}

export type Notice = {
  readonly kind: string
  readonly label: string
  readonly form: string
  readonly on: LocalDate
  readonly cityName: string
  readonly addressee: readonly string[]
  readonly opening: string
  readonly facts: readonly (readonly [string, string])[]
  readonly reason: string
  readonly ruleRef: string
  readonly conditions: readonly string[]
  /** Further tables behind the reason. */
  readonly tables: readonly PaperPart[]
  readonly steps: readonly Step[]
  readonly instruction: string
  readonly contact: string
}

const list = (title: string, lines: readonly string[]): readonly PaperPart[] =>
  lines.length === 0
    ? []
    : [
        {
          title,
          note: '',
          columns: [10, 164],
          head: [],
          body: lines.map((line, at) => [side(String(at + 1)), words(line)]),
        },
      ]

const text = (title: string, body: string): readonly PaperPart[] =>
  body === '' ? [] : [{ title, note: '', columns: [174], head: [], body: [[words(body)]] }]

/** A notice of the city, A4 portrait: what is decided, why, under which conditions, what can be done against it. */
export function noticeContent(notice: Notice): PaperContent {
  return {
    paper: 'grant-notice',
    title: notice.kind,
    spaced: notice.kind.length <= 8,
    landscape: false,
    sizePoints: 10.5,
    top: [notice.form, ...notice.addressee].filter((line, at) => line !== '' || at > 0),
    right: [notice.label, formatWareki(notice.on), `${notice.cityName}長`],
    seals: [],
    sheets: [
      [
        // A notice says what it is, and only then what it tells.
        ...text('', notice.opening),
        {
          title: '内容',
          note: '',
          columns: [48, 126],
          head: [],
          body: notice.facts.map(([term, value]) => [side(term), words(value)]),
        },
        ...text('理由', [notice.reason, notice.ruleRef].filter(Boolean).join('　')),
        ...notice.tables,
        ...stepsPart(notice.steps),
        ...list(conditionTitles[notice.kind] ?? '交付の条件', notice.conditions),
        ...text('不服の申立て等', undecided.includes(notice.kind) ? '' : notice.instruction),
        ...text('担当', notice.contact),
      ],
    ],
    rests: notice.label,
  }
}

/** 算定, step by step. */
export function stepsPart(steps: readonly Step[]): readonly PaperPart[] {
  return steps.length === 0
    ? []
    : [
        {
          title: '算定',
          note: '（単位：円）',
          columns: [48, 86, 40],
          head: [[head('手順'), head('計算'), head('結果')]],
          body: steps.map((step) => [
            side(step.label),
            words(step.formula),
            words(step.result, { align: 'n' }),
          ]),
        },
      ]
}

/** What a step of the reckoning left; null where the outline has no such step. */
const resultOf = (steps: readonly Step[], label: string): string | null =>
  steps.find((step) => step.label === label)?.result ?? null

export type StatementRow = {
  readonly name: string
  readonly plannedYen: number
  readonly enteredYen: number
  readonly cutYen: number
  readonly cutReason: string
  readonly countedYen: number
}

/** 額の確定調書, inside the hall: category by category, then the reckoning (§8). */
export function statementContent(made: {
  readonly label: string
  readonly on: LocalDate
  readonly title: string
  readonly applicant: string
  readonly rows: readonly StatementRow[]
  readonly rate: string
  readonly steps: readonly Step[]
  readonly decidedYen: number
  readonly settledYen: number
  readonly paidYen: number
}): PaperContent {
  const { rows } = made
  const sum = (of: (row: StatementRow) => number) => rows.reduce((all, row) => all + of(row), 0)
  return {
    paper: 'grant-statement',
    title: '額の確定調書',
    spaced: true,
    landscape: true,
    sizePoints: 9,
    top: [`${made.title}　${made.applicant}`],
    right: [made.label, formatWareki(made.on)],
    seals: ['課長', '係長', '検査員', '担当'],
    sheets: [
      [
        {
          title: '費目別',
          note: '（単位：円）',
          columns: [50, 32, 32, 30, 88, 32],
          head: [
            [
              ...['費目', '予算額', '実績額', '対象外額', '対象外の理由'].map((name) => head(name)),
              head('対象経費'),
            ],
          ],
          body: [
            ...rows.map((row) => [
              side(row.name),
              amount(row.plannedYen),
              amount(row.enteredYen),
              amount(row.cutYen),
              words(row.cutReason),
              amount(row.countedYen),
            ]),
            [
              side('計'),
              amount(sum((row) => row.plannedYen)),
              amount(sum((row) => row.enteredYen)),
              amount(sum((row) => row.cutYen)),
              words(''),
              amount(sum((row) => row.countedYen)),
            ],
          ],
        },
        ...stepsPart(made.steps),
        {
          title: '確定',
          note: '（単位：円）',
          columns: [24, 34, 34, 36, 34, 34, 36, 32],
          head: [
            [
              ...['補助率', '上限後', '切捨て後', '交付決定額', '確定額', '既払額', '差引支払額'],
              '不用となる額',
            ].map((name) => head(name)),
          ],
          body: [
            [
              words(made.rate),
              words(resultOf(made.steps, '上限と比べる'), { align: 'n' }),
              words(resultOf(made.steps, '端数を切り捨てる'), { align: 'n' }),
              amount(made.decidedYen),
              amount(made.settledYen),
              amount(made.paidYen),
              amount(made.settledYen - made.paidYen),
              amount(made.decidedYen - made.settledYen),
            ],
          ],
        },
      ],
    ],
    rests: `${made.label}　確定額 ${formatYen(made.settledYen)}円`,
  }
}

/** The line under a paper: its number, its hash, and 再発行 where it is printed on a later day. */
export function paperLine(
  paper: { readonly label: string; readonly issuedOn: LocalDate; readonly sha256: string },
  today: LocalDate,
): string {
  const again = today > paper.issuedOn ? '　再発行' : ''
  return `${paper.label}　${formatWareki(paper.issuedOn)}　照合 ${paper.sha256.slice(0, 16)}${again}`
}
