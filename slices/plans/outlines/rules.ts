import { goalLevels } from '../goals/rules.ts'
import type { Paragraph } from '../headings/rules.ts'

/** One row of an outline as it was read, and what is wrong with it. */
export type OutlineRow = {
  /** Where it stands in the file: the line of a table, the paragraph of a document. */
  readonly line: number
  readonly level: string
  readonly number: string
  readonly title: string
  readonly body: string
  readonly partners: string
  /** The index of its parent in the outline. */
  readonly under: number | null
  readonly problems: readonly string[]
}

const mostRows = 3_000

const columns = {
  level: ['段階', '区分', 'レベル'],
  number: ['番号', '施策番号', 'No', 'NO', 'no'],
  title: ['名称', '施策名', '見出し', '件名'],
  body: ['本文', '内容', '説明'],
  partners: ['連携', '連携する相手', '協力'],
} as const
type Column = keyof typeof columns

export type Reading = { readonly rows: readonly OutlineRow[]; readonly refusal: string | null }

const refused = (refusal: string): Reading => ({ rows: [], refusal })

/** A table with a head: 段階, 番号, 名称, and if it has them 本文 and 連携. */
export function outlineOfTable(table: readonly (readonly string[])[]): Reading {
  const at = table.findIndex((row) =>
    row.some((cell) => columns.title.some((one) => one === cell.trim())),
  )
  const head = (table[at] ?? []).map((cell) => cell.trim())
  const place = (column: Column) => {
    const names: readonly string[] = columns[column]
    return head.findIndex((cell) => names.includes(cell))
  }
  const missing = (['level', 'number', 'title'] as const).filter((column) => place(column) === -1)
  if (missing.length > 0)
    return refused(
      `見出しの行に「${missing.map((column) => columns[column][0]).join('」「')}」の列がありません。一行目に 段階・番号・名称・本文 と書いてください。`,
    )
  const lines = table.slice(at + 1).flatMap((row, i) => {
    if (row.every((cell) => cell.trim() === '')) return []
    const cell = (column: Column) => (row[place(column)] ?? '').trim()
    const [level, number, title] = [cell('level'), cell('number'), cell('title')]
    return [
      { line: at + i + 2, level, number, title, body: cell('body'), partners: cell('partners') },
    ]
  })
  return placed(lines)
}

const ranks = new Map<string, number>(goalLevels.map((level, i) => [level, i]))

/** Numbers that plans print before a name: 第1章, 施策2-3, 1-1, （1）, ①, Ⅰ. */
const numbered =
  /^(?:(?:政策|基本目標|施策|取組)\s*)?(第[0-9０-９一二三四五六七八九十百]+(?:章|節|条|項)(?:の[0-9０-９一二三四五六七八九十]+)?|[（(][0-9０-９]+[）)]|[①-⑳ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ]|[0-9０-９]+(?:[-－−ー‐.．][0-9０-９]+)*)[.．、：:\s　]*(.+)$/su

/** Headings of a document: each is a node, the text under it its body. `first` is the level of the highest. */
export function outlineOfHeadings(paragraphs: readonly Paragraph[], first: string): Reading {
  const depths = [...new Set(paragraphs.flatMap(({ depth }) => (depth === null ? [] : [depth])))]
  if (depths.length === 0)
    return refused(
      '見出しのスタイル（見出し1・見出し2）が付いた段落がありません。Wordで見出しのスタイルを付けてから入れてください。',
    )
  const levels = goalLevels.slice(Math.max(0, ranks.get(first) ?? 0))
  const order = depths.toSorted((a, b) => a - b)
  const lines: Omit<OutlineRow, 'under' | 'problems'>[] = []
  const counts: number[] = []
  for (const [i, { depth, text }] of paragraphs.entries()) {
    const last = lines.at(-1)
    if (depth === null) {
      if (last) lines[lines.length - 1] = { ...last, body: joined(last.body, text) }
      continue
    }
    const rank = order.indexOf(depth)
    counts.length = rank + 1
    counts[rank] = (counts[rank] ?? 0) + 1
    const [, number, title] = numbered.exec(text) ?? []
    lines.push({
      line: i + 1,
      level: levels[rank] ?? '',
      number: number ?? Array.from(counts, (n) => n ?? 1).join('-'),
      title: (title ?? text).replaceAll('\n', '').trim(),
      body: '',
      partners: '',
    })
  }
  return placed(lines)
}

const joined = (before: string, text: string) => (before === '' ? text : `${before}\n${text}`)

/** Under which row each stands, and what is wrong with it. */
function placed(lines: readonly Omit<OutlineRow, 'under' | 'problems'>[]): Reading {
  if (lines.length === 0) return refused('行がありません。')
  if (lines.length > mostRows)
    return refused(`行が多すぎます（${lines.length}行）。${mostRows}行までに分けてください。`)
  const rows: OutlineRow[] = []
  const open: { rank: number; index: number }[] = []
  const taken = new Set<string>()
  for (const line of lines) {
    const rank = ranks.get(line.level)
    while (rank !== undefined && (open.at(-1)?.rank ?? -1) >= rank) open.pop()
    const under = open.at(-1)?.index ?? null
    const key = `${under} ${line.level} ${line.number}`
    rows.push({ ...line, under, problems: problemsOf(line, taken.has(key)) })
    taken.add(key)
    if (rank !== undefined) open.push({ rank, index: rows.length - 1 })
  }
  return { rows, refusal: null }
}

function problemsOf(
  { level, number, title, body, partners }: Omit<OutlineRow, 'under' | 'problems'>,
  isTaken: boolean,
): string[] {
  const problems: string[] = []
  if (!ranks.has(level))
    problems.push(
      level === ''
        ? `段階が空です。${goalLevels.join('・')}のどれかを入れてください。`
        : `段階「${level}」は使えません。${goalLevels.join('・')}のどれかにしてください。`,
    )
  if (number === '') problems.push('番号が空です。計画書の番号を入れてください。')
  else if (/^\d+月\d+日$|^\d{4}[-/]\d+[-/]\d+|GMT/.test(number))
    problems.push(
      `番号が日付に変わっています（${number.slice(0, 20)}）。列の書式を「文字列」にして入れ直してください。`,
    )
  else if (number.length > 20) problems.push('番号は20字までです。')
  else if (isTaken) problems.push(`番号「${number}」が、同じ上位の目標の下に二つあります。`)
  if (title === '') problems.push('名称が空です。')
  if ([...title].length > 120) problems.push(`名称は120字までです（いま${[...title].length}字）。`)
  if (body.length > 4_000) problems.push(`本文は4,000字までです（いま${body.length}字）。`)
  if (partners.length > 400) problems.push('連携する相手は400字までです。')
  return problems
}

type Kept = {
  readonly id: string
  readonly parentId: string | null
  readonly level: string
  readonly number: string
  readonly title: string
  readonly body: string
}

export type Landing = { readonly kind: '新規' | '差替え' | '同じ'; readonly id: string | null }

/**
 * Where each row lands in a version: on the node of the same level and number under the same parent, so
 * that an outline that is read in again keeps the ids, and with them pairs, indicators and measures.
 */
export function landingsOf(rows: readonly OutlineRow[], kept: readonly Kept[]): Landing[] {
  const key = (parent: string | null, level: string, number: string) =>
    `${parent} ${level} ${number}`
  const known = new Map(kept.map((node) => [key(node.parentId, node.level, node.number), node]))
  const landings: Landing[] = []
  for (const row of rows) {
    const parent = row.under === null ? null : (landings[row.under]?.id ?? 'new')
    const found = known.get(key(parent, row.level, row.number))
    const isSame = found !== undefined && found.title === row.title && found.body === row.body
    landings.push({
      kind: found === undefined ? '新規' : isSame ? '同じ' : '差替え',
      id: found?.id ?? null,
    })
  }
  return landings
}
