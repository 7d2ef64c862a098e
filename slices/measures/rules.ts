import { z } from 'zod'
import { broken, type Ruling } from '#platform'
import { setting } from '#platform/settings'

export const newnesses = ['新規', '拡充', '継続', '縮小', '廃止'] as const
export const costNatures = ['義務的', '経常', '政策的', '投資的'] as const
export const meansOfHelp = [
  '補助',
  '融資',
  '研修',
  '相談',
  '展示会',
  '委託',
  '施設',
  '広報',
  '場づくり',
] as const
export const deliveries = ['直営', '委託', '補助', '指定管理', '外郭'] as const
export const proposers = ['市', '事業者', '会議', '国県'] as const

/** 終期 is required, at most so many fiscal years ahead [city: 5]. */
export function theSunsetIsSetAndNear(
  sunsetYear: number | null,
  presentYear: number,
  mostYears = 5,
): Ruling {
  const sentence = `いつまで行う事業かを入れてください（最長${mostYears}年）。`
  return (
    (sunsetYear !== null && sunsetYear >= presentYear && sunsetYear <= presentYear + mostYears) ||
    broken(sentence, 'sunsetYear')
  )
}

export function theCodeIsFree(isTaken: boolean): Ruling {
  return !isTaken || broken('この事業コードは、ほかの事業で使われています。', 'code')
}

/** How far ahead a measure may end without being decided anew. */
export const sunsetYears = setting(
  'measures.sunset-years',
  z.coerce.number().int().min(1).max(20),
  5,
  {
    label: '事業の終期までの最長年数',
    source: '運用上の初期値',
    unit: '年',
  },
)

type Told = { readonly [name: string]: unknown }

/** A saved record as it would be typed: for two versions side by side, and for the audit. */
export function asTyped(saved: Told): Record<string, string> {
  const shown = (value: unknown) =>
    Array.isArray(value) ? value.join('、') : value === null ? '' : String(value)
  return Object.fromEntries(
    Object.entries(saved)
      .filter(([name]) => !hidden.has(name))
      .map(([name, value]) => [name, shown(value)]),
  )
}

const hidden = new Set([
  'id',
  'sectionId',
  'goalId',
  'version',
  'votedAt',
  'isSample',
  'draftedName',
  'sectionName',
])

/** What the acts on a measure are called in its record. */
export const verbLabels: Readonly<Record<string, string>> = {
  'measures.propose-measure': '事業を起こした',
  'measures.revise-measure': '事業を直した',
  'measures.state-public-interest': '公益性を書いた',
  'measures.ground-measure': '根拠・課題・目標をつないだ',
  'measures.set-indicators': '指標を決めた',
  'measures.draft-budget-line': '積算を書いた',
  'measures.allocate-funds': '財源を決めた',
  'measures.note-request': '後年度負担と前年の意見への対応を書いた',
  'measures.request-amount': '予算要求書を提出した',
  'measures.return-request': '要求書が差し戻された',
  'measures.receive-request': '要求書が受理された',
  'measures.ask-question': '財政課が質問した',
  'measures.answer-question': '質問に回答した',
  'measures.settle-question': '質問が終わった',
  'measures.request-revival': '復活要求を出した',
  'measures.draft-carryover': '繰越を起案した',
  'measures.decide-carryover': '繰越が決定した',
  'measures.return-carryover': '繰越が差し戻された',
  'measures.retest-measure': 'まだ必要かを確かめた',
  'measures.decide-sunset': '終期の判断をした',
  'measures.record-execution': '執行の記録を入れた',
  'measures.replace-paper': '帳票を差し替えた',
  'measures.join-sheet': '評価シートの記録をつないだ',
}
