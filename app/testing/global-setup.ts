import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { makeTemplate } from './template.ts'

declare module 'vitest' {
  interface ProvidedContext {
    template: string
  }
}

/** Once a run: the migrated and peopled database that every test file starts from. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'sanchi-test-'))
  const file = join(folder, 'template.tar')
  await writeFile(file, Buffer.from(await (await makeTemplate()).arrayBuffer()))
  project.provide('template', file)
  return () => rm(folder, { recursive: true, force: true })
}
