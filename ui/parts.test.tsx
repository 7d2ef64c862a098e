import { expect, test } from 'vitest'
import { BarsChart } from './charts/bars-chart.tsx'
import { FundsBar } from './charts/funds-bar.tsx'
import { IntervalChart } from './charts/interval-chart.tsx'
import { LineChart } from './charts/line-chart.tsx'
import { ShiftShareChart } from './charts/shift-share-chart.tsx'
import { StackedChart } from './charts/stacked-chart.tsx'
import { TargetChart } from './charts/target-chart.tsx'
import { type Drawable, renderPage } from './frame.ts'
import { Table } from './table.tsx'
import { officerFrame } from './testing.ts'
import { type Bead, ThreadView } from './thread.tsx'
import { Day, Instant, Period, Prose, ThousandYen, Yen } from './values.tsx'

const draw = (node: Drawable) => renderPage(officerFrame(), node).replace('<!doctype html>', '')
const text = (node: Drawable) => draw(node).replaceAll(/<[^>]+>/g, '')

test('not known and suppressed are neither 0 nor blank', () => {
  expect(text(<Yen amount={0} />)).toBe('0円')
  expect(text(<Yen amount={-420000} />)).toBe('△420,000円')
  expect(text(<Yen amount={null} />)).toBe('—')
  expect(text(<ThousandYen amount={14000000} />)).toBe('14,000千円')
  expect(text(<ThousandYen amount="X" />)).toBe('X（秘匿）')
})

test('days and instants in the Japanese calendar and in Japan', () => {
  expect(text(<Day on="2026-11-24" form="weekday" />)).toBe('令和8年11月24日（火）')
  expect(text(<Day on="2026-11-24" form="short" />)).toBe('令8.11.24')
  expect(text(<Day on={null} />)).toBe('—')
  expect(text(<Instant at="2026-12-31T15:05:00Z" />)).toBe('令和9年1月1日 0:05')
  expect(text(<Period from="2023-04-01" to={null} />)).toBe('令和5年4月1日〜終わりの定めなし')
})

test('prose keeps its lines and shows markup as text', () => {
  expect(draw(<Prose text={'一\n二\r\n\r\n<b>三'} />)).toBe(
    '<div class="prose"><p>一<br/>二</p><p>&lt;b&gt;三</p></div>',
  )
})

const columns = [
  { key: 'name', label: '名前', sort: true, cell: (row: { name: string }) => row.name },
  { key: 'size', label: '従業者', align: 'n' as const, sort: true, cell: () => '6' },
]

test('a table: row heads, the sorted column said aloud, links to sort by the others', () => {
  const html = draw(
    <Table
      columns={columns}
      rows={[{ name: '前田' }]}
      rowKey={(row) => row.name}
      sort={{ key: 'size', dir: 'desc' }}
      sortHref={(key) => `?sort=${key}`}
      empty={<p>none</p>}
    />,
  )
  expect(html).toContain('<th scope="row" data-l="名前">前田</th>')
  expect(html).toContain('aria-sort="descending"')
  expect(html).toContain('href="?sort=name"')
  expect(html).not.toContain('none')
})

test('a table without rows says what is missing instead', () => {
  const html = draw(
    <Table columns={columns} rows={[]} rowKey={(row) => row.name} empty={<p>none</p>} />,
  )
  expect(html).toContain('<p>none</p>')
  expect(html).not.toContain('<table')
})

const bead = (state: Bead['state'], title: string): Bead => ({
  href: `/beads/${title}`,
  title,
  meta: '',
  glyph: '知',
  stage: 'know',
  state,
})

test('a thread: at most five of each, true counts, states by word and by wire', () => {
  const html = draw(
    <ThreadView
      here={{ title: '施策', kind: '施策', glyph: '決', stage: 'decide' }}
      up={['a', 'b', 'c', 'd', 'e', 'f'].map((title) => bead('dated', title))}
      down={[bead('late', 'l'), bead('due', 'u'), bead('missing', 'm')]}
      upCount={11}
      downCount={3}
      whyHref="/why"
      thenHref="/then"
    />,
  )
  expect(html.match(/class="bead-link/g)).toHaveLength(8)
  expect(html).not.toContain('/beads/f')
  expect(html).toContain('根拠と議論 11件')
  expect(html).toMatch(/<path class="late" d="M0 50C55 50 45 16.67 100 16.67"/)
  expect(html).toMatch(/<path class="todo"/)
  expect(html).not.toContain('83.33')
  for (const word of ['後付け', '未到来', 'まだありません']) expect(html).toContain(word)
})

const barWidth = (html: string, mark: string) =>
  Number(new RegExp(`<rect class="${mark}"[^>]*? width="([0-9.]+)"`).exec(html)?.[1])

test('bars start at 0 and are proportional; what is not known has no bar', () => {
  const html = draw(
    <BarsChart
      finding="f"
      rows={[
        { label: '甲', value: 2, strong: true },
        { label: '乙', value: 1 },
        { label: '丙', value: null },
      ]}
    />,
  )
  expect(barWidth(html, 'self') / barWidth(html, 'peer')).toBeCloseTo(2, 2)
  expect(html).toContain('秘匿・不詳')
})

test('shift-share: the tick stands where the three parts sum to', () => {
  const html = draw(
    <ShiftShareChart
      finding="f"
      rows={[{ label: '製造業', national: 200, industry: -100, local: 0, actual: 100 }]}
    />,
  )
  const [, zero] = /class="axis" x1="([0-9.]+)"/.exec(html) ?? []
  const [, tick] = /class="actual" d="M([0-9.]+)/.exec(html) ?? []
  const [, from, width] = /class="peer" x="([0-9.]+)"[^>]* width="([0-9.]+)"/.exec(html) ?? []
  expect(Number(from)).toBeCloseTo(Number(zero), 1)
  expect(Number(tick) - Number(zero)).toBeCloseTo((Number(width) + 0.6) / 2, 0)
  expect(html).toContain('＋100人')
})

test('a gap breaks the line and is hatched; an index has its line at 100', () => {
  const points = [
    { x: 2019, y: 100 },
    { x: 2020, y: null, unknown: true },
    { x: 2021, y: 103 },
    { x: 2022, y: 105 },
  ]
  const html = draw(<LineChart finding="f" index lines={[{ label: '市', kind: 'self', points }]} />)
  const [, path = ''] = /class="ln self" d="([^"]+)"/.exec(html) ?? []
  expect(path.match(/M/g)).toHaveLength(2)
  expect(html).toMatch(/<rect fill="url\(#hatch-/)
  expect(html).toContain('class="ref"')
})

test('a target in the future: hatched until then, and its name says both numbers', () => {
  const html = draw(
    <TargetChart
      name="割合"
      unit="％"
      digits={1}
      nowX={2026}
      points={[{ x: 2025, y: 15.5 }]}
      target={{ x: 2030, y: 25 }}
      tick={(year) => `令${year - 2018}`}
    />,
  )
  expect(html).toContain('割合：令7 15.5％、目標 令12 25.0％')
  expect(html).toContain('<rect fill="url(#hatch-')
})

test('intervals: near the line a diamond, in words too; a budget of a year is hatched', () => {
  const rows = [
    { label: 'A', value: 84, low: 77.5, high: 90.5, kind: 'chosen' as const, note: '100％' },
    { label: 'C', value: 73.25, low: 66.8, high: 79.7, kind: 'near' as const, note: '線の近く' },
  ]
  const line = { value: 71.375, label: '採択の線' }
  const html = draw(<IntervalChart finding="平均点と幅" rows={rows} line={line} />)
  expect(html.match(/<path class="near"/g)).toHaveLength(2)
  expect(html.match(/<circle class="self"/g)).toHaveLength(2)
  for (const said of ['採択の線', '線の近く', '100％']) expect(html).toContain(said)
  const column = { label: '令9', amounts: [10, 30], over: '25％' }
  const parts = [
    { label: 'ハード', mark: 'ink' },
    { label: 'ソフト', mark: 'c1' },
  ]
  const stacked = (isPlanned: boolean) =>
    draw(<StackedChart finding="額" parts={parts} columns={[{ ...column, isPlanned }]} />)
  expect(stacked(true)).toContain('class="veil"')
  expect(stacked(false)).not.toContain('class="veil"')
})

test('funds: shares of the sum, every part in words', () => {
  const html = draw(
    <FundsBar
      title="財源"
      parts={[
        { label: '一般財源', amountYen: 3500000 },
        { label: '国', amountYen: 2500000 },
      ]}
    />,
  )
  expect(html).toContain('財源：一般財源 3,500千円（58％）、国 2,500千円（42％）')
  expect(text(<FundsBar title="財源" parts={[]} />)).toContain('まだ入っていません')
})
