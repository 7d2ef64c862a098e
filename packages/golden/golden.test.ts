import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { type CaseFile, caseFiles, functionsOf } from './case-files.ts'
import { OWN_FOLDER, SHARED_FOLDER } from './folders.ts'
import { runFile } from './run.ts'
import { topics } from './topics.ts'

const filesOf = (folder: string) => (existsSync(folder) ? caseFiles(folder) : [])

test.each(filesOf(OWN_FOLDER).map((file) => [file.fileName, file] as const))(
  'our own cases: %s',
  (_, file) => expect(runFile(file, topics).failures).toEqual([]),
)

if (!existsSync(SHARED_FOLDER)) console.info('no reference cases beside this checkout')

const isKnown = (file: CaseFile) => functionsOf(file).some((name) => Object.hasOwn(topics, name))

test.each(
  filesOf(SHARED_FOLDER)
    .filter(isKnown)
    .map((file) => [file.fileName, file] as const),
)('reference cases: %s', (_, file) => expect(runFile(file, topics).failures).toEqual([]))
