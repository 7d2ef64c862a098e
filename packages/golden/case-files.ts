import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { compare, type Tolerance } from './compare.ts'

const CaseFile = z.object({
  topic: z.string(),
  function: z.string(),
  cases: z.array(
    z.object({
      name: z.string(),
      input: z.unknown(),
      expect: z.unknown(),
      tolerance: z.record(z.string(), z.number()).optional(),
    }),
  ),
})
export type CaseFile = z.infer<typeof CaseFile>

/** Beside the checkout, and not part of it: `../shared/golden`. */
export const GOLDEN_FOLDER = join(import.meta.dirname, '../../../shared/golden')

/** Every file of reference cases in a folder, by its number (`05`); empty where there is no folder. */
export function caseFiles(folder: string): ReadonlyMap<string, CaseFile> {
  if (!existsSync(folder)) return new Map()
  return new Map(
    readdirSync(folder)
      .filter((name) => /^\d\d-.*\.json$/.test(name))
      .sort()
      .map((name) => [
        name.slice(0, 2),
        CaseFile.parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))),
      ]),
  )
}

/** From a case's input to our answer, in the shape of the case's `expect`. */
export type Adapter = (input: unknown) => unknown

/** Every difference between our answers and a file's, each with the name of its case. */
export function differences(file: CaseFile, answer: Adapter): string[] {
  return file.cases.flatMap(({ name, input, expect, tolerance }) => {
    const known: Tolerance | undefined = tolerance
    return compare(answer(input), expect, known).map((line) => `${name}: ${line}`)
  })
}
