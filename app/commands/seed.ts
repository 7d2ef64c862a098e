import { parseArgs } from 'node:util'
import type { Engine } from '#platform/database'
import { sampleCities, townOf } from '#platform/samples'
import { bringInList } from '#slices/businesses'
import { readConfiguration } from '../configuration.ts'
import { seedDemonstration } from '../demonstration.ts'
import { openEngine } from '../open-engine.ts'

/**
 * `bin/seed`: the demonstration cities, through the same actions that people use. With
 * `--list FILE --source TEXT --of DAY` a real list of businesses is then brought into the register.
 */
export async function run(args: readonly string[] = []): Promise<number> {
  const options = {
    list: { type: 'string' },
    source: { type: 'string' },
    of: { type: 'string' },
  } as const
  const { list, source = '', of = '' } = parseArgs({ args: [...args], options }).values
  const configuration = readConfiguration(process.env)
  const engine = await openEngine(configuration)
  try {
    const made = await seedDemonstration(engine, configuration.varFolder)
    const names = sampleCities.map(({ name }) => name).join('・')
    console.log(made ? `見本の市（${names}）を作りました。` : '見本の市はもうあります。')
    if (list) await bringIn(engine, configuration.varFolder, { list, source, of })
    return 0
  } finally {
    await engine.close()
  }
}

async function bringIn(
  engine: Engine,
  varFolder: string,
  { list, source, of }: { list: string; source: string; of: string },
): Promise<void> {
  const town = townOf(engine, varFolder, '2026-11-02T09:00:00+09:00')
  const { created, changed, same, wrong } = await bringInList(town, list, { source, asOf: of })
  console.log(`${list}：新規${created}、更新${changed}、変更なし${same}、誤り${wrong}`)
}
