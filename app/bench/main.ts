// Measures, prints ratios and writes var/bench.json: bin/bench [--full] [NAME …]
import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import type { Scale } from './bench.ts'
import { benches } from './benches.ts'
import { linesOf, measure, type Result } from './measure.ts'

const words = process.argv.slice(2)
const scale: Scale = words.includes('--full') ? 'full' : 'quick'
const names = words.filter((word) => !word.startsWith('--'))
const unknown = names.filter((name) => !benches.some((bench) => bench.name === name))
if (unknown.length > 0) {
  console.error(`No such bench: ${unknown.join(', ')}. There are:`)
  for (const { name } of benches) console.error(`  ${name}`)
  process.exit(2)
}

const results: Result[] = []
for (const bench of benches) {
  if (names.length > 0 && !names.includes(bench.name)) continue
  const result = await measure(bench, scale)
  results.push(result)
  console.log(linesOf(result).join('\n'))
}
const machine = { node: process.version, processors: cpus().length, model: cpus()[0]?.model ?? '' }
const folder = join(import.meta.dirname, '../../var')
mkdirSync(folder, { recursive: true })
writeFileSync(
  join(folder, 'bench.json'),
  `${JSON.stringify({ at: new Date().toISOString(), machine, results }, null, 2)}\n`,
)
const broken = results.filter(({ holds }) => !holds)
console.log(`\n${results.length} measured, ${broken.length} over their limit; see var/bench.json.`)
process.exitCode = broken.length === 0 ? 0 : 1
