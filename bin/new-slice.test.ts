import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { houseDefects } from '../app/checks/house-check.ts'
import { readTree } from '../app/checks/read-house.ts'
import { newSlice } from './new-slice.ts'

const root = join(import.meta.dirname, '..')
const copy = mkdtempSync(join(tmpdir(), 'sanchi-new-slice-'))
afterAll(() => rmSync(copy, { recursive: true, force: true }))
const files = newSlice('trade-fairs')

test('a new slice breaks no rule of the house once it has a floor', () => {
  const tree = new Map([...readTree(root)].filter(([file]) => !file.startsWith('slices/')))
  for (const [path, text] of files) tree.set(path, text)
  const defects = houseDefects({ tree, floors: [['trade-fairs']], fresh: null })
  expect(defects.filter(({ file }) => file.startsWith('slices/'))).toEqual([])
})

test('it compiles against the house as it is, and is formatted', () => {
  for (const name of ['app', 'packages', 'platform', 'ui', 'tsconfig.json'])
    cpSync(join(root, name), join(copy, name), { recursive: true })
  cpSync(join(root, 'package.json'), join(copy, 'package.json'))
  cpSync(join(root, 'biome.json'), join(copy, 'biome.json'))
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))
  execFileSync('git', ['init', '-q'], { cwd: copy })
  for (const [path, text] of files) {
    mkdirSync(dirname(join(copy, path)), { recursive: true })
    writeFileSync(join(copy, path), text)
  }
  const { stdout } = spawnSync('tsc', ['--noEmit'], { cwd: copy, encoding: 'utf8' })
  expect(stdout.split('\n').filter((line) => line.startsWith('slices/trade-fairs'))).toEqual([])
  const lint = spawnSync('biome', ['check', 'slices/trade-fairs'], { cwd: copy, encoding: 'utf8' })
  expect([lint.status, lint.status === 0 ? '' : lint.stderr + lint.stdout]).toEqual([0, ''])
}, 60_000)

test('a name that is no plural, or no name, is refused with a sentence', () => {
  for (const name of ['', 'Trade', 'trade_fairs', '../x', 'staff'])
    expect(() => newSlice(name)).toThrow('plural')
  expect([...newSlice('companies').keys()]).toContain(
    'slices/companies/actions/register-company.ts',
  )
  expect(newSlice('staff', 'officer').size).toBe(files.size)
})
