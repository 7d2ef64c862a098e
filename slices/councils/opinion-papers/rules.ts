import { formatWareki, type LocalDate } from '#packages/japan'
import { head, type PaperContent, type PaperPart, words } from '#platform/typesetting'
import { type AnswerClass, countsByClass } from '../answers/rules.ts'
import {
  answerText,
  classText,
  dueText,
  lastStep,
  meetingText,
  nowText,
  numbersText,
  opinionText,
  relatedText,
  type StatusRow,
} from '../opinion-status/rules.ts'

/** Widths in mm as the document has them (councils.md §6), but for 時期, which holds a whole day of eight points. */
const columns = [8, 20, 50, 18, 22, 16, 58, 16, 18, 20, 20]
const heads = [
  '#',
  '回・議題',
  '意見（要旨）',
  '発言者',
  '課題',
  '区分',
  '回答と理由',
  '担当課',
  '時期',
  '現在の状況',
  '関連する事業・予算',
]

function tableOf(
  title: string,
  note: string,
  rows: readonly StatusRow[],
  on: LocalDate,
): PaperPart {
  return {
    title,
    note,
    columns,
    head: [heads.map((text) => head(text))],
    body:
      rows.length === 0
        ? [[words('ありません', { cols: columns.length, align: 'c' })]]
        : rows.map((row) => lineOf(row, on)),
  }
}

function lineOf(row: StatusRow, on: LocalDate) {
  return [
    words(numbersText(row), { align: 'c' }),
    words(meetingText(row)),
    words(opinionText(row)),
    words(row.speakers),
    words(row.issues.join('\n')),
    words(classText(row), { align: 'c' }),
    words(answerText(row)),
    words(row.section),
    words(dueText(row), { align: 'c' }),
    words(nowText(row, on)),
    words(relatedText(row)),
  ]
}

function countsOf(rows: readonly StatusRow[]): PaperPart {
  const classes = rows.flatMap((row): AnswerClass[] => {
    const step = lastStep(row)
    return step ? [step.answerClass] : []
  })
  const counts = countsByClass(classes)
  return {
    title: '区分ごとの件数',
    note:
      classes.length < 10
        ? '10件に満たないので割合は出さない。採用の割合は目標ではない'
        : '採用の割合は目標ではない',
    columns: [38, 38, 38, 38, 38, 38, 38],
    head: [[...counts.map(({ answerClass }) => head(answerClass)), head('未回答')]],
    body: [
      [
        ...counts.map(({ count, ratio }) =>
          words(ratio === null ? `${count}件` : `${count}件（${(ratio * 100).toFixed(0)}％）`, {
            align: 'c',
          }),
        ),
        words(`${rows.length - classes.length}件`, { align: 'c' }),
      ],
    ],
  }
}

/** 前回意見の対応状況, A4 landscape: what waits, what was answered, and the annex of what is closed. */
export function statusPaper(made: {
  readonly body: string
  readonly section: string
  readonly meeting: string
  readonly main: readonly StatusRow[]
  readonly annex: readonly StatusRow[]
  readonly on: LocalDate
  readonly isSample: boolean
}): PaperContent {
  const { main, annex, on } = made
  const sheets = [
    [
      tableOf('', '未回答、期日の来た今後検討、会議と議題の順', main, on),
      countsOf([...main, ...annex]),
    ],
  ]
  return {
    paper: 'opinion-status',
    title: '前回意見の対応状況',
    spaced: false,
    landscape: true,
    sizePoints: 8,
    top: [made.body, made.meeting],
    right: [formatWareki(on), made.section],
    seals: [],
    sheets:
      annex.length === 0 ? sheets : [...sheets, [tableOf('別紙　報告を終えた意見', '', annex, on)]],
    rests: `意見は事務局の言い直し。議決した額は予算の記録から${made.isSample ? '　見本' : ''}`,
  }
}
