import { formatWareki, type LocalDate } from '#packages/japan'
import { canonical, sha256 } from '#platform'
import type { PaperContent, PaperFooter } from '#platform/typesetting'
import { keptPaper as keptAt } from './addresses.ts'

/** The papers of this slice that can be kept as they are, by their names in forms. */
export const paperForms = {
  book: '計画書（体系図）',
  summary: '概要版',
  comparison: '新旧対照表',
  progress: '進捗状況報告',
  mayor: '首長1ページ',
  pledges: '公約の進み',
} as const
export type PaperForm = keyof typeof paperForms

export const isPaperForm = (name: string | undefined): name is PaperForm =>
  name !== undefined && name in paperForms

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
