import {
  dayInJapan,
  formatFiscalYear,
  formatShortWareki,
  formatWareki,
  toFiscalYear,
} from '#packages/japan'
import { amount, head, type PaperContent, type PaperPart, words } from '#platform/typesetting'
import { type CarryoverKind, generalYen, statementIsDueOn } from '../rules.ts'
import type { Carryover } from '../tables.ts'

/** 繰越計算書 of a year, A4 landscape: 明許 and 事故 each a table (令146条2項, 施行規則の様式). */
export function statementContent(
  fiscalYear: number,
  carryovers: readonly Carryover[],
): PaperContent {
  const decided = carryovers.filter((one) => one.decidedAt !== null)
  const year = formatFiscalYear(toFiscalYear(fiscalYear))
  return {
    paper: 'carryover-statement',
    title: '繰越計算書',
    spaced: true,
    landscape: true,
    sizePoints: 9,
    top: [`${year}から${formatFiscalYear(toFiscalYear(fiscalYear + 1))}へ`],
    right: [`調製の期限 ${formatWareki(statementIsDueOn(fiscalYear))}（地方自治法施行令146条2項）`],
    seals: [],
    sheets: [
      (['明許', '事故'] as const).map((kind) =>
        part(
          kind,
          decided.filter((one) => one.kind === kind),
        ),
      ),
    ],
    rests: `決定した繰越 ${decided.length}件`,
  }
}

function part(kind: CarryoverKind, all: readonly Carryover[]): PaperPart {
  const sum = (of: (one: Carryover) => number) => all.reduce((total, one) => total + of(one), 0)
  const isProvided = kind === '明許'
  return {
    title: isProvided ? '繰越明許費' : '事故繰越し',
    note: '（単位：円）',
    columns: [24, 24, 52, 26, 26, 26, 23, 23, 23, 20],
    head: [
      [
        ...['款', '項', '事業名'].map((text) => head(text, { rows: 2 })),
        head(isProvided ? '予算で定めた額' : '契約の日', { rows: 2 }),
        head('翌年度\n繰越額', { rows: 2 }),
        head('左の財源内訳', { cols: 5 }),
      ],
      ['既収入\n特定財源', '国県支出金', '地方債', 'その他', '一般財源'].map((text) => head(text)),
    ],
    body: [
      ...all.map((one) => [
        ...[words(one.kan), words(one.kou), words(`${one.measureName}\n${one.reason}`)],
        isProvided
          ? amount(one.limitYen)
          : words(one.contractOn && formatShortWareki(one.contractOn)),
        ...[amount(one.amountYen, { look: 'strong' }), amount(one.receivedYen)],
        ...[amount(one.nationalYen + one.prefectureYen), amount(one.bondYen)],
        ...[amount(one.otherYen), amount(generalYen(one))],
      ]),
      [
        ...[words('計', { cols: 3, look: 'head' }), words('')],
        ...[amount(sum((one) => one.amountYen)), amount(sum((one) => one.receivedYen))],
        amount(sum((one) => one.nationalYen + one.prefectureYen)),
        ...[amount(sum((one) => one.bondYen)), amount(sum((one) => one.otherYen))],
        amount(sum(generalYen)),
      ],
    ],
  }
}

/** The day of a decision, as the list shows it. */
export const decidedOn = (one: Carryover) => (one.decidedAt ? dayInJapan(one.decidedAt) : null)
