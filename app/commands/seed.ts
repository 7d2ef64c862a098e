import { sampleCities } from '#platform/samples'
import { readConfiguration } from '../configuration.ts'
import { seedDemonstration } from '../demonstration.ts'
import { openEngine } from '../open-engine.ts'

/** `bin/seed`: the demonstration cities, through the same actions that people use. */
export async function run(): Promise<number> {
  const configuration = readConfiguration(process.env)
  const engine = await openEngine(configuration)
  try {
    const made = await seedDemonstration(engine, configuration.varFolder)
    const names = sampleCities.map(({ name }) => name).join('・')
    console.log(made ? `見本の市（${names}）を作りました。` : '見本の市はもうあります。')
    return 0
  } finally {
    await engine.close()
  }
}
