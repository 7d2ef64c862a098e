import cluster from 'node:cluster'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { keepStatistics, openPostgres } from '#platform/database'
import { scanFiles } from '#platform/files'
import { startJobs } from '#platform/jobs'
import { folderMailer, mailErrand, smtpMailer } from '#platform/mail'
import { gracefulShutdown, openLog, openMetrics, startMetrics } from '#platform/operating'
import { startRelay } from '#platform/outbox'
import { people, sabae, sampleCities, samplePassword } from '#platform/samples'
import { fetchFromEstat } from '#slices/observatory'
import { type Configuration, readConfiguration } from '../configuration.ts'
import { seedDemonstration } from '../demonstration.ts'
import { hasCity, openEngine } from '../open-engine.ts'
import { startProcesses, tellAnswered, toldToEnd } from '../processes.ts'
import { openHouse } from '../serving.ts'

const usualPort = 3000

/** `bin/start`: serves until it is told to stop. */
export async function run(): Promise<number> {
  const configuration = readConfiguration(process.env)
  if (cluster.isWorker) return servePages(configuration)
  const { varFolder, host } = configuration
  const engine = await openEngine(configuration)
  if (configuration.demonstration && !(await hasCity(engine))) {
    console.log('見本の市（鯖江市・燕市）を作っています。初めての起動だけ、少し時間がかかります。')
    await seedDemonstration(engine, varFolder)
  }
  const log = openLog()
  const metrics = openMetrics(engine)
  const { house, listen } = await openHouse(configuration, engine, (line) => {
    metrics.observe(line)
    log(line)
  })
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
  const server =
    configuration.processes > 1
      ? await startProcesses(configuration.processes, port, metrics.observe)
      : listen(port)

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

/** One of several processes: it answers pages and nothing else; the first has brought the database up to date. */
async function servePages(configuration: Configuration): Promise<number> {
  const { databaseUrl, port } = configuration
  if (databaseUrl === null || port === null) throw new Error('several processes need a server')
  const engine = openPostgres(databaseUrl)
  const log = openLog()
  const { listen } = await openHouse(configuration, engine, (line) => {
    tellAnswered(line)
    log(line)
  })
  const server = listen(port)
  await toldToEnd()
  await gracefulShutdown(server, { engine, stops: [] })
  return 0
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
