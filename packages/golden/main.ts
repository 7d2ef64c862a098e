// Runs every case file of a folder against the packages: bin/golden [DIR]
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { caseFiles } from './case-files.ts'
import { OWN_FOLDER, SHARED_FOLDER } from './folders.ts'
import { describeResult, runFile } from './run.ts'
import { topics } from './topics.ts'

const [given] = process.argv.slice(2)
const folder = given ? resolve(given) : existsSync(SHARED_FOLDER) ? SHARED_FOLDER : OWN_FOLDER
if (!existsSync(folder)) {
  console.error(`No such folder: ${folder}`)
  process.exit(2)
}
let passed = 0
let failed = 0
for (const file of caseFiles(folder)) {
  const result = runFile(file, topics)
  console.log(describeResult(result))
  passed += result.passed
  failed += result.failures.length
}
console.log(`\n${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
