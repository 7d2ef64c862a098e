import {
  head,
  marked,
  type PaperCell,
  type PaperContent,
  type PaperRun,
  words,
} from '#platform/typesetting'
import { type ComparedIndicator, type ComparedRow, compareVersions, folded } from '../rules.ts'
import type { Comparison } from '../tables.ts'

/** 新旧対照表, A4 landscape: 110, 110 and 45 mm; each row on one page as far as it fits. */
export function comparisonContent(compared: Comparison): PaperContent {
  const { version, other, newStandsLeft } = compared
  const rows = compareVersions(compared.old, compared.now, compared.pairings)
  const sides = ['新', '旧'].map((side) =>
    head(side === '新' ? `新（${nameOf(compared, 'now')}）` : `旧（${nameOf(compared, 'old')}）`),
  )
  return {
    paper: 'comparison',
    title: version.kind === 'erratum' ? '正誤表' : '新旧対照表',
    spaced: false,
    landscape: true,
    sizePoints: 9,
    top: [
      version.planName,
      compared.nationalStrategy === null ? '' : `国の戦略：${compared.nationalStrategy}`,
      version.reason,
    ].filter((text) => text !== ''),
    right: [],
    seals: [],
    sheets: [
      [
        {
          title: '',
          note: '下線は変わったところ、太字は加えたところ',
          columns: [110, 110, 45],
          head: [[...inOrder(sides, newStandsLeft), head('改定の理由')]],
          body: bodyOf(rows, compared),
        },
      ],
    ],
    rests: `${other.planName}第${other.number}版と${version.planName}第${version.number}版（${version.state}）`,
  }
}

function nameOf({ version, other }: Comparison, side: 'old' | 'now'): string {
  const of = side === 'now' ? version : other
  return version.planId === other.planId ? `第${of.number}版` : `${of.planName} 第${of.number}版`
}

function inOrder(cells: readonly PaperCell[], newStandsLeft: boolean): PaperCell[] {
  return newStandsLeft ? [...cells] : cells.toReversed()
}

function bodyOf(rows: readonly ComparedRow[], compared: Comparison): PaperCell[][] {
  const changes = folded(rows)
  if (rows.every((row) => row.classes[0] === '同一'))
    return [[words('変わったところはありません。', { cols: 3 })]]
  return changes.map((fold) => {
    if ('folded' in fold) {
      const away = words('（略）', { align: 'c' })
      return [away, away, words(`同じ${fold.folded}件`)]
    }
    const { row } = fold
    const sides = [sideOf(row, 'now'), sideOf(row, 'old')]
    return [...inOrder(sides, compared.newStandsLeft), words(reasonOf(row, compared))]
  })
}

const blanks: Readonly<Record<'old' | 'now', string>> = { old: '（新設）', now: '（削る）' }

function sideOf(row: ComparedRow, side: 'old' | 'now'): PaperCell {
  if (row[side].length === 0) return words(blanks[side], { align: 'c' })
  return marked([...numbersOf(row, side), ...textOf(row, side), ...indicatorsOf(row, side)])
}

/** Level and number as printed; marked where they are not those of the other side. */
function numbersOf(row: ComparedRow, side: 'old' | 'now'): PaperRun[] {
  const print = (of: 'old' | 'now') =>
    row[of].map(({ level, number }) => `${level}${number}`).join('・')
  const isAlone = row.old.length === 0 || row.now.length === 0
  const look = isAlone || print('old') === print('now') ? 'same' : 'changed'
  return [
    { text: print(side), look },
    { text: '　', look: 'same' },
  ]
}

function textOf(row: ComparedRow, side: 'old' | 'now'): readonly PaperRun[] {
  if (row.old.length === 0 && side === 'now')
    return row.nowText.map(({ text }) => ({ text, look: 'added' }))
  return side === 'now' ? row.nowText : row.oldText
}

/** 名称・単位・基準値・目標値・年度, one under the other and each compared alone. */
function indicatorsOf(row: ComparedRow, side: 'old' | 'now'): PaperRun[] {
  return row.indicators.flatMap((indicator) => {
    if (indicator.name[side] === null) return []
    const isNew = indicator.name.old === null && row.old.length > 0
    return [{ text: '\n［指標］', look: 'same' as const }, ...valuesOf(indicator, side, isNew)]
  })
}

function valuesOf(indicator: ComparedIndicator, side: 'old' | 'now', isNew: boolean): PaperRun[] {
  const cells = [
    { label: '', value: indicator.name },
    { label: '　単位：', value: indicator.unit },
    { label: '　基準値：', value: indicator.baseline },
    { label: '　目標値：', value: indicator.target },
    { label: '　目標の年：', value: indicator.year },
  ]
  return cells.flatMap(({ label, value }) => [
    { text: label, look: 'same' as const },
    {
      text: value[side] ?? 'なし',
      look: isNew ? ('added' as const) : value.changed ? ('changed' as const) : ('same' as const),
    },
  ])
}

function reasonOf(row: ComparedRow, { reasons }: Comparison): string {
  const said = [...row.now, ...row.old].map(({ id }) => reasons.get(id) ?? '')
  const why = [...new Set(said.filter((text) => text !== ''))]
  return [row.classes.join('・'), ...why].join('\n')
}
