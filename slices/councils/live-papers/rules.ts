import { formatShortWareki, type LocalDate } from '#packages/japan'
import { broken, type Ruling } from '#platform'
import { head, type PaperContent, type PaperPart, side, words } from '#platform/typesetting'
import type { GroundsPaper } from '#slices/evidence'
import { plainPaper } from '../letters/rules.ts'

export const liveKinds = ['根拠', '対応状況', '宿題'] as const
export type LiveKind = (typeof liveKinds)[number]

/** The two sheets that a body keeps itself; anything else asked for is a record of the thread. */
export function sourceOf(typed: string): { readonly kind: LiveKind; readonly pid: string } {
  if (typed === '対応状況' || typed === '宿題') return { kind: typed, pid: '' }
  return { kind: '根拠', pid: typed }
}

/** What members get may leave the hall: only what everybody may know of is drawn for them. */
export function theRecordMayGoOut(isForEverybody: boolean): Ruling {
  return (
    isForEverybody ||
    broken('この記録は庁内限りです。公開してから資料にするか、ファイルで入れてください。', 'source')
  )
}

export function itIsLive(kind: string): Ruling {
  return kind !== '' || broken('この資料はファイルです。ファイルを選んで差し替えてください。')
}

export function itWasSent(sentOn: LocalDate | null): Ruling {
  return (
    sentOn !== null ||
    broken('まだ送っていない資料は、いまの記録から自動で作られます。差し替える必要はありません。')
  )
}

/** 差替え: what has changed is the first line of the paper. */
export function replacedContent(
  content: PaperContent,
  changed: string,
  on: LocalDate,
): PaperContent {
  if (changed === '') return content
  return { ...content, top: [`差替え（${formatShortWareki(on)}）　${changed}`, ...content.top] }
}

const groundHeads = ['番号', '種別', '名称', '日付', '出所・範囲', '要点']

/** A record of the thread as a sheet: what it is, by which day and source, and what it rests on. */
export function groundsContent(
  paper: GroundsPaper,
  of: { readonly body: string; readonly meeting: string },
): PaperContent {
  const { subject } = paper
  const facts: readonly (readonly [string, string])[] = [
    ['種別', paper.kindLabel],
    ['日付', subject.happenedOn === null ? '不詳' : formatShortWareki(subject.happenedOn)],
    ['内容', subject.fact],
    ['出所・範囲', [subject.facets?.source, subject.facets?.coverage].filter(Boolean).join('・')],
    ['決定', paper.decision?.label ?? ''],
  ]
  const grounds: PaperPart = {
    title: '根拠',
    note: paper.truncatedAt === null ? '' : `多いため、近いもの${paper.truncatedAt}件まで`,
    columns: [12, 24, 62, 20, 32, 30],
    head: [groundHeads.map((text) => head(text))],
    body:
      paper.why.length === 0
        ? [[words('公開できる根拠はまだつながれていません', { cols: groundHeads.length })]]
        : paper.why.map((row) => [
            words(String(row.number), { align: 'c' }),
            words(row.kind, { align: 'c' }),
            words(row.title),
            words(row.day, { align: 'c' }),
            words(row.source),
            words(`${row.point}${row.mark === '' ? '' : `（${row.mark}）`}`),
          ]),
  }
  return plainPaper({
    paper: 'live-grounds',
    title: subject.title,
    top: [of.body, of.meeting],
    right: [paper.today],
    sizePoints: 10,
    parts: [
      {
        title: '',
        note: '',
        columns: [30, 150],
        head: [],
        body: facts
          .filter(([, text]) => text !== '')
          .map(([term, text]) => [side(term), words(text)]),
      },
      grounds,
    ],
    rests: paper.sources.length === 0 ? '公開できる記録から' : paper.sources.join('　'),
  })
}
