import { type Flow, type FlowTable, type Laid, laidOut, readFlows } from './input-output.ts'
import type { Inspection, Reading, TableTold } from './inspections.ts'
import { countMarks } from './marks.ts'
import { grouped, totalDiffers } from './readings.ts'
import { SECTORS_13, sectorByName } from './sector-bridges.ts'
import {
  type Balance,
  balancesOf,
  isIncome,
  type SectorFound,
  type TableUses,
  totalsOf,
} from './sector-tables.ts'

const FEWEST = 2
const MOST = 108

/** Cells that are rounded one by one do not add up to the last yen; a cell that is missing shows. */
const isBalanced = ({ made, used, roundingMost }: Balance) =>
  Math.abs(made - used) <= Math.min(roundingMost, Math.max(3, made / 100))

/**
 * Reads a 産業連関表 of a city or prefecture and checks it: whole, each sector the same from both sides,
 * nothing withheld, each sector with its counterpart among the 13.
 * @throws {UnreadableEdition} encoding, header, or a cell that cannot be read
 */
export function tableReading(bytes: Uint8Array, told: TableTold, total: number | null): Reading {
  const flows = readFlows(bytes)
  const laid = laidOut(flows)
  const { table } = laid
  const balances = balancesOf(table)
  const sectors = balances.map(({ code, name, made, used }): SectorFound => {
    const said = told.sectors[code]
    return {
      code,
      name,
      made,
      used,
      counterpart: said ?? sectorByName(name),
      isTold: said !== undefined,
    }
  })
  const totals = totalsOf(table)
  // What is withheld stands as 0 in the sums: they say nothing then.
  const isKnown = hiddenOf(flows).length === 0
  const isDifferent = total !== null && Math.abs(total - totals.output) > sectors.length
  const inspection: Inspection = {
    cells: flows.length,
    marks: countMarks(flows.map(({ cell }) => cell)),
    controls:
      total === null
        ? []
        : [{ what: '生産額の計（百万円）', published: total, found: Math.round(totals.output) }],
    unmapped: [],
    untraced: 0,
    unused: 0,
    columns: [],
    table: { sectors, totals, uses: usesOf(table) },
    problems: [
      ...shapeProblems(flows, laid),
      ...(isKnown ? balanceProblems(table, balances) : []),
      ...(isDifferent ? [totalDiffers('生産額の計', total, Math.round(totals.output))] : []),
      ...bridgeProblems(sectors, told),
    ],
  }
  const bridge = Object.fromEntries(
    sectors.flatMap(({ code, counterpart }) => (counterpart ? [[code, counterpart]] : [])),
  )
  return { figures: [], inspection, table: { ...told, flows: table, bridge } }
}

/** Which headings were taken for what: a person has to see it. */
const usesOf = ({ rows, columns }: FlowTable): TableUses => {
  const named = (of: FlowTable['rows'], wanted: string) =>
    of.flatMap(({ kind, name }) => (kind === wanted ? [name] : []))
  return {
    valueAdded: named(rows, 'valueadded'),
    finalDemand: named(columns, 'finaldemand'),
    exports: named(columns, 'export'),
    imports: named(columns, 'import'),
  }
}

const several = (names: readonly string[]) => `(${grouped(names.length)}件)`

const hiddenOf = (flows: readonly Flow[]) =>
  flows.filter(({ cell }) => cell.mark !== null && cell.mark !== 'none_reported')

function shapeProblems(flows: readonly Flow[], { table, absent, twice }: Laid): string[] {
  const { rows, columns } = table
  const named = (kind: 'industry', of: FlowTable['rows']) =>
    of.flatMap((one) => (one.kind === kind ? [`${one.code}_${one.name}`] : []))
  const [sellers, buyers] = [named('industry', rows), named('industry', columns)]
  const lonely = [
    ...sellers.filter((name) => !buyers.includes(name)),
    ...buyers.filter((name) => !sellers.includes(name)),
  ]
  const codes = rows.flatMap(({ kind, code }) => (kind === 'industry' ? [code] : []))
  const doubled = codes.filter((code, at) => codes.indexOf(code) !== at)
  const hidden = hiddenOf(flows)
  const [alone, gap, again, same] = [lonely[0], absent[0], twice[0], doubled[0]]
  const imports = columns.filter(({ kind }) => kind === 'import')
  return [
    ...(sellers.length >= FEWEST && sellers.length <= MOST
      ? []
      : [`部門（industry）の数は${FEWEST}から${MOST}までです(ファイル ${sellers.length})。`]),
    ...(alone
      ? [
          `部門「${alone}」が、行か列の一方にしかありません${several(lonely)}。途中で切れたファイルの可能性があります。`,
        ]
      : []),
    ...(gap && !alone
      ? [
          `「${gap}」の値がありません${several(absent)}。途中で切れたファイルの可能性があります。取引のない欄にも0を入れてください。`,
        ]
      : []),
    ...(again ? [`「${again}」の値が2つあります${several(twice)}。1つにしてください。`] : []),
    ...(same ? [`部門の番号「${same}」が2つの部門に付いています${several(doubled)}。`] : []),
    ...(hidden.length > 0 && hidden.every(({ cell }) => cell.mark === 'blank')
      ? [`空欄が${grouped(hidden.length)}個あります。取引のない欄には0を入れてください。`]
      : hidden.length > 0
        ? [
            `秘匿や欠測の欄が${grouped(hidden.length)}個あります。係数を作れないため、この表は使えません。`,
          ]
        : []),
    ...(rows.some(isIncome)
      ? []
      : [
          '粗付加価値（valueadded）に「雇用者所得」の行がありません。途中で切れたファイルの可能性があります。',
        ]),
    ...(imports.length > 0
      ? []
      : [
          '移輸入（import）の列がありません。域外から買う分を除けないため、この表は使えません。途中で切れたファイルの可能性もあります。',
        ]),
  ]
}

function balanceProblems(table: FlowTable, balances: readonly Balance[]): string[] {
  const { rows, columns, millionYen } = table
  const added = columns.flatMap((to, j) => {
    const sum = rows.reduce(
      (total, { kind }, i) => total + (kind === 'industry' ? (millionYen[i]?.[j] ?? 0) : 0),
      0,
    )
    return to.kind === 'import' && sum > 0 ? [`${to.code}_${to.name}`] : []
  })
  if (added[0]) {
    return [
      `控除の列「${added[0]}」が正の数です${several(added)}。移輸入や関税は、全国表と同じく負の数で入れてください。`,
    ]
  }
  const apart = balances.filter((one) => !isBalanced(one))
  const [first] = apart
  const below = balances.filter(({ made }) => made < 0)
  return [
    ...(first
      ? [
          `部門「${first.code}_${first.name}」の投入の計と産出の計が合いません(投入 ${grouped(first.made)}、産出 ${grouped(first.used)})。途中で切れたファイルの可能性があります(${grouped(apart.length)}件)。`,
        ]
      : []),
    ...(below[0]
      ? [
          `部門「${below[0].code}_${below[0].name}」の生産額が負の数です(${grouped(below.length)}件)。`,
        ]
      : []),
  ]
}

function bridgeProblems(sectors: readonly SectorFound[], told: TableTold): string[] {
  const open = sectors.filter(({ counterpart }) => counterpart === null)
  const [first] = open
  const strange = Object.keys(told.sectors).filter(
    (code) => !sectors.some((one) => one.code === code),
  )
  const beyond = Object.values(told.sectors).filter((code) => !SECTORS_13.has(code))
  return [
    ...(first
      ? [
          `部門「${first.code}_${first.name}」が13部門のどれに当たるか、名前からは決められません。「部門の対応」に「${first.code}=12」のように書いて、もう一度取り込んでください(${grouped(open.length)}件)。`,
        ]
      : []),
    ...(strange[0]
      ? [
          `「部門の対応」の「${strange[0]}」は、ファイルの部門にありません(${grouped(strange.length)}件)。`,
        ]
      : []),
    ...(beyond[0]
      ? [`「部門の対応」の「${beyond[0]}」は、13部門にありません(${grouped(beyond.length)}件)。`]
      : []),
  ]
}
