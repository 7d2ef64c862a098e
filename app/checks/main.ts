// The house check: node app/checks/main.ts [FOLDER with what bin/generate would write now]
import { join } from 'node:path'
import { houseDefects, sentenceOf } from './house-check.ts'
import { readHouse, readTree } from './read-house.ts'

const [freshFolder] = process.argv.slice(2)
const fresh =
  freshFolder === undefined
    ? null
    : new Map([...readTree(freshFolder)].map(([name, text]) => [`docs/generated/${name}`, text]))
const defects = houseDefects(readHouse(join(import.meta.dirname, '../..'), fresh))
for (const defect of defects) console.error(sentenceOf(defect))
console.log(
  defects.length === 0 ? 'The house stands.' : `The house check found ${defects.length} defects.`,
)
process.exitCode = defects.length === 0 ? 0 : 1
