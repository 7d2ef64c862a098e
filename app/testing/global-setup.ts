import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { dropRun, makeTemplateOn } from './on-server.ts'
import { makeTemplate } from './template.ts'

declare module 'vitest' {
  interface ProvidedContext {
    template:
      | { readonly server: null; readonly path: string }
      | { readonly server: string; readonly run: string }
  }
}

/**
 * Once a run: the migrated and peopled database that every test file starts from, and at the end away
 * with all that were made of it.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = process.env.SANCHI_TEST_POSTGRES
  if (server) {
    const run = await makeTemplateOn(server)
    project.provide('template', { server, run })
    return () => dropRun(server, run)
  }
  const folder = await mkdtemp(join(tmpdir(), 'sanchi-test-'))
  const path = join(folder, 'template.tar')
  await writeFile(path, Buffer.from(await (await makeTemplate()).arrayBuffer()))
  project.provide('template', { server: null, path })
  return () => rm(folder, { recursive: true, force: true })
}
