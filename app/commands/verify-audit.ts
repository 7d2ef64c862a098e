import { z } from 'zod'
import { machineClock, systemOf, within } from '#platform'
import { verificationInWords, verifyAudit } from '#platform/audit'
import { readConfiguration } from '../configuration.ts'
import { openEngine } from '../open-engine.ts'

const City = z.object({ code: z.number(), name: z.string() })

/** `bin/check audit`: walks every city's chain of acts and names the first entry that does not hold. */
export async function run(): Promise<number> {
  const { varFolder, ...rest } = readConfiguration(process.env)
  const engine = await openEngine({ varFolder, ...rest })
  try {
    const { rows } = await engine.asOwner(
      'select code, name from platform.cities order by code',
      [],
    )
    let sound = true
    for (const { code, name } of z.array(City).parse(rows)) {
      const verification = await within(
        { engine, clock: machineClock, varFolder },
        { city: code, mode: 'read', person: async () => systemOf(code) },
        verifyAudit,
      )
      sound &&= verification.firstBroken === null
      console.log(`${name}: ${verificationInWords(verification)}`)
    }
    return sound ? 0 : 1
  } finally {
    await engine.close()
  }
}
