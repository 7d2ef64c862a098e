import {
  companyKey,
  formatShortWareki,
  formatYen,
  type LocalDate,
  parseCorporateNumber,
  parseLocalDate,
  parseYen,
} from '#packages/japan'
import { broken, type Ruling } from '#platform'
import type { Finding } from '../irregularities/rules.ts'
import { namesTheFair } from '../plan-checks/rules.ts'

export const sources = ['都道府県', 'gBizINFO', 'その他'] as const

export const MOST_ROWS = 5_000

/** One line of a list; `problem` says why it cannot be compared, and is '' where it can. */
export type OtherAward = {
  readonly line: number
  readonly corporateNumber: string
  readonly recipient: string
  readonly recipientKey: string
  readonly subsidy: string
  /** What the money was for, as far as the list says it. */
  readonly project: string
  readonly body: string
  readonly amountYen: number | null
  readonly awardedOn: LocalDate | null
  readonly problem: string
}

/** How each field is headed in the lists of prefectures and in the download of gBizINFO. */
const headings = {
  corporateNumber: ['法人番号'],
  recipient: ['交付先', '法人名', '事業者名', '補助事業者', '名称', '交付先名'],
  subsidy: ['補助金等', '補助金名', '制度名', '補助金の名称', '補助事業名', '事業名'],
  project: [
    ...[
      '事業内容',
      '事業の内容',
      '補助事業の内容',
      '事業概要',
      '事業の概要',
      '事業名',
      '補助事業名',
    ],
    ...['展示会', '展示会名', '見本市', '見本市名', '出展先', '対象', '備考'],
  ],
  body: ['交付者', '府省', '機関', '交付機関', '担当府省', '担当部署'],
  amountYen: ['金額', '交付額', '交付決定額', '補助金額', '金額（円）', '交付額（円）'],
  awardedOn: ['交付決定日', '認定日', '交付日', '決定日', '日付'],
} as const
type Field = keyof typeof headings
/** What stands in one column; what the money was for may stand in several. */
type Single = Exclude<Field, 'project'>
const fields: readonly Single[] = [
  'corporateNumber',
  'recipient',
  'subsidy',
  'body',
  'amountYen',
  'awardedOn',
]

const plain = (text: string) => text.normalize('NFKC').replace(/\s/g, '')

/** Which column holds which field, by the head of the list. */
function columnsOf(head: readonly string[]): Readonly<Record<Single, number>> {
  const at = (field: Single) => {
    const names: readonly string[] = headings[field].map(plain)
    return head.findIndex((name) => names.includes(plain(name)))
  }
  return {
    corporateNumber: at('corporateNumber'),
    recipient: at('recipient'),
    subsidy: at('subsidy'),
    body: at('body'),
    amountYen: at('amountYen'),
    awardedOn: at('awardedOn'),
  }
}

/** Every further column that says what the money was for. */
function projectColumnsOf(head: readonly string[]): readonly number[] {
  const { subsidy } = columnsOf(head)
  const names: readonly string[] = headings.project.map(plain)
  return head.flatMap((name, at) => (at !== subsidy && names.includes(plain(name)) ? [at] : []))
}

/** A list with neither a number nor a name of whom it was given to cannot be compared. */
export function theListNamesRecipients(table: readonly (readonly string[])[]): Ruling {
  const columns = columnsOf(table[0] ?? [])
  if (columns.corporateNumber < 0 && columns.recipient < 0)
    return broken(
      '見出しに「法人番号」か「交付先」がありません。1行目を見出しにして、読み込み直してください。',
      'file',
    )
  const count = table.length - 1
  if (count === 0) return broken('見出しのほかに行がありません。', 'file')
  return (
    count <= MOST_ROWS ||
    broken(
      `${count.toLocaleString('ja-JP')}行あります。${MOST_ROWS.toLocaleString('ja-JP')}行までに分けてください。`,
      'file',
    )
  )
}

/** The rows under the head, blank ones left out; what is wrong with one is said at that one. */
export function awardsFrom(table: readonly (readonly string[])[]): readonly OtherAward[] {
  const columns = columnsOf(table[0] ?? [])
  const projects = projectColumnsOf(table[0] ?? [])
  return table.slice(1).flatMap((cells, at) => {
    const cell = (field: Single) => (cells[columns[field]] ?? '').trim()
    const project = projects.map((column) => (cells[column] ?? '').trim()).filter(Boolean)
    return fields.every((field) => cell(field) === '')
      ? []
      : [{ ...awardFrom(cell, at + 2), project: project.join('　').slice(0, 500) }]
  })
}

function awardFrom(cell: (field: Single) => string, line: number): Omit<OtherAward, 'project'> {
  const number = cell('corporateNumber') === '' ? '' : parseCorporateNumber(cell('corporateNumber'))
  const amount = cell('amountYen') === '' ? null : parseYen(cell('amountYen'))
  const day = cell('awardedOn') === '' ? null : parseLocalDate(cell('awardedOn'))
  const recipientKey = companyKey(cell('recipient'))
  const problems = [
    number === null
      ? '法人番号の検査数字が合いません。13桁をもう一度ご確認ください。'
      : number === '' && recipientKey === ''
        ? '法人番号も交付先の名称もありません。'
        : '',
    cell('amountYen') !== '' && (amount === null || amount < 0)
      ? `金額「${cell('amountYen')}」が数字ではありません。`
      : '',
    cell('awardedOn') !== '' && day === null ? `日付「${cell('awardedOn')}」が読めません。` : '',
  ]
  return {
    line,
    corporateNumber: number ?? '',
    recipient: cell('recipient').slice(0, 200),
    recipientKey: recipientKey.slice(0, 200),
    subsidy: cell('subsidy').slice(0, 200),
    body: cell('body').slice(0, 200),
    amountYen: amount !== null && amount >= 0 ? amount : null,
    awardedOn: day,
    problem: problems.filter(Boolean).join(''),
  }
}

export function somethingCanBeTaken(count: number): Ruling {
  return count > 0 || broken('取り込める行がありません。誤りを直して、読み込み直してください。')
}

type Found = Pick<OtherAward, 'subsidy' | 'project' | 'body' | 'amountYen' | 'awardedOn'> & {
  readonly source: string
  readonly recipient: string
  /** Given to the applicant, or to another of the same group. */
  readonly to: '申請者' | '同じグループ'
  readonly when: '近い時期' | '離れた時期'
}

/**
 * D4: what other bodies gave, as their lists say: to the recipient near the same time; and for the same fair
 * whenever it was, also to another of the same group.
 */
export function otherAwardFindings(found: readonly Found[], fairName: string): readonly Finding[] {
  return found.flatMap((one): readonly Finding[] => {
    const isSameFair = namesTheFair(`${one.subsidy}　${one.project}`, fairName)
    if (!isSameFair && (one.to === '同じグループ' || one.when === '離れた時期')) return []
    const name = [one.body, one.subsidy].filter(Boolean).join('の') || 'ほかの機関の補助金'
    const day = one.awardedOn === null ? '' : `（${formatShortWareki(one.awardedOn)}）`
    const yen = one.amountYen === null ? '' : `${formatYen(one.amountYen)}円`
    const to = one.to === '同じグループ' ? `同じグループの「${one.recipient}」への` : ''
    const fair = isSameFair ? `同じ展示会（${fairName}）の出展です。` : ''
    return [
      {
        check: 'D4',
        key: `${one.source} ${name} ${one.awardedOn ?? ''}${one.to === '同じグループ' ? ` ${one.recipient}` : ''}`.slice(
          0,
          200,
        ),
        question: isSameFair
          ? `「${fairName}」への出展で、ほかの機関の補助金を受けていませんか（グループの会社を含みます。）。受けているときは、経費をどのように分けているかを説明してください。`
          : 'ほかの機関の補助金を受けていませんか。受けているときは、経費をどのように分けているかを説明してください。',
        detail: `${one.source}の一覧に、${to}「${name}」${day}${yen}があります。${fair}`,
      },
    ]
  })
}

/** D4: what the applicant declared: how its costs are kept apart. */
export function declaredFindings(names: readonly string[], fairName: string): readonly Finding[] {
  return [...new Set(names)].map(
    (name): Finding => ({
      check: 'D4',
      key: `申告 ${name}`.slice(0, 200),
      question: `申告のあった「${name}」と、経費をどのように分けているかを説明してください。`,
      detail: `申請者が申告したほかの補助金です。${namesTheFair(name, fairName) ? `同じ展示会（${fairName}）の名があります。` : ''}`,
    }),
  )
}
