import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { z } from 'zod'
import { emptyWorkbook } from './workbook.ts'

const require = createRequire(import.meta.url)
const fontFolder = (name: string) => dirname(require.resolve(`${name}/package.json`))

/** BIZ UD lacks some rare signs of names (髙 﨑 𠮷); Noto stands behind it. */
const fontPaths = [
  fontFolder('@expo-google-fonts/biz-udmincho'),
  fontFolder('@expo-google-fonts/biz-udpgothic'),
  ...['400Regular', '700Bold'].map((w) => join(fontFolder('@expo-google-fonts/noto-sans-jp'), w)),
]

let compiler: Promise<NodeCompiler> | null = null
function theCompiler(): Promise<NodeCompiler> {
  // Loading it costs half a second, and most requests print nothing.
  compiler ??= import('@myriaddreamin/typst-ts-node-compiler').then(({ NodeCompiler }) =>
    NodeCompiler.create({ fontArgs: [{ fontPaths }] }),
  )
  return compiler
}

const Diagnostic = z.object({ message: z.string() })

/** Set at the head of every template: fonts, language, and no gap between digits and kanji. */
const preamble = `
#set text(font: ("BIZ UDMincho", "Noto Sans JP"), lang: "ja", size: 9.5pt, cjk-latin-spacing: none)
#let gothic(body) = text(font: ("BIZ UDPGothic", "Noto Sans JP"), body)
#let data = json(bytes(sys.inputs.data))
`

/**
 * A PDF/A-2b with its fonts embedded, from a typst template and plain data. Data never becomes source:
 * it goes in as JSON and is read in the template as \`data\`.
 * The same template, data and moment give the same bytes.
 * @param template typst source after the preamble (fonts, \`gothic\`, \`data\`)
 * @param at the moment printed into the file, ISO
 * @throws {Error} with typst's own message where the template does not compile
 */
export async function typesetPdf(template: string, data: unknown, at: string): Promise<Uint8Array> {
  const typst = await theCompiler()
  const source = {
    mainFileContent: preamble + template,
    inputs: { data: JSON.stringify(data) },
  }
  const compiled = typst.compile(source)
  if (!compiled.result) {
    const error = compiled.takeError()
    const told = error ? typst.fetchDiagnostics(error) : []
    const messages = z.array(Diagnostic.loose()).catch([]).parse(told)
    throw new Error(`typst: ${messages.map((m) => m.message).join('; ') || 'did not compile'}`)
  }
  return typst.pdf(compiled.result, {
    pdfStandard: 'a-2b',
    creationTimestamp: Math.floor(Date.parse(at) / 1000),
  })
}

/** Loads the compiler, the fonts and the workbook writer, so that the first person to print need not wait. */
export async function warmTypesetting(): Promise<void> {
  await typesetPdf('予算', {}, new Date(0).toISOString())
  await emptyWorkbook()
}
