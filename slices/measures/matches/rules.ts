import { z } from 'zod'
import {
  addBusinessDays,
  type CalendarOverrides,
  formatWareki,
  type LocalDate,
  localDateOf,
} from '#packages/japan'
import { setting } from '#platform/settings'
import type { Listed } from '../listing-files/rules.ts'
import { cityWords, lastDayOf } from '../listings/rules.ts'

export const verdicts = ['該当', '要確認', '対象外'] as const
export type Verdict = (typeof verdicts)[number]

/** One rule of measures-budget.md §6 on one listing, with the words that decided it. */
export type Finding = {
  readonly rule: 'M1' | 'M2' | 'M3' | 'M4' | 'M5' | 'M6' | 'M7'
  readonly about: string
  readonly verdict: Verdict
  readonly quoted: string
}

/** What a measure needs of a subsidy. A question that it leaves open is '' or null. */
export type Need = {
  readonly prefecture: string
  readonly city: string
  readonly today: LocalDate
  /** 開庁日 that the section needs to apply. */
  readonly leadDays: number
  /** What the city adds to the national calendar of 開庁日. */
  readonly calendar: CalendarOverrides
  readonly industry: string
  readonly means: readonly string[]
  readonly endsOn: LocalDate | null
  /** How many of the register are known to have at most so many employees, and how many are known at all. */
  readonly employeesUpTo: (most: number) => { readonly within: number; readonly known: number }
}

export const leadDays = setting(
  'measures.application-lead-days',
  z.coerce.number().int().min(0).max(120),
  20,
  { label: '補助金の申請に要る開庁日数', source: '運用上の初期値', unit: '開庁日' },
)

const finding = (
  rule: Finding['rule'],
  about: string,
  verdict: Verdict,
  quoted: string,
): Finding => ({ rule, about, verdict, quoted })

function areaFits({ area, areaDetail }: Listed, { prefecture, city }: Need): Finding {
  const told = (verdict: Verdict, quoted: string) => finding('M1', '地域', verdict, quoted)
  const named = [area, areaDetail].filter(Boolean).join('　')
  if (named === '') return told('要確認', '地域が書かれていません')
  if (named.includes(city) || area.includes('全国')) return told('該当', `「${named}」`)
  if (!area.includes(prefecture)) return told('対象外', `「${named}」`)
  return areaDetail === '' || /全域|県内|府内|都内|道内/.test(areaDetail)
    ? told('該当', `「${named}」`)
    : told('要確認', `「${named}」`)
}

function deadlineIsAhead(listing: Listed, { today, leadDays: lead, calendar }: Need): Finding {
  const told = (verdict: Verdict, quoted: string) => finding('M2', '締切', verdict, quoted)
  const last = lastDayOf(listing)
  if (last === null) return told('要確認', '締切が書かれていません')
  const day = formatWareki(last)
  if (last < today) return told('対象外', `受付は${day}に終わっています`)
  return last < addBusinessDays(today, lead, calendar)
    ? told('該当', `締切は${day}です。間に合わないおそれがあります`)
    : told('該当', `締切は${day}です`)
}

const around = 18

/** Whether the city itself might apply: its words are often said in passing, so it is always 要確認. */
export function cityIsNamed({ title, detail }: Pick<Listed, 'title' | 'detail'>): string | null {
  const text = `${title}\n${detail}`
  const at = Math.min(...cityWords.map((word) => text.indexOf(word)).filter((found) => found >= 0))
  if (!Number.isFinite(at)) return null
  return text
    .slice(Math.max(0, at - around), at + around)
    .replaceAll('\n', ' ')
    .trim()
}

function cityMayApply(listing: Listed): Finding {
  const words = cityIsNamed(listing)
  return words === null
    ? finding('M3', '申請者', '対象外', '地方公共団体・市町村・自治体の語がありません')
    : finding('M3', '申請者', '要確認', `「…${words}…」`)
}

/** 「眼鏡製造業」 and 「製造業」 name one branch: what is left of the longer holds the shorter. */
const stem = (name: string) => name.replace(/（.*?）|[、，,].*$/g, '').replace(/業$/, '')

function industryFits({ industries }: Listed, { industry }: Need): Finding {
  const told = (verdict: Verdict, quoted: string) => finding('M4', '業種', verdict, quoted)
  if (industries.length === 0) return told('要確認', '業種が書かれていません')
  const wanted = industry
    .split(/[、，,・/／\s]+/)
    .map(stem)
    .filter(Boolean)
  if (wanted.length === 0) return told('要確認', '事業の対象の業種が書かれていません')
  const met = industries.find((name) =>
    wanted.some((one) => one.includes(stem(name)) || stem(name).includes(one)),
  )
  if (met) return told('該当', `「${met}」`)
  return told(
    '要確認',
    `「${industries.slice(0, 4).join('、')}${industries.length > 4 ? '…' : ''}」に「${industry}」が見当たりません`,
  )
}

function employeesFit({ employees }: Listed, { employeesUpTo }: Need): Finding {
  const told = (verdict: Verdict, quoted: string) => finding('M5', '従業員数', verdict, quoted)
  if (employees === '') return told('要確認', '従業員数の条件が書かれていません')
  if (employees.includes('制約なし')) return told('該当', `「${employees}」`)
  const [, number] = /(\d[\d,]*)\s*[名人]?以下/.exec(employees.normalize('NFKC')) ?? []
  if (number === undefined) return told('要確認', `「${employees}」`)
  const { within, known } = employeesUpTo(Number(number.replaceAll(',', '')))
  const register = `台帳で従業員数が分かる${known.toLocaleString('ja-JP')}者のうち${within.toLocaleString('ja-JP')}者`
  if (known === 0)
    return told('要確認', `「${employees}」。台帳に従業員数が分かる事業者がありません`)
  return told(within > 0 ? '該当' : '対象外', `「${employees}」（${register}）`)
}

/** The purposes of Jグランツ that a means of help serves. */
const purposesOf: Readonly<Record<string, RegExp>> = {
  融資: /資金繰り/,
  研修: /人材育成|雇用|職場環境/,
  相談: /人材育成|新たな事業|事業を引き継|イノベーション/,
  展示会: /販路拡大|海外展開/,
  広報: /販路拡大|海外展開/,
  施設: /設備整備|IT導入|まちづくり/,
  場づくり: /新たな事業|研究開発|実証|イノベーション|まちづくり/,
  補助: /./,
  委託: /./,
}

function purposeFits({ purposes }: Listed, { means }: Need): Finding {
  const told = (verdict: Verdict, quoted: string) => finding('M6', '使い道', verdict, quoted)
  if (purposes.length === 0) return told('要確認', '使い道が書かれていません')
  const met = purposes.find((purpose) => means.some((one) => purposesOf[one]?.test(purpose)))
  return met
    ? told('該当', `「${met}」`)
    : told('対象外', `「${purposes.join('、')}」に手段（${means.join('、')}）が合いません`)
}

function endIsLateEnough({ projectEndsOn }: Listed, { endsOn, today }: Need): Finding {
  const told = (verdict: Verdict, quoted: string) => finding('M7', '事業の期間', verdict, quoted)
  if (projectEndsOn === null) return told('要確認', '事業の終了期限が書かれていません')
  const day = formatWareki(projectEndsOn)
  if (projectEndsOn < today) return told('対象外', `事業は${day}までに終えるものです`)
  if (endsOn !== null && projectEndsOn < endsOn)
    return told('要確認', `事業の終了期限（${day}）が終期（${formatWareki(endsOn)}）より前です`)
  return told('該当', `事業の終了期限は${day}です`)
}

/** The seven rules; for businesses (b) nobody asks whether the city may apply. */
export function matchScheme(listing: Listed, need: Need, who: 'city' | 'business'): Finding[] {
  return [
    areaFits(listing, need),
    deadlineIsAhead(listing, need),
    ...(who === 'city' ? [cityMayApply(listing)] : []),
    industryFits(listing, need),
    employeesFit(listing, need),
    purposeFits(listing, need),
    endIsLateEnough(listing, need),
  ]
}

/** Of all rules the least; there is no score. */
export function verdictOf(findings: readonly Finding[]): Verdict {
  if (findings.some(({ verdict }) => verdict === '対象外')) return '対象外'
  return findings.some(({ verdict }) => verdict === '要確認') ? '要確認' : '該当'
}

/** 該当 first, then 要確認, each by its deadline; those without one last. */
export function inOrderOfHelp<T extends { verdict: Verdict; endsAt: string | null }>(
  matches: readonly T[],
): T[] {
  const rank = ({ verdict, endsAt }: T) => `${verdicts.indexOf(verdict)}${endsAt ?? '9999'}`
  return [...matches].sort((one, other) => (rank(one) < rank(other) ? -1 : 1))
}

/** The last day of a measure's 終期. */
export const endOfSunset = (sunsetYear: number | null): LocalDate | null =>
  sunsetYear === null ? null : localDateOf(`${sunsetYear + 1}-03-31`)
