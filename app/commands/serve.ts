import { createServer } from 'node:net'
import { join } from 'node:path'
import { serve } from '@hono/node-server'
import { type House, machineClock } from '#platform'
import { keepStatistics } from '#platform/database'
import { serveHouse } from '#platform/edge'
import { scanFiles, useScanner } from '#platform/files'
import { startJobs } from '#platform/jobs'
import { folderMailer, mailErrand, smtpMailer } from '#platform/mail'
import {
  gracefulShutdown,
  openLog,
  openMetrics,
  serveHealth,
  startMetrics,
} from '#platform/operating'
import { startRelay } from '#platform/outbox'
import { people, sabae, sampleCities, samplePassword } from '#platform/samples'
import { signInWays } from '#platform/sign-in'
import { warmTypesetting } from '#platform/typesetting'
import { fetchFromEstat, useEstat } from '#slices/observatory'
import { readConfiguration } from '../configuration.ts'
import { seedDemonstration } from '../demonstration.ts'
import { rows } from '../house.ts'
import { hasCity, openEngine, root } from '../open-engine.ts'
import { staticAssets } from '../static-assets.ts'

const usualPort = 3000

/** `bin/start`: serves until it is told to stop. */
export async function run(): Promise<number> {
  const configuration = readConfiguration(process.env)
  const { varFolder, host } = configuration
  const engine = await openEngine(configuration)
  if (configuration.demonstration && !(await hasCity(engine))) {
    console.log('見本の市（鯖江市・燕市）を作っています。初めての起動だけ、少し時間がかかります。')
    await seedDemonstration(engine, varFolder)
  }
  const log = openLog()
  const metrics = openMetrics(engine)
  const assets = staticAssets(join(root, 'dist/assets'))
  const house: House = {
    engine,
    rows,
    clock: machineClock,
    varFolder,
    https: configuration.https,
    assets: assets.address,
    log: (line) => {
      metrics.observe(line)
      log(line)
    },
  }
  // Half a second that the first submission of a request should not wait inside its transaction.
  warmTypesetting().catch((error: unknown) => log({ level: 'error', error: String(error) }))
  const app = serveHouse(house, (edge) => {
    assets.serve(edge)
    serveHealth(edge, engine)
    signInWays(house)(edge)
  })
  useScanner(configuration.scanCommand)
  useEstat(configuration.estatAppId)
  const mailer = configuration.smtpUrl
    ? smtpMailer(configuration.smtpUrl, configuration.mailFrom)
    : folderMailer(join(varFolder, 'outgoing'), configuration.mailFrom)
  const stops = [
    startRelay(house, [mailErrand(mailer, configuration.publicUrl), scanFiles, fetchFromEstat]),
    startJobs(house),
    await keepStatistics(engine, (error) => log({ level: 'error', error: String(error) })),
  ]
  if (configuration.metricsPort !== null) {
    stops.push(await startMetrics(configuration.metricsPort, metrics))
  }
  const port = configuration.port ?? (await firstFreePort(host, usualPort))
  const server = serve({ fetch: app.fetch, hostname: host, port })

  if (configuration.port === null && port !== usualPort) {
    console.log(`${usualPort}番は使われているため、${port}番で始めます。`)
  }
  const { rows: cities } = await engine.asOwner(
    'select code from platform.cities where is_demonstration order by code',
    [],
  )
  const demonstration = cities.map((row) => Number(row.code))
  console.log(welcome(`http://${host}:${port}/`, demonstration))

  return new Promise((ended) => {
    const stop = () => {
      console.log('終わります。')
      gracefulShutdown(server, { engine, stops }).then(() => ended(0))
    }
    process.once('SIGINT', stop)
    process.once('SIGTERM', stop)
  })
}

function welcome(address: string, demonstration: readonly number[]): string {
  const lines = [`Sanchi: ${address}`]
  for (const { code, name } of sampleCities) {
    if (!demonstration.includes(code)) continue
    lines.push(`  ${name}（見本）  合言葉 / password: ${samplePassword}`)
    for (const who of Object.values(people).filter(({ city }) => city === code)) {
      lines.push(`    ${who.login.padEnd(16)} ${[who.name, who.title].filter(Boolean).join(' ')}`)
    }
  }
  if (demonstration.includes(sabae))
    lines.push('  まず sakai（担当）で入り、「知る → 地域の数字」から。')
  return lines.join('\n')
}

/** The usual port, or the next that nobody listens on. */
async function firstFreePort(host: string, from: number): Promise<number> {
  for (let port = from; port < from + 100; port++) {
    const free = await new Promise<boolean>((answer) => {
      const probe = createServer()
        .once('error', () => answer(false))
        .listen(port, host, () => probe.close(() => answer(true)))
    })
    if (free) return port
  }
  throw new Error(`no free port from ${from} to ${from + 99}`)
}
