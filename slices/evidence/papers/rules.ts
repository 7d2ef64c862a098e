import { formatShortWareki, type LocalDate } from '#packages/japan'
import type { BeadHead } from '../beads/tables.ts'
import type { Mark } from '../decisions/rules.ts'
import type { ExplainedBead, Explanation } from '../explanations/tables.ts'
import { shownKind } from '../kinds/rules.ts'
import { linkLabel } from '../link-types/rules.ts'
import { worstOf } from '../threads/rules.ts'

/** One line of 根拠一覧 or この後どうなったか, as it is printed and exported. */
export type PaperRow = {
  readonly number: number
  readonly depth: number
  readonly kind: string
  readonly pid: string
  readonly title: string
  readonly day: string
  readonly version: number
  readonly source: string
  /** The notes of the links by which it supports. */
  readonly point: string
  readonly mark: Mark
  readonly isDue: boolean
  readonly isClosing: boolean
}

const dayText = (on: LocalDate | null) => (on === null ? '不詳' : formatShortWareki(on))

export function rowOf({ head, depth, number, links }: ExplainedBead): PaperRow {
  const walked = links.filter((link) => !link.closing)
  const isDue = head.dueOn !== null && head.happenedOn === null
  return {
    number,
    depth,
    kind: shownKind(head.kind).label,
    pid: head.pid,
    title: head.title,
    day: isDue ? dayText(head.dueOn) : dayText(head.happenedOn),
    version: head.version,
    source: [head.facets?.source, head.facets?.coverage, head.fact].filter(Boolean).join('・'),
    point: walked.map(({ type, note }) => note || linkLabel(type)).join('／'),
    mark: worstOf(walked.map((link) => link.mark)),
    isDue,
    isClosing: links.some((link) => link.closing),
  }
}

export function rowsOf(explained: Explanation): PaperRow[] {
  return explained.beads.map(rowOf)
}

export type OpinionRow = {
  readonly day: string
  readonly opinion: string
  readonly answer: string
  readonly reason: string
}

/** この事業への意見と回答: each opinion of the closure with its answer, where there is one. */
export function opinionsOf(explained: Explanation): OpinionRow[] {
  const heads = new Map(explained.beads.map(({ head }) => [head.bead, head]))
  const answers = explained.edges.filter((edge) => edge.type === 'answered_by')
  return explained.beads
    .filter(({ head }) => head.family === 4)
    .map(({ head }) => {
      const answer = answers
        .filter((edge) => edge.far === head.bead || edge.near === head.bead)
        .flatMap((edge) => heads.get(edge.far === head.bead ? edge.near : edge.far) ?? [])[0]
      return {
        day: dayText(head.happenedOn),
        opinion: head.title,
        answer: answer ? answer.fact || answer.title : '回答準備中',
        reason: answer?.fact ? answer.title : '',
      }
    })
}

/** One line per statistic for the foot: publisher, series, edition, caveat. */
export function sourceLines(explained: Explanation): string[] {
  return explained.beads
    .filter(({ head }) => head.kind === 'statistic')
    .map(({ head, number }) => {
      const said = (key: string) => textIn(head, key)
      const parts = [said('source'), said('seriesId'), said('vintage'), said('caveat')]
      return `${number} ${parts.filter(Boolean).join('、')}`
    })
}

function textIn({ figures }: BeadHead, key: string): string {
  if (typeof figures !== 'object' || figures === null) return ''
  const value: unknown = Reflect.get(figures, key)
  return typeof value === 'string' ? value : ''
}
