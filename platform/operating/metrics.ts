import { createServer } from 'node:http'
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { Engine } from '../database/engine.ts'
import type { LogLine } from './log.ts'
import { workloadOf } from './workload.ts'

export type Metrics = {
  /** Counts what a line of the log tells of a request. */
  observe(line: LogLine): void
  /** In the text format of Prometheus. */
  text(): Promise<string>
}

/** Figures about the program, never about a person. The waiting work is counted when somebody asks. */
export function openMetrics(engine: Engine): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const registers = [registry]
  const requests = new Counter({
    name: 'sanchi_requests_total',
    help: 'Requests answered',
    labelNames: ['method', 'status'],
    registers,
  })
  const seconds = new Histogram({
    name: 'sanchi_request_seconds',
    help: 'Server time of a request',
    labelNames: ['method'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers,
  })
  const gauge = (name: string, help: string) => new Gauge({ name, help, registers })
  const waiting = gauge('sanchi_outbox_waiting', 'Events that nobody has heard yet')
  const lag = gauge('sanchi_outbox_lag_seconds', 'Age of the oldest event that waits')
  const failing = gauge('sanchi_outbox_failing', 'Events that failed at least once and wait')
  const mails = gauge('sanchi_mails_waiting', 'Letters that wait to be sent')
  const scans = gauge('sanchi_files_unscanned', 'Kept files that no scanner has seen')
  const jobs = new Gauge({
    name: 'sanchi_jobs',
    help: 'Jobs by state',
    labelNames: ['state'],
    registers,
  })
  const methods = new Set(['GET', 'POST', 'HEAD'])
  return {
    observe({ method, status, ms }) {
      if (typeof method !== 'string' || typeof ms !== 'number') return
      const named = methods.has(method) ? method : 'other'
      requests.inc({ method: named, status: String(status) })
      seconds.observe({ method: named }, ms / 1_000)
    },
    async text() {
      const load = await workloadOf(engine)
      waiting.set(load.waiting)
      lag.set(load.lagSeconds)
      failing.set(load.failing)
      mails.set(load.mails)
      scans.set(load.unscanned)
      jobs.set({ state: 'waiting' }, load.jobsWaiting)
      jobs.set({ state: 'running' }, load.jobsRunning)
      jobs.set({ state: 'failed' }, load.jobsFailed)
      return registry.metrics()
    },
  }
}

/** Answers `/metrics` on 127.0.0.1 only. @returns how to stop */
export async function startMetrics(port: number, metrics: Metrics): Promise<() => Promise<void>> {
  const server = createServer((request, response) => {
    if (request.method !== 'GET' || request.url !== '/metrics') {
      response.writeHead(404).end()
      return
    }
    metrics.text().then(
      (text) => {
        response.writeHead(200, { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' })
        response.end(text)
      },
      () => response.writeHead(503).end(),
    )
  })
  await new Promise<void>((listening, failed) => {
    server.once('error', failed)
    server.listen(port, '127.0.0.1', listening)
  })
  return () =>
    new Promise((closed) => {
      server.close(() => closed())
      server.closeAllConnections()
    })
}
