import { mkdir, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrate, openPGlite } from '#platform/database'
import { storeysUnder } from '../floors.ts'
import { addressTable, permissionTable, schemaTable } from '../generated-documents.ts'
import { rows } from '../house.ts'
import { root } from '../open-engine.ts'

/** `bin/generate`: the tables under docs/generated. Their diff is the summary of a change. */
export async function run([folder = join(root, 'docs/generated')]: string[]): Promise<number> {
  const engine = await openPGlite()
  try {
    await migrate(engine, storeysUnder(root))
    await mkdir(folder, { recursive: true })
    await writeFile(join(folder, 'addresses.md'), addressTable(rows))
    await writeFile(join(folder, 'permissions.md'), permissionTable(rows))
    await writeFile(join(folder, 'schema.md'), await schemaTable(engine))
    console.log(
      `Written under ${folder === join(tmpdir()) ? 'a temporary folder' : 'docs/generated'}.`,
    )
    return 0
  } finally {
    await engine.close()
  }
}
