import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'

const root = mkdtempSync(join(tmpdir(), 'sanchi-with-node-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

const lock = (version: string, license: string) =>
  writeFileSync(
    join(root, 'package-lock.json'),
    JSON.stringify(
      { packages: { '': { license }, 'node_modules/hono': { version, integrity: 'sha512-x' } } },
      null,
      2,
    ),
  )
const program = (path: string, lines: readonly string[]) => {
  writeFileSync(join(root, path), `#!/bin/sh\n${lines.join('\n')}\n`)
  chmodSync(join(root, path), 0o755)
}

/** A machine with these programs only; npm and node are of our making. */
function machine(name: string, npm: readonly string[] | null): string {
  mkdirSync(join(root, name), { recursive: true })
  for (const tool of ['cat', 'cksum', 'dirname', 'grep', 'ln', 'mkdir'])
    symlinkSync(`/usr/bin/${tool}`, join(root, name, tool))
  if (npm !== null) {
    program(`${name}/npm`, npm)
    symlinkSync(process.execPath, join(root, name, 'node'))
  }
  return join(root, name)
}

mkdirSync(join(root, 'bin'))
copyFileSync(join(import.meta.dirname, 'with-node'), join(root, 'bin/with-node'))
program('bin/try', ['. "$(dirname -- "$0")/with-node"', 'echo "here $(seen_from_there a) $*"'])
lock('1.0.0', 'MIT')
writeFileSync(join(root, 'calls'), '')

const run = (path: string, ...args: string[]) =>
  spawnSync('/bin/sh', [join(root, 'bin/try'), ...args], {
    cwd: '/tmp',
    env: { PATH: path },
    encoding: 'utf8',
  })
const calls = () => readFileSync(join(root, 'calls'), 'utf8').split('\n').length - 1

test('without npm it says what to install', () => {
  const { status, stderr } = run(machine('bare', null))
  expect([status, stderr]).toEqual([1, expect.stringContaining('apt install nodejs npm')])
})

test('when npm cannot install it says so, and tries again the next time', () => {
  const offline = machine('offline', [`echo x >>'${root}/calls'`, 'exit 1'])
  expect(run(offline).stderr).toContain('Is the machine online')
  expect(run(offline).status).toBe(1)
  expect(calls()).toBe(2)
})

test('it installs once, and again only when a package changed', () => {
  const binaries = `mkdir -p node_modules/.bin; ln -sf '${process.execPath}' node_modules/.bin/node`
  const online = machine('online', [`echo x >>'${root}/calls'`, binaries])
  writeFileSync(join(root, 'calls'), '')
  expect(run(online, 'one', 'two words').stdout).toBe('here /tmp/a one two words\n')
  expect(run(online).stderr).toBe('')
  lock('1.0.0', 'Apache-2.0')
  expect(run(online).status).toBe(0)
  expect(calls()).toBe(1)
  lock('1.0.1', 'Apache-2.0')
  expect(run(online).stderr).toContain('Installing')
  expect(calls()).toBe(2)
})
