import { formatFraction } from '#packages/japan'
import { dialogue } from '../addresses.ts'
import {
  cutsOf,
  type Derivation,
  executionsLink,
  type FigureGroup,
  indicatorsOf,
  k,
  type Link,
  laterOf,
  lineLinks,
  pastLinks,
  requestLink,
  supplementOf,
  toldOf,
  yearsOf,
} from '../derivations/rules.ts'
import { scheme as schemePage } from '../funds/addresses.ts'
import type { Past } from '../papers/pages/evaluation-content.tsx'
import { orNone, rate, year } from '../papers/pages/wordings.tsx'
import type { AmountRow, RequestSheet, SheetFund } from '../request-sheet.ts'

/** Numbers that this person's sheet does not show have no derivation here either. */
export function derivationsOf(
  sheet: RequestSheet,
  past: Past | null,
  group: FigureGroup,
): Derivation[] {
  if (group === 'amounts') return sheet.amounts.flatMap((row) => amountsOf(sheet, past, row))
  if (group === 'supplement') return supplementOf(sheet)
  if (group === 'lines') return [totalOf(sheet)]
  if (group === 'years') return yearsOf(sheet, past)
  if (group === 'funds') return sheet.funds.flatMap((fund) => fundOf(sheet, fund))
  if (group === 'later') return laterOf(sheet)
  if (group === 'cuts') return cutsOf(sheet)
  if (group === 'indicators') return indicatorsOf(sheet)
  return past === null ? [] : toldOf(past)
}

/** Block A of ①: what was settled, what stands now, what is asked, and what each stage made of it. */
function amountsOf(sheet: RequestSheet, past: Past | null, row: AmountRow): Derivation[] {
  const { fiscalYear } = sheet.head
  const [two, one] = [year(fiscalYear - 2), year(fiscalYear - 1)]
  const isCost = row.kind === 'cost'
  const before = [executionsLink(sheet), ...pastLinks(past)]
  const asked = isCost ? lineLinks(sheet) : fundLinks(sheet, row.kind)
  const stages = [{ label: '財政課とのやりとり', href: dialogue({ measureId: sheet.measureId }) }]
  const general = row.kind === 'general'
  const all: readonly (readonly [string, string, number | null, string, readonly Link[]])[] = [
    [
      'settled',
      `${two}決算`,
      row.settledYen,
      general
        ? '決算額から国・県・地方債・その他を引いた残り'
        : '執行の記録の決算額。記録のない年度は評価シートの値',
      before,
    ],
    ['initial', `${one}当初`, row.initialYen, '議決された当初予算の額', [executionsLink(sheet)]],
    [
      'current',
      `${one}現額`,
      row.currentYen,
      '当初＋補正±流用＋予備費充用＋前年度からの繰越',
      [executionsLink(sheet)],
    ],
    ['expected', `${one}決算見込`, row.expectedYen, '決算の見込み。支出が済めば支出済額', before],
    [
      'requested',
      `${year(fiscalYear)}要求`,
      row.requestedYen,
      isCost ? '積算の節ごとの額（千円未満切上げ）の合計' : '財源の内訳として充てた額',
      asked,
    ],
    [
      'change',
      '増減',
      row.changeYen,
      `要求 ${k(row.requestedYen)} − 前年度当初 ${k(row.initialYen)}`,
      [...asked, executionsLink(sheet)],
    ],
    ['head', '課長査定', row.headYen, '課長査定の額', stages],
    ['director', '部長査定', row.directorYen, '部長査定の額', stages],
    ['mayor', '市長査定', row.mayorYen, '市長査定の額', stages],
  ]
  const found = all.flatMap(([column, label, yen, how, from]): Derivation[] =>
    yen === null
      ? []
      : [
          {
            place: `${row.kind}-${column}`,
            label: `${row.label}　${label}`,
            value: k(yen),
            how,
            from,
          },
        ],
  )
  if (row.changeRate === null) return found
  const how = `増減 ${k(row.changeYen)} ÷ 前年度当初 ${k(row.initialYen)}`
  const share = { place: `${row.kind}-rate`, label: `${row.label}　増減率`, how, from: asked }
  return [...found, { ...share, value: rate(row.changeRate).text }]
}

function fundLinks(sheet: RequestSheet, kind: string): Link[] {
  const schemes = sheet.funds.filter((fund) => fund.kind === kind && fund.schemeId !== null)
  return [
    ...schemes.map((fund) => ({
      label: fund.name,
      href: schemePage({ schemeId: fund.schemeId ?? '' }),
    })),
    requestLink(sheet),
  ]
}

function totalOf(sheet: RequestSheet): Derivation {
  const yen = sheet.lines.reduce((all, line) => all + line.yen, 0)
  return {
    ...{
      place: 'sum',
      label: '積算の計',
      value: `${yen.toLocaleString('ja-JP')}円 → ${k(sheet.requestedYen)}`,
    },
    how: '行ごとに 単価×数量×回数×係数（円未満切捨て）。節ごとに足し、千円未満を切り上げて合計',
    from: lineLinks(sheet),
  }
}

function fundOf(sheet: RequestSheet, fund: SheetFund): Derivation[] {
  const scheme =
    fund.schemeId === null
      ? []
      : [{ label: fund.name, href: schemePage({ schemeId: fund.schemeId }) }]
  const rateText = fund.rate === null ? '－' : formatFraction(fund.rate)
  const how = fund.grant
    ? `対象経費 ${k(fund.grant.eligibleYen)} × ${rateText}、上限 ${k(fund.capYen)} → ${k(fund.grant.grantYen)}。裏負担 ${k(fund.grant.ownShareYen)}、単独 ${k(fund.grant.aloneYen)}。根拠 ${orNone(fund.page)}`
    : fund.kind === 'general'
      ? '事業費から特定財源を引いた残り'
      : `この財源から充てる額。根拠 ${orNone(fund.page)}`
  const from = [...scheme, requestLink(sheet)]
  return [
    {
      place: fund.fundId,
      label: `${fund.kindLabel}　${fund.name}`,
      value: k(fund.amountYen),
      how,
      from,
    },
  ]
}
