import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const Case = z.object({
  name: z.string(),
  input: z.unknown(),
  expect: z.unknown(),
  tolerance: z.record(z.string(), z.number()).optional(),
})
export type Case = z.infer<typeof Case>

const CaseFile = z.object({ topic: z.string(), function: z.string(), cases: z.array(Case) })
export type CaseFile = z.infer<typeof CaseFile> & { readonly fileName: string }

/** Every file of reference cases in a folder, in the order of their names. */
export function caseFiles(folder: string): CaseFile[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((fileName) => ({
      ...CaseFile.parse(JSON.parse(readFileSync(join(folder, fileName), 'utf8'))),
      fileName,
    }))
}

/** The functions that a file names: `krugmanIndex(matrix) and locationalGini(matrix)` names two. */
export function functionsOf(file: Pick<CaseFile, 'function'>): string[] {
  return [...file.function.matchAll(/([A-Za-z_]\w*)\s*\(/g)].map(([, name = '']) => name)
}
