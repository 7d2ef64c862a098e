import { encode } from 'uqr'
import type { PaperContent, PaperFooter } from '#platform/typesetting'
import { evidenceAt, type Seal, sealText } from '#slices/evidence'
import type { RequestSheet } from '../request-sheet.ts'
import { budgetRequestContent } from './pages/budget-request-content.tsx'
import { evaluationContent, type Past } from './pages/evaluation-content.tsx'
import { kpiContent } from './pages/kpi-content.tsx'
import { meetingContent, type Publicity } from './pages/meeting-content.tsx'

/** The four sheets of one request (measures-budget.md §5). */
export const paperNames = ['budget-request', 'evaluation', 'kpi', 'meeting'] as const
export type PaperName = (typeof paperNames)[number]

export const paperTitles: Readonly<Record<PaperName, string>> = {
  'budget-request': '予算要求書',
  evaluation: '事務事業評価シート',
  kpi: '総合戦略KPIシート',
  meeting: '会議資料',
}

export function isPaperName(name: string): name is PaperName {
  return paperNames.some((known) => known === name)
}

/** What a sheet prints besides the request: what is public, and what earlier sheets told. */
export type Beside = Publicity & { readonly past: Past | null }

export function contentOf(name: PaperName, sheet: RequestSheet, beside: Beside): PaperContent {
  if (name === 'budget-request') return budgetRequestContent(sheet)
  if (name === 'evaluation') return evaluationContent(sheet, beside.past)
  if (name === 'kpi') return kpiContent(sheet)
  return meetingContent(sheet, beside)
}

/**
 * The footer of a frozen paper.
 * @param base where the city's people reach Sanchi, `https://…`; '' prints the path and no QR code,
 *   because a telephone cannot follow a path alone
 */
export function sealedFooter(seal: Seal, base: string): PaperFooter {
  const path = evidenceAt.check({ snapshotPid: seal.pid })
  if (base === '') return { draft: false, line: sealText(seal), checkAddress: path, qr: [] }
  const { data } = encode(`${base}${path}`, { ecc: 'L', border: 0 })
  const qr = data.map((row) => row.map((isDark) => (isDark ? '1' : '0')).join(''))
  return { draft: false, line: sealText(seal), checkAddress: path, qr }
}

/** 「予算要求書（令和9年度当初）」: what all versions of one sheet of one request are called. */
export function versionsTitle(name: PaperName, roundName: string): string {
  return `${paperTitles[name]}（${roundName}）`
}

/** 「予算要求書_令和9年度当初_海外見本市 出展支援事業.pdf」, without what file systems refuse. */
export function fileName(name: PaperName, sheet: RequestSheet, extension: string): string {
  const parts = [paperTitles[name], sheet.head.roundName, sheet.head.name]
  return `${parts.join('_').replace(/[\\/:*?"<>|]/g, '・')}.${extension}`
}
