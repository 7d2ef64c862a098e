type Part = { readonly objects: ReadonlyMap<number, string>; readonly root: number }

// Between strings in round brackets, where the same signs are letters.
const references = /\((?:\\[\s\S]|[^\\()])*\)|(\d+) 0 R\b/g

/** The dictionary of an object, and the stream behind it, whose bytes are left alone. */
function halves(object: string): readonly [string, string] {
  const stream = /\bstream\r?\n/.exec(object)
  return stream ? [object.slice(0, stream.index), object.slice(stream.index)] : [object, '']
}

function readParts(bytes: Uint8Array): Part {
  const whole = Buffer.from(bytes).toString('latin1')
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(whole)?.[1] ?? Number.NaN)
  const table = whole.slice(start)
  if (!table.startsWith('xref')) throw new RangeError('not a PDF whose objects lie in the open')
  const offsets = [...table.matchAll(/^(\d{10}) \d{5} n/gm)].map(([, at]) => Number(at))
  const inOrder = [...offsets].sort((a, b) => a - b)
  const objects = new Map<number, string>()
  for (const [n, at] of inOrder.entries()) {
    const text = whole.slice(at, inOrder[n + 1] ?? start)
    const [head = '', number] = /^(\d+) 0 obj\s*/.exec(text) ?? []
    const end = text.lastIndexOf('endobj')
    if (number === undefined || end < 0) throw new RangeError('not a PDF of our own')
    objects.set(Number(number), text.slice(head.length, end))
  }
  return { objects, root: Number(/\/Root (\d+) 0 R/.exec(table)?.[1]) }
}

const entry = (object: string, name: string) =>
  Number(new RegExp(`/${name} (\\d+) 0 R`).exec(object)?.[1] ?? Number.NaN)

/** The pages of a part in their order. */
function pagesOf({ objects }: Part, tree: number): number[] {
  const [, kids = ''] = /\/Kids \[([^\]]*)\]/.exec(objects.get(tree) ?? '') ?? []
  return [...kids.matchAll(/(\d+) 0 R/g)].flatMap(([, kid]) => {
    const isTree = /\/Type \/Pages\b/.test(objects.get(Number(kid)) ?? '')
    return isTree ? pagesOf({ objects, root: tree }, Number(kid)) : [Number(kid)]
  })
}

/**
 * PDFs of our own one after the other as one file, fonts and all. The structure for readers of single
 * papers is left out, because the parts do not share one. The same parts and moment give the same bytes.
 * @param at the moment printed into the file, ISO
 * @throws {RangeError} a part is no PDF that `typesetPdf` wrote, or there is none
 */
export function joinPdfs(parts: readonly Uint8Array[], title: string, at: string): Uint8Array {
  if (parts.length === 0) throw new RangeError('nothing to join')
  const written: Buffer[] = []
  const numbers: number[] = []
  let last = 2
  // Number 1 is the catalogue and 2 the tree of pages.
  const bodies = new Map<number, string>()
  for (const bytes of parts) {
    const part = readParts(bytes)
    const renamed = new Map<number, number>()
    const wanted: number[] = []
    const nameOf = (old: number) => {
      const known = renamed.get(old)
      if (known !== undefined) return known
      last += 1
      renamed.set(old, last)
      wanted.push(old)
      return last
    }
    const renumber = (text: string) =>
      text.replace(references, (found, old: string | undefined) =>
        old === undefined ? found : `${nameOf(Number(old))} 0 R`,
      )
    const tree = entry(part.objects.get(part.root) ?? '', 'Pages')
    const pages = new Set(pagesOf(part, tree))
    for (const page of pages) numbers.push(nameOf(page))
    for (let next = wanted.shift(); next !== undefined; next = wanted.shift()) {
      const [dictionary, stream] = halves(part.objects.get(next) ?? 'null')
      const own = pages.has(next)
        ? dictionary.replace(/\/Parent \d+ 0 R/, '/Parent 2 0 R').replace(/\/StructParents \d+/, '')
        : dictionary.replace(/\/StructParent \d+/, '')
      const named = renamed.get(next) ?? 0
      bodies.set(named, (pages.has(next) ? keepParent(own, renumber) : renumber(own)) + stream)
    }
  }
  bodies.set(1, `<< /Type /Catalog /Pages 2 0 R /Lang (ja) >>\n`)
  const kids = numbers.map((number) => `${number} 0 R`).join(' ')
  bodies.set(2, `<< /Type /Pages /Count ${numbers.length} /Kids [${kids}] >>\n`)
  const info = last + 1
  bodies.set(info, `<< /Title ${hexText(title)} /ModDate (${dateOf(at)}) >>\n`)

  let length = 0
  const write = (text: string) => {
    const bytes = Buffer.from(text, 'latin1')
    written.push(bytes)
    length += bytes.length
  }
  write('%PDF-1.7\n%\u0080\u0080\u0080\u0080\n')
  const offsets: number[] = []
  for (let number = 1; number <= info; number += 1) {
    offsets.push(length)
    write(`${number} 0 obj\n${bodies.get(number) ?? 'null\n'}endobj\n`)
  }
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const start = length
  write(`xref\n0 ${info + 1}\n0000000000 65535 f \n${table}`)
  write(
    `trailer\n<< /Size ${info + 1} /Root 1 0 R /Info ${info} 0 R >>\nstartxref\n${start}\n%%EOF\n`,
  )
  return new Uint8Array(Buffer.concat(written))
}

/** The new tree of pages has its number already. */
function keepParent(page: string, renumber: (text: string) => string): string {
  const mark = '/Parent 2 0 R'
  const place = page.indexOf(mark)
  if (place < 0) return renumber(page)
  return renumber(page.slice(0, place)) + mark + renumber(page.slice(place + mark.length))
}

function hexText(text: string): string {
  const units = Array.from({ length: text.length }, (_, n) =>
    text.charCodeAt(n).toString(16).padStart(4, '0'),
  )
  return `<feff${units.join('')}>`
}

const dateOf = (at: string) => `D:${new Date(at).toISOString().replace(/\D/g, '').slice(0, 14)}Z`
