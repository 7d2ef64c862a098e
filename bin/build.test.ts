import { execFileSync } from 'node:child_process'
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildAll } from './build.ts'
import { sourceStamp } from './source-stamp.ts'

const root = mkdtempSync(join(tmpdir(), 'sanchi-build-'))
const put = (file: string, text: string) => {
  mkdirSync(dirname(join(root, file)), { recursive: true })
  writeFileSync(join(root, file), text)
}

beforeAll(async () => {
  symlinkSync(join(import.meta.dirname, '../node_modules'), join(root, 'node_modules'))
  put('package.json', '{"type":"module","imports":{"#ui":"./ui/index.ts"}}')
  put('package-lock.json', '{}')
  put('app/main.ts', "import { Word } from '#ui'\nimport 'hono'\nconsole.log(String(Word()))")
  put('platform/database/own-thread.ts', "console.log('beside')")
  put('ui/index.ts', "export { Word } from './word.tsx'")
  put('ui/word.tsx', 'export const Word = () => <p class="word">眼鏡</p>')
  put('ui/styles/order.json', '["b.css", "a.css"]')
  put('ui/styles/a.css', '.a { color: red }')
  put('ui/styles/b.css', '.b { color: red }')
  put('ui/islands/main.ts', "document.title = 'x'")
  put('dist/assets/sanchi-old.css', '')
  await buildAll(root)
})
afterAll(() => rmSync(root, { recursive: true, force: true }))

test('the server runs as one file, our own doors inside and packages outside, its database’s thread beside it', () => {
  const main = join(root, 'dist/server/main.js')
  expect(execFileSync('node', [main], { encoding: 'utf8' })).toBe('<p class="word">眼鏡</p>\n')
  expect(readFileSync(main, 'utf8')).toMatch(/import "hono"/)
  const thread = join(root, 'dist/server/own-thread.js')
  expect(execFileSync('node', [thread], { encoding: 'utf8' })).toBe('beside\n')
})

test('the manifest names the assets, styles keep their order, old ones are gone', () => {
  const assets = join(root, 'dist/assets')
  const manifest: Record<string, string> = JSON.parse(
    readFileSync(join(assets, 'manifest.json'), 'utf8'),
  )
  expect(readdirSync(assets).sort()).toEqual([...Object.values(manifest), 'manifest.json'].sort())
  const css = readFileSync(join(assets, manifest['sanchi.css'] ?? ''), 'utf8')
  expect(css.indexOf('.b')).toBeLessThan(css.indexOf('.a{'))
  expect(manifest['islands.js']).toMatch(/^islands-[0-9a-f]{12}\.js$/)
})

test('a style sheet that order.json forgot is named', async () => {
  put('ui/styles/c.css', '')
  await expect(buildAll(root)).rejects.toThrow('order.json lacks c.css')
})

test('the stamp changes with a source and not with a test', () => {
  const before = sourceStamp(root)
  put('app/main.test.ts', '')
  expect(sourceStamp(root)).toBe(before)
  put('app/more.ts', '')
  expect(sourceStamp(root)).not.toBe(before)
})
