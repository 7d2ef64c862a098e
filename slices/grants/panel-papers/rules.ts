import { formatWareki, type LocalDate } from '#packages/japan'
import {
  head,
  type PaperCell,
  type PaperContent,
  type PaperPart,
  side,
  words,
} from '#platform/typesetting'

export const paperNames = {
  outline: '審査要領',
  sheet: '採点集計表',
  exclusions: '除斥一覧',
  minutes: '審査議事録',
  result: '審査結果',
} as const
export type PanelPaperKind = keyof typeof paperNames

export const isPanelPaper = (kind: string): kind is PanelPaperKind =>
  Object.hasOwn(paperNames, kind)

/** Millimetres between the margins of A4, landscape and portrait. */
export const WIDE = 267
const NARROW = 180

export type Headed = { readonly callName: string; readonly on: LocalDate }

/** The frame that all papers of a review have. */
export const framed = (
  kind: PanelPaperKind,
  { callName, on }: Headed,
  sheets: PaperContent['sheets'],
  more: Partial<Pick<PaperContent, 'landscape' | 'sizePoints' | 'right'>> = {},
): PaperContent => ({
  paper: `panel-${kind}`,
  title: paperNames[kind],
  spaced: true,
  landscape: true,
  sizePoints: 9,
  top: [callName],
  right: [formatWareki(on)],
  seals: [],
  sheets,
  rests: `${paperNames[kind]}　${callName}`,
  ...more,
})

export const facts = (
  title: string,
  rows: readonly (readonly [string, string])[],
  width: number,
): PaperPart => ({
  title,
  note: '',
  columns: [50, width - 50],
  head: [],
  body: rows.map(([term, value]) => [side(term), words(value)]),
})

export type Outline = Headed & {
  readonly version: number
  readonly criteria: readonly {
    readonly code: string
    readonly name: string
    readonly weight: number
    readonly minMean: number | null
  }[]
  readonly scaleMax: number
  /** Tests, tie-break, quorum and whatever else was sealed, term by term. */
  readonly rules: readonly (readonly [string, string])[]
  readonly hash: string
  readonly secretHash: string
  readonly sealedAt: string
}

/** 審査要領, as it was sealed, with the hash that anybody can recompute. */
export function outlineContent(outline: Outline): PaperContent {
  return framed(
    'outline',
    outline,
    [
      [
        {
          title: '審査項目',
          note: `第${outline.version}版　各項目${outline.scaleMax}点満点`,
          columns: [20, 100, 30, 30],
          head: [[head('記号'), head('審査項目'), head('配点'), head('平均の最低点')]],
          body: outline.criteria.map((one) => [
            words(one.code, { align: 'c' }),
            words(one.name),
            words(String(one.weight), { align: 'n' }),
            words(one.minMean === null ? null : String(one.minMean), { align: 'n' }),
          ]),
        },
        facts('判定と順位', outline.rules, NARROW),
        facts(
          '封印',
          [
            ['封印した日時', outline.sealedAt],
            ['ハッシュ（SHA-256）', outline.hash],
            ['抽選の秘密のハッシュ', outline.secretHash || '抽選を用いません'],
          ],
          NARROW,
        ),
      ],
    ],
    { landscape: false, sizePoints: 10.5 },
  )
}

export type Exclusion = {
  readonly member: string
  readonly code: string
  readonly kind: string
  readonly level: string
  readonly decidedBy: string
  readonly reason: string
}

/** 除斥一覧: who was kept from what, and by whom that was decided. */
export function exclusionsContent(
  made: Headed & { readonly rows: readonly Exclusion[] },
): PaperContent {
  return framed('exclusions', made, [
    [
      {
        title: '除斥',
        note: `${made.rows.length}件`,
        columns: [40, 22, 22, 26, 40, 117],
        head: [['委員', '案件番号', '種別', '区分', '決定者', '理由'].map((name) => head(name))],
        body: made.rows.map((row) => [
          words(row.member),
          words(row.code, { align: 'c' }),
          words(row.kind, { align: 'c' }),
          words(row.level),
          words(row.decidedBy),
          words(row.reason),
        ]),
      },
    ],
  ])
}

export type Minutes = Headed & {
  readonly facts: readonly (readonly [string, string])[]
  /** Names only for whoever may know of exclusions; the number for everybody of the hall. */
  readonly excluded: readonly (readonly [string, string])[]
  readonly discussions: readonly {
    readonly code: string
    readonly trigger: string
    readonly conclusion: string
  }[]
  readonly votes: readonly {
    readonly motion: string
    readonly counts: string
    readonly outcome: string
  }[]
}

/** 審査議事録: 出席, 除斥, 議論（契機・結論）, 議決. */
export function minutesContent(made: Minutes): PaperContent {
  return framed('minutes', made, [
    [
      facts('出席', made.facts, WIDE),
      facts('除斥', made.excluded, WIDE),
      {
        title: '議論',
        note: `${made.discussions.length}件`,
        columns: [20, 97, 150],
        head: [[head('番号'), head('契機'), head('結論')]],
        body: made.discussions.map((one) => [
          words(one.code, { align: 'c' }),
          words(one.trigger),
          words(one.conclusion),
        ]),
      },
      {
        title: '議決',
        note: '',
        columns: [90, 117, 60],
        head: [[head('議案'), head('表決'), head('結果')]],
        body: made.votes.map((one) => [words(one.motion), words(one.counts), words(one.outcome)]),
      },
    ],
  ])
}

export type Result = Headed & {
  readonly facts: readonly (readonly [string, string])[]
  readonly list: readonly {
    readonly name: string
    readonly title: string
    readonly yen: PaperCell
    readonly summary: string
  }[]
  /** 内訳, table by table. */
  readonly tables: readonly PaperPart[]
}

/** 審査結果, word for word what was published (§10). */
export function resultContent(made: Result): PaperContent {
  return framed('result', made, [
    [
      facts('件数と点', made.facts, WIDE),
      {
        title: '採択した事業',
        note: '（単位：円）',
        columns: [60, 70, 32, 105],
        head: [['交付先', '事業', '採択額', '概要'].map((name) => head(name))],
        body: made.list.map((one) => [
          words(one.name),
          words(one.title),
          one.yen,
          words(one.summary),
        ]),
      },
      ...made.tables,
    ],
  ])
}
