import { formatShortWareki, formatWareki, type LocalDate } from '#packages/japan'
import { head, type PaperContent, type PaperPart, words } from '#platform/typesetting'
import { directions, type StatementKind } from '../statements/rules.ts'

export type Behind = {
  readonly meetings: readonly {
    readonly number: number
    readonly heldOn: LocalDate
    readonly place: string
  }[]
  readonly members: readonly {
    readonly category: string
    /** Null where the member does not publish the name. */
    readonly name: string | null
    readonly affiliation: string | null
    readonly officeInBody: string
  }[]
  readonly papers: readonly {
    readonly number: number
    readonly label: string
    readonly title: string
  }[]
  readonly minorities: readonly { readonly name: string; readonly text: string }[]
}

type Made = {
  readonly statement: {
    readonly kind: StatementKind
    readonly title: string
    readonly text: string
    readonly reasons: string
    readonly dueOn: LocalDate | null
    readonly inquiryLabel: string | null
    readonly isSample: boolean
  }
  readonly body: { readonly name: string; readonly chairTitle: string }
  readonly city: string
  readonly label: string
  readonly on: LocalDate
  readonly behind: Behind
}

const width = 165
const one = (title: string, lines: readonly string[], note = ''): PaperPart => ({
  title,
  note,
  columns: [width],
  head: [],
  body: lines.map((line) => [words(line)]),
})

/** 諮問書・答申書・提言書・意見のまとめ, A4 portrait: text, reasons, and what stands behind it. */
export function statementPaper(made: Made): PaperContent {
  const { statement, body, city, behind } = made
  const side = { mayor: `${city}長`, body: `${body.name}　${body.chairTitle}` }
  const { to, from } = directions[statement.kind]
  return {
    paper: 'statement',
    title: `${statement.kind}　${statement.title}`,
    spaced: false,
    landscape: false,
    sizePoints: 10.5,
    top: [`${side[to]}　様`],
    right: [
      made.label === '' ? '（番号は確定のとき）' : made.label,
      formatWareki(made.on),
      side[from],
    ],
    seals: [],
    sheets: [
      [
        one('', statement.text.split(/\n{2,}/)),
        ...(statement.reasons === '' ? [] : [one('理由', statement.reasons.split(/\n{2,}/))]),
        ...(statement.dueOn === null ? [] : [one('答申の期限', [formatWareki(statement.dueOn)])]),
        ...(statement.inquiryLabel === null
          ? []
          : [one('諮問', [`${statement.inquiryLabel}による諮問に対する答申`])]),
        ...minorityPart(behind),
      ],
      ...(statement.kind === '諮問書' ? [] : [annexOf(behind)]),
    ],
    rests: statement.isSample ? '見本' : '',
  }
}

/** Always printed where one was lodged. */
function minorityPart({ minorities }: Behind): PaperPart[] {
  if (minorities.length === 0) return []
  return [
    {
      title: '少数意見',
      note: '出された少数意見は、すべて載せる',
      columns: [35, width - 35],
      head: [],
      body: minorities.map(({ name, text }) => [words(name, { look: 'head' }), words(text)]),
    },
  ]
}

function annexOf({ meetings, members, papers }: Behind): PaperPart[] {
  const unnamed = members.filter(({ name }) => name === null).length
  return [
    {
      title: '審議の経過',
      note: '',
      columns: [25, 45, width - 70],
      head: [['回', '日', '場所'].map((text) => head(text))],
      body:
        meetings.length === 0
          ? [[words('開いた会議はまだありません', { cols: 3 })]]
          : meetings.map((one) => [
              words(`第${one.number}回`),
              words(formatShortWareki(one.heldOn)),
              words(one.place),
            ]),
    },
    {
      title: '委員',
      note: unnamed === 0 ? '' : `氏名を公開しない委員が${unnamed}人`,
      columns: [45, 45, 20, width - 110],
      head: [['区分', '氏名', '役', '所属'].map((text) => head(text))],
      body:
        members.length === 0
          ? [[words('在任の委員の記録なし', { cols: 4 })]]
          : members.map((one) => [
              words(one.category),
              words(one.name ?? '（公開しない）'),
              words(one.officeInBody),
              words(one.affiliation),
            ]),
    },
    {
      title: '根拠一覧',
      note: '会議に出した公開の資料',
      columns: [25, 30, width - 55],
      head: [['回', '番号', '資料'].map((text) => head(text))],
      body:
        papers.length === 0
          ? [[words('公開の資料の記録なし', { cols: 3 })]]
          : papers.map((one) => [words(`第${one.number}回`), words(one.label), words(one.title)]),
    },
  ]
}
