/** A paragraph of a Word file: `depth` is 0 for the first heading level, null for ordinary text. */
export type Paragraph = { readonly depth: number | null; readonly text: string }

const entities: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
}

/** The five entities of XML and numbered characters; no other is looked up. */
function unescaped(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w{2,4}));/gi,
    (whole, tens, hex, name) => {
      if (name) return entities[name] ?? whole
      const code = tens ? Number(tens) : Number.parseInt(hex, 16)
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
    },
  )
}

const tag = /<(\/?)([\w:.-]+)((?:[^<>"']|"[^"]*"|'[^']*')*)>|([^<]+)/g

function attribute(attributes: string, name: string): string | null {
  const found = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes)
  return found ? unescaped(found[1] ?? found[2] ?? '') : null
}

/** The heading level of each style, by its id: Word calls the first one `heading 1` in every language. */
export function headingStyles(stylesXml: string): ReadonlyMap<string, number> {
  const levels = new Map<string, number>()
  let style: string | null = null
  for (const [, , name = '', attributes = ''] of stylesXml.matchAll(tag)) {
    if (name === 'w:style') style = attribute(attributes, 'w:styleId')
    if (style === null) continue
    if (name === 'w:name') {
      const level = /^(?:heading|見出し)\s*(\d)$/i.exec(attribute(attributes, 'w:val') ?? '')?.[1]
      if (level) levels.set(style, Number(level) - 1)
    }
    if (name === 'w:outlineLvl' && !levels.has(style)) {
      const level = Number(attribute(attributes, 'w:val'))
      if (level >= 0 && level < 9) levels.set(style, level)
    }
  }
  return levels
}

/**
 * The paragraphs of a Word document in order, with the levels of their headings. Deleted text of a
 * tracked change is left out; text within tables is taken as ordinary paragraphs.
 */
export function paragraphsOf(
  documentXml: string,
  styles: ReadonlyMap<string, number>,
): Paragraph[] {
  const paragraphs: Paragraph[] = []
  let open: { depth: number | null; text: string } | null = null
  let isText = false
  for (const [, end, name = '', attributes = '', text] of documentXml.matchAll(tag)) {
    if (text !== undefined) {
      if (open && isText) open.text += unescaped(text)
      continue
    }
    const isAlone = attributes.endsWith('/')
    if (name === 'w:p' && !end) {
      open = { depth: null, text: '' }
      if (isAlone) open = null
    } else if (name === 'w:p' && open) {
      const { depth } = open
      const said = open.text.replace(/[\t ]+$/gm, '').trim()
      if (said !== '') paragraphs.push({ depth, text: said })
      open = null
    } else if (name === 'w:t') isText = !end && !isAlone
    else if (open && !end) {
      if (name === 'w:pStyle') open.depth = styles.get(attribute(attributes, 'w:val') ?? '') ?? null
      if (name === 'w:outlineLvl') {
        const level = Number(attribute(attributes, 'w:val'))
        open.depth = level < 9 ? level : null
      }
      if (name === 'w:tab') open.text += '　'
      if (name === 'w:br' || name === 'w:cr') open.text += '\n'
    }
  }
  return paragraphs
}
