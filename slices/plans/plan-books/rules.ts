import { formatFiscalYear, formatWareki, toFiscalYear } from '#packages/japan'
import {
  head,
  type PaperCell,
  type PaperContent,
  type PaperPart,
  words,
} from '#platform/typesetting'
import { listPart } from '../indicator-lists/rules.ts'
import type { PlanNode } from '../nodes/tables.ts'
import { isAtWork } from '../versions/rules.ts'
import type { Book } from './tables.ts'

/** 計画書: 体系図 on A3 landscape, and behind it the text of every branch. */
export function bookContent(book: Book): PaperContent {
  const { nodes } = book
  const tops = nodes.filter(({ depth }) => depth === 0)
  return {
    ...frameOf(book),
    paper: 'plan-book',
    title: '計画書（体系図）',
    landscape: true,
    size: 'a3',
    sizePoints: nodes.length > 120 ? 8 : 9,
    sheets: [
      [treePart(book)],
      ...(tops.length === 0 ? [] : [tops.map((top) => textPart(top, branchOf(nodes, top)))]),
    ],
    rests: '指標は、基準値から目標値（年）まで。目標値は、この版のあいだ効力のあったもの。',
  }
}

/** 概要版, A4: what the plan is for, its goals and measures in a page, and what it is measured by. */
export function summaryContent(book: Book): PaperContent {
  return {
    ...frameOf(book),
    paper: 'plan-summary',
    title: '概要版',
    landscape: false,
    sizePoints: 9.5,
    sheets: [
      [
        outlinePart(book),
        goalsPart(book.nodes),
        {
          ...listPart(book.indicators, ['goal', 'name', 'unit', 'baseline', 'target', 'due']),
          title: '指標',
          note: '基準・目標は決めたときの値',
        },
      ],
    ],
    rests:
      '判定は「最初の判定」の期間の値から始めます。それまでは未到来で、割合も評価も付けません。',
  }
}

function frameOf({ city, plan, version }: Book) {
  const stands = version.decidedOn
    ? `${formatWareki(version.decidedOn)} 策定`
    : isAtWork(version.state)
      ? `${version.state}（策定の前）`
      : version.state
  return {
    spaced: false,
    top: [city, plan.name],
    right: [`第${version.number}版`, stands],
    seals: [],
  }
}

const years = (first: number, last: number) =>
  `${formatFiscalYear(toFiscalYear(first))}〜${formatFiscalYear(toFiscalYear(last))}`

function outlinePart({ plan, nodes, indicators }: Book): PaperPart {
  const row = (name: string, text: string | null) => [head(name), words(text)]
  return {
    title: '計画のあらまし',
    note: '',
    columns: [34, 146],
    head: [],
    body: [
      row('種類', plan.kind),
      row('期間', years(plan.firstYear, plan.lastYear)),
      row('上位の計画', plan.parentName),
      row('担当課', plan.sectionName),
      row('めざす姿', plan.purpose),
      row('規模', `目標と取組${nodes.length}件、指標${indicators.length}件`),
    ],
  }
}

function goalsPart(nodes: readonly PlanNode[]): PaperPart {
  const tops = nodes.filter(({ depth }) => depth === 0)
  const under = (top: PlanNode) =>
    branchOf(nodes, top)
      .filter(({ depth }) => depth === 1)
      .map(({ number, title }) => `${number} ${title}`)
      .join('\n')
  return {
    title: '目標',
    note: `${tops.length}件`,
    columns: [70, 110],
    head: [[head('大きな目標'), head('その下の目標')]],
    body:
      tops.length === 0
        ? [[words('目標はまだありません。', { cols: 2 })]]
        : tops.map((top) => [words(nameOf(top), { look: 'strong' }), words(under(top))]),
  }
}

const nameOf = ({ level, number, title }: PlanNode) => `${level}${number}　${title}`

/** A node and all that stands under it: one run of places. */
export function branchOf(nodes: readonly PlanNode[], top: PlanNode): PlanNode[] {
  const from = nodes.indexOf(top)
  const end = nodes.findIndex((node, i) => i > from && node.depth <= top.depth)
  return nodes.slice(from, end === -1 ? undefined : end)
}

const sheetWidth = 390
const leadWidth = 46

/** The tree as columns: a node spans the rows of what stands under it, and what has nothing under it the rest. */
function treePart(book: Book): PaperPart {
  const { nodes } = book
  const deepest = nodes.reduce((most, { depth }) => Math.max(most, depth), 0)
  const width = Math.floor((sheetWidth - leadWidth) / (deepest + 1))
  const levels = Array.from({ length: deepest + 1 }, (_, depth) =>
    [...new Set(nodes.filter((node) => node.depth === depth).map(({ level }) => level))].join('・'),
  )
  return {
    title: '',
    note: `${nodes.length}件`,
    columns: [...levels.map(() => width), leadWidth],
    head: [[...levels.map((level) => head(level)), head('担当課・連携する相手')]],
    body:
      nodes.length === 0 ? [[words('目標はまだありません。', { cols: 2 })]] : rowsOf(book, deepest),
  }
}

function rowsOf({ nodes, promised }: Book, deepest: number): PaperCell[][] {
  const rows: PaperCell[][] = []
  let row: PaperCell[] = []
  for (const [i, node] of nodes.entries()) {
    const next = nodes[i + 1]
    const isLeaf = next === undefined || next.depth <= node.depth
    const leaves = isLeaf ? 1 : leavesOf(nodes, i)
    const aims = (promised.get(node.id) ?? []).map(aimOf)
    row.push(
      words([`${node.number}　${node.title}`, ...aims].join('\n'), {
        ...(leaves > 1 ? { rows: leaves } : {}),
        ...(isLeaf && node.depth < deepest ? { cols: deepest - node.depth + 1 } : {}),
        ...(node.depth === 0 ? { look: 'strong' as const } : {}),
      }),
    )
    if (!isLeaf) continue
    rows.push([...row, words(ledBy(node))])
    row = []
  }
  return rows
}

function leavesOf(nodes: readonly PlanNode[], from: number): number {
  const depth = nodes[from]?.depth ?? 0
  let leaves = 0
  for (let i = from + 1; i < nodes.length && (nodes[i]?.depth ?? 0) > depth; i++) {
    const next = nodes[i + 1]
    if (next === undefined || next.depth <= (nodes[i]?.depth ?? 0)) leaves += 1
  }
  return leaves
}

const ledBy = ({ sectionName, partners }: PlanNode) =>
  [sectionName ?? '', partners].filter((text) => text !== '').join('\n')

function aimOf(one: NonNullable<ReturnType<Book['promised']['get']>>[number]): string {
  const from = one.baseline === null ? '測る予定' : `${one.baseline}${one.unit}`
  const to = one.target === null ? '監視のみ' : `${one.target}${one.unit}`
  return `［指標］${one.name}　${from}→${to}${one.targetYear === null ? '' : `（${one.targetYear}年）`}`
}

function textPart(top: PlanNode, branch: readonly PlanNode[]): PaperPart {
  return {
    title: nameOf(top),
    note: `${branch.length}件`,
    columns: [96, 238, 56],
    head: [[head('目標'), head('本文'), head('担当課・連携する相手')]],
    body: branch.map((node) => [words(nameOf(node)), words(node.body), words(ledBy(node))]),
  }
}
