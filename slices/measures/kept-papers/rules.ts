import { formatWareki, type LocalDate } from '#packages/japan'
import { canonical, sha256 } from '#platform'
import type { PaperContent, PaperFooter } from '#platform/typesetting'
import { keptPaper as keptAt } from './addresses.ts'

/** The papers of the budget year that are kept as they went out, by their names in forms. */
export const paperForms = {
  assessment: '査定書',
  release: '内示書',
  revival: '復活要求書',
  transfer: '流用伺',
  carryovers: '繰越計算書',
  achievements: '主要施策の成果',
  progress: '執行状況',
} as const
export type PaperForm = keyof typeof paperForms

export const isPaperForm = (name: string | undefined): name is PaperForm =>
  name !== undefined && name in paperForms

/** Those that somebody keeps by hand, of a request or of a year; the others are kept by their own act. */
export const handKept = ['assessment', 'carryovers', 'progress'] as const

/** What is printed, with its number, as one hash: a changed letter makes another. */
export function hashOf(label: string, content: PaperContent): string {
  return sha256(canonical({ label, content: JSON.parse(JSON.stringify(content)) }))
}

/** The line under a kept paper: its number, its day and the beginning of its hash in groups of four. */
export function keptFooter(kept: {
  readonly id: string
  readonly label: string
  readonly keptOn: LocalDate
  readonly hash: string
}): PaperFooter {
  const short = kept.hash.slice(0, 12).replace(/(.{4})(?=.)/g, '$1 ')
  return {
    draft: false,
    line: `${kept.label} ・ ${formatWareki(kept.keptOn)} ・ 照合 ${short}`,
    checkAddress: keptAt({ paperId: kept.id }),
    qr: [],
  }
}

/** 「内示書_令和9年度当初_財政第3号.pdf」, without what file systems refuse. */
export function fileName(title: string, label: string, extension: string): string {
  return `${`${title}_${label}`.replace(/[\\/:*?"<>|]/g, '・')}.${extension}`
}
