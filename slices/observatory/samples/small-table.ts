import { INPUT_OUTPUT_HEADER } from '../reference/input-output.ts'

/** A table of two sectors for tests, small enough to be worked out by hand. */
const SECTORS = ['11_もの', '48_水道・廃棄物処理']
const FLOWS = [
  [20, 10],
  [30, 40],
]
const [OUTPUTS, EXPORTS, IMPORTS] = [
  [100, 200],
  [40, 10],
  [30, 20],
]
const n = (list: readonly number[], at: number) => list[at] ?? 0
const sum = (list: readonly number[]) => list.reduce((total, one) => total + one, 0)

/** Its lines: final demand is what is left of what each sector makes. */
export function lines(sectors = SECTORS): string[] {
  const to = (name: string, kind: string, values: readonly number[]) =>
    values.map((value, i) => `"industry","${sectors[i]}","${kind}","${name}",${value}`)
  const bought = FLOWS.map((_, j) => sum(FLOWS.map((row) => n(row, j))))
  const added = (name: string, share: number) =>
    OUTPUTS.map(
      (output, j) =>
        `"valueadded","${name}","industry","${sectors[j]}",${(output - n(bought, j)) * share}`,
    )
  const left = OUTPUTS.map(
    (output, i) => output - sum(FLOWS[i] ?? []) - n(EXPORTS, i) + n(IMPORTS, i),
  )
  return [
    INPUT_OUTPUT_HEADER,
    ...SECTORS.flatMap((_, j) =>
      to(
        sectors[j] ?? '',
        'industry',
        FLOWS.map((row) => n(row, j)),
      ),
    ),
    ...to('72_民間消費支出', 'finaldemand', left),
    ...to('81_移輸出', 'export', EXPORTS),
    ...to(
      '84_（控除）移輸入',
      'import',
      IMPORTS.map((value) => -value),
    ),
    ...added('91_雇用者所得', 0.6),
    ...added('92_営業余剰', 0.4),
  ]
}

/** The same with its sectors across and down, and sums that nobody reads. */
export function matrix(): string[] {
  const flows = lines()
    .slice(1)
    .map((line) => line.replaceAll('"', '').split(','))
  const across = [...new Set(flows.map(([, , , to = '']) => to))]
  const down = [...new Set(flows.map(([, from = '']) => from))]
  const cell = (from: string, to: string) =>
    flows.find(([, one, , other]) => one === from && other === to)?.[4] ?? ''
  return [
    ['部門', ...across, '域内生産額'].join(),
    ...down.map((from) => [from, ...across.map((to) => cell(from, to)), '999'].join()),
    ['内生部門計', ...across.map(() => '1'), '1'].join(),
  ]
}
