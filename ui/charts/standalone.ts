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
  ['.c6', { fill: '#c9a227' }],
]
const strengthOf = (selector: string) => selector.split('.').length
/** As in the style sheet: a class wins over an element, two classes over one. */
const byStrength = [...CHART_STYLES].sort(([a], [b]) => strengthOf(a) - strengthOf(b))
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
  const body = inside.replace(/<title.*?<\/title>|<desc.*?<\/desc>/gs, '')
  return { width: Number(width), height: Number(height), body: withAttributes(body) }
}

/**
 * Our own markup with attributes in the place of classes: a file has no style sheet beside it. What an
 * element says of itself stands.
 */
export function withAttributes(markup: string): string {
  return markup.replace(
    /<(\w+)((?:\s[\w:-]+="[^"]*")*)\s*(\/?)>/g,
    (_, tag: string, attributes: string, end: string) => {
      const classes = /\sclass="([^"]*)"/.exec(attributes)?.[1]?.split(' ') ?? []
      const plain = attributes.replace(/\sclass="[^"]*"/, '')
      const said = byStrength.filter(([selector]) => fits(selector, tag, classes))
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
