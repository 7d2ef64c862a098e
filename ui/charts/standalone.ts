import { type Drawable, drawnAlone } from '../frame.ts'

type Attributes = Readonly<Record<string, string | number>>

/**
 * What the style sheet of charts says, for drawings that leave the page: later ones win. A test holds
 * it against the style sheet itself.
 */
export const CHART_STYLES: readonly (readonly [string, Attributes])[] = [
  ['text', { 'font-size': 12, fill: '#333' }],
  ['.t13', { 'font-size': 13 }],
  ['.t14', { 'font-size': 14 }],
  ['.b', { 'font-weight': 700 }],
  ['.mut', { fill: '#595959' }],
  ['.m', { 'text-anchor': 'middle' }],
  ['.e', { 'text-anchor': 'end' }],
  ['.inv', { fill: '#fff' }],
  ['.key', { fill: '#0017c1' }],
  ['.bad', { fill: '#ce0000' }],
  ['.grid', { stroke: '#e6e4de', 'stroke-width': 1 }],
  ['.axis', { stroke: '#333', 'stroke-width': 1 }],
  ['.ref', { stroke: '#333', 'stroke-width': 1, 'stroke-dasharray': '3 3' }],
  ['.self', { fill: '#0017c1' }],
  ['.peer', { fill: '#8f8d87' }],
  ['.pale', { fill: '#dcdad4' }],
  ['.pos', { fill: '#1f66b0' }],
  ['.neg', { fill: '#c2530a' }],
  ['.ln', { fill: 'none', stroke: '#8f8d87', 'stroke-width': 1.5, 'stroke-linejoin': 'round' }],
  ['.ln.self', { stroke: '#0017c1', 'stroke-width': 2.25, fill: 'none' }],
  ['.band', { fill: '#d3dcfb' }],
  [
    '.halo',
    { 'paint-order': 'stroke', stroke: '#fff', 'stroke-width': 4, 'stroke-linejoin': 'round' },
  ],
  ['.other', { fill: '#fff', stroke: '#1a1a1a', 'stroke-width': 1.5 }],
  ['.aim', { fill: '#fff', stroke: '#333', 'stroke-width': 1.5 }],
  ['.actual', { fill: 'none', stroke: '#1a1a1a', 'stroke-width': 2.5 }],
  ['.ln.nation', { stroke: '#4d4d4d', 'stroke-dasharray': '5 3' }],
  ['.ln.ink', { stroke: '#333', 'stroke-width': 2, fill: 'none' }],
  ['.ln.faint', { stroke: '#e3e1db', 'stroke-width': 1 }],
  ['.ink', { fill: '#333' }],
  ['.c1', { fill: '#0017c1' }],
  ['.c2', { fill: '#00857f' }],
  ['.c6', { fill: '#c9a227' }],
  ['.near', { fill: '#c2530a' }],
  ['.span', { opacity: 0.32 }],
  ['.part', { stroke: '#fff', 'stroke-width': 1.5 }],
]
/** The same of maps and of the signs in their legends. */
export const MAP_STYLES: readonly (readonly [string, Attributes])[] = [
  ['.q1', { fill: '#eef1fa', stroke: '#94abe8' }],
  ['.q2', { fill: '#cdd8f5' }],
  ['.q3', { fill: '#94abe8' }],
  ['.q4', { fill: '#4f6fd6' }],
  ['.q5', { fill: '#1a2fae' }],
  ['.qfew', { fill: '#dcdad4' }],
  ['.qn', { stroke: '#8c8a84' }],
  ['.frame', { fill: 'none', stroke: '#8c8a84', 'stroke-width': 2 }],
]
const strengthOf = (selector: string) => selector.split('.').length
/** As in the style sheet: a class wins over an element, two classes over one. */
const sorted = (styles: typeof CHART_STYLES) =>
  [...styles].sort(([a], [b]) => strengthOf(a) - strengthOf(b))
const byStrength = sorted([...CHART_STYLES, ...MAP_STYLES])
/** The rectangle inside takes it from its pattern. */
const HATCH: Attributes = { fill: '#d2cfc6' }

/** A chart without its page: its wide drawing, with colours and sizes as attributes of each element. */
export type ChartAlone = { readonly width: number; readonly height: number; readonly body: string }

/**
 * Takes the wide one of a chart's two drawings out of its markup. Its name and description are left
 * to whoever puts it into a file.
 * @returns null where there is no such drawing: a figure that is only a table
 */
export function chartAlone(chart: Drawable | null): ChartAlone | null {
  const markup = chart === null ? '' : drawnAlone(chart)
  const found = /<svg class="ch wide[^"]*" viewBox="0 0 (\d+) (\d+)"[^>]*>(.*?)<\/svg>/s.exec(
    markup,
  )
  const [, width = '', height = '', inside = ''] = found ?? []
  if (!found) return null
  return { width: Number(width), height: Number(height), body: withAttributes(unnamed(inside)) }
}

/** As `chartAlone`, of drawings that stand side by side: laid out in rows, as many in each as fit. */
export function multiplesAlone(chart: Drawable, width: number): ChartAlone | null {
  const each = [
    ...drawnAlone(chart).matchAll(
      /<svg class="ch multiple" viewBox="0 0 (\d+) (\d+)"[^>]*>(.*?)<\/svg>/gs,
    ),
  ]
  const [first] = each
  if (!first) return null
  const [cellWidth, cellHeight] = [Number(first[1]), Number(first[2]) + GAP]
  const columns = Math.max(1, Math.floor((width + GAP) / (cellWidth + GAP)))
  const step = columns === 1 ? 0 : (width - cellWidth) / (columns - 1)
  const cells = each.map(([, , , inside = ''], n) => {
    const [x, y] = [Math.round((n % columns) * step), Math.floor(n / columns) * cellHeight]
    return `<g transform="translate(${x} ${y})">${withAttributes(unnamed(inside))}</g>`
  })
  return { width, height: Math.ceil(each.length / columns) * cellHeight, body: cells.join('') }
}

const GAP = 12

/**
 * As `chartAlone`, of a map: what an area is called stays with it, what it opens does not. Shrunk to a
 * width, never enlarged.
 */
export function mapAlone(map: Drawable, width: number): ChartAlone | null {
  const found = /<svg class="ch map[^"]*" viewBox="0 0 (\d+) (\d+)"[^>]*>(.*)<\/svg>/s.exec(
    drawnAlone(map),
  )
  if (!found) return null
  const [, wide = '', high = '', inside = ''] = found
  const scale = Math.min(1, width / Number(wide))
  // As on the page: a wide line between a thousand areas would wash their colours out.
  const line = inside.includes('<a ') || inside.includes('<polygon') ? 1 : 0.5
  const edge = { stroke: '#fff', 'stroke-width': line, 'stroke-linejoin': 'round' }
  const rules = sorted([['path', edge], ['polygon', edge], ...CHART_STYLES, ...MAP_STYLES])
  const body = withAttributes(unnamed(inside.replace(/<\/?a\b[^>]*>/g, '')), rules)
  return {
    width: Math.round(Number(wide) * scale),
    height: Math.ceil(Number(high) * scale),
    body: scale === 1 ? body : `<g transform="scale(${scale.toFixed(4)})">${body}</g>`,
  }
}

/** Without the name and description of the whole, which the file has at its head. */
const unnamed = (inside: string) => inside.replace(/<title id=.*?<\/title>|<desc.*?<\/desc>/gs, '')

/**
 * Our own markup with attributes in the place of classes: a file has no style sheet beside it. What an
 * element says of itself stands.
 */
export function withAttributes(markup: string, rules = byStrength): string {
  return markup.replace(
    /<(\w+)((?:\s[\w:-]+="[^"]*")*)\s*(\/?)>/g,
    (_, tag: string, attributes: string, end: string) => {
      const classes = /\sclass="([^"]*)"/.exec(attributes)?.[1]?.split(' ') ?? []
      const plain = attributes.replace(/\sclass="[^"]*"/, '')
      const said = rules.filter(([selector]) => fits(selector, tag, classes))
      if (classes.includes('hatch')) said.push(['.hatch', HATCH])
      const styles = new Map(said.flatMap(([, each]) => Object.entries(each)))
      const written = [...styles]
        .filter(([name]) => !plain.includes(` ${name}="`))
        .map(([name, value]) => ` ${name}="${value}"`)
      return `<${tag}${plain}${written.join('')}${end}>`
    },
  )
}

function fits(selector: string, tag: string, classes: readonly string[]): boolean {
  const [element = '', ...named] = selector.split('.')
  return (element === '' || element === tag) && named.every((name) => classes.includes(name))
}
