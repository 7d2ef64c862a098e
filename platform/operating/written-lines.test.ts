import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import { afterAll, expect, test } from 'vitest'
import { asWritten } from './written-lines.ts'

const folder = await mkdtemp(join(tmpdir(), 'sanchi-traces-'))
afterAll(() => rm(folder, { recursive: true, force: true }))

const source = `import { fall } from './fall.ts'

export function trip(): never {
  const why = '石'
  return fall(why)
}
`
const fall = `export const fall = (why: string): never => {
  throw new Error(why)
}
`

test('a trace of a built file names the lines that were written; one without a map stays as it is', async () => {
  await writeFile(join(folder, 'trip.ts'), source)
  await writeFile(join(folder, 'fall.ts'), fall)
  const outfile = join(folder, 'built.js')
  await build({
    absWorkingDir: folder,
    entryPoints: ['trip.ts'],
    outfile,
    bundle: true,
    format: 'esm',
    sourcemap: true,
    sourcesContent: false,
  })
  const built = (await readFile(outfile, 'utf8')).split('\n')
  const placeOf = (words: string) => {
    const line = built.findIndex((text) => text.includes(words))
    return `${outfile}:${line + 1}:${(built[line] ?? '').indexOf(words) + 1}`
  }
  const places = [placeOf('new Error(why)'), `file://${placeOf('fall(why)')}`]
  const trace = `Error: 石\n    at fall (${places[0]})\n    at trip (${places[1]})`
  expect(asWritten(trace)).toBe('Error: 石\n    at fall (fall.ts:2:9)\n    at trip (trip.ts:5:10)')

  const elsewhere = 'Error: x\n    at y (file:///nowhere/z.js:3:4)\n    at node:internal/a:1:2'
  expect(asWritten(elsewhere)).toBe(elsewhere)
})
