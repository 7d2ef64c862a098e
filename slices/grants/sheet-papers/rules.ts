import {
  head,
  type PaperCell,
  type PaperContent,
  type PaperPart,
  words,
} from '#platform/typesetting'
import { facts, framed, type Headed, WIDE } from '../panel-papers/rules.ts'

export type SheetRow = {
  readonly rank: string
  readonly code: string
  /** In the order of the members; empty where there is no score. */
  readonly totals: readonly string[]
  /** In the order of the criteria. */
  readonly means: readonly string[]
  readonly mean: string
  readonly fair: string
  /** 「○」 in the band. */
  readonly band: string
  /** 「R4」: without whom it comes in or goes out. */
  readonly leftOut: string
  readonly corners: string
  readonly outcome: string
  readonly topics: string
}
export type Sheet = Headed & {
  readonly members: readonly string[]
  readonly criteria: readonly string[]
  readonly rows: readonly SheetRow[]
  readonly matrixHash: string
  readonly grandMean: string
}

/** Millimetres of §13: 順位 10, 番号 16, members and criteria 14, means 18, flags 12, 採否案 18, 議論 the rest. */
const mm = { rank: 10, code: 16, member: 14, criterion: 14, mean: 18, flag: 12, outcome: 18 }
/** Narrower than this no topic can be read. */
const NARROWEST_TOPICS = 36

type Column = {
  readonly head: string
  readonly mm: number
  readonly cell: (row: SheetRow) => PaperCell
}

const figure = (title: string, width: number, of: (row: SheetRow) => string): Column => ({
  head: title,
  mm: width,
  cell: (row) => words(of(row), { align: 'n' }),
})
const text = (title: string, width: number, of: (row: SheetRow) => string): Column => ({
  head: title,
  mm: width,
  cell: (row) => ({ text: of(row) }),
})

function tableOf(title: string, columns: readonly Column[], rows: readonly SheetRow[]): PaperPart {
  return {
    title,
    note: '',
    columns: columns.map((one) => one.mm),
    head: [columns.map((one) => head(one.head))],
    body: rows.map((row) => columns.map((one) => one.cell(row))),
  }
}

/** 採点集計表: one table where the panel is as small as panels are, else two under each other. */
export function sheetContent(sheet: Sheet): PaperContent {
  const named = [
    figure('順位', mm.rank, (row) => row.rank),
    text('番号', mm.code, (row) => row.code),
  ]
  const members = sheet.members.map((name, at) =>
    figure(name, mm.member, (row) => row.totals[at] ?? ''),
  )
  const criteria = sheet.criteria.map((name, at) =>
    figure(name, mm.criterion, (row) => row.means[at] ?? ''),
  )
  const ends = [
    figure('平均', mm.mean, (row) => row.mean),
    figure('補正平均', mm.mean, (row) => row.fair),
    text('僅差', mm.flag, (row) => row.band),
    text('LOO', mm.flag, (row) => row.leftOut),
    figure('重み±20%', mm.flag, (row) => row.corners),
    text('採否案', mm.outcome, (row) => row.outcome),
  ]
  const width = (columns: readonly Column[]) => columns.reduce((all, one) => all + one.mm, 0)
  const rest = (columns: readonly Column[]) =>
    text('議論', WIDE - width(columns), (row) => row.topics)
  const whole = [...named, ...members, ...criteria, ...ends]
  const parts =
    WIDE - width(whole) >= NARROWEST_TOPICS
      ? [tableOf('採点', [...whole, rest(whole)], sheet.rows)]
      : [
          tableOf('委員別の合計', [...named, ...members], sheet.rows),
          tableOf(
            '項目別の平均と採否案',
            [...named, ...criteria, ...ends, rest([...named, ...criteria, ...ends])],
            sheet.rows,
          ),
        ]
  return framed(
    'sheet',
    sheet,
    [
      [
        ...parts,
        facts(
          '記録',
          [
            ['全体の平均', sheet.grandMean],
            ['点の表の指紋（SHA-256）', sheet.matrixHash],
            ['順位', '平均点の順。補正平均・LOO・重みは参考で、順位を変えません。'],
          ],
          WIDE,
        ),
      ],
    ],
    { sizePoints: 8 },
  )
}
