import type { Clock } from './clock.ts'
import type { Engine } from './database/engine.ts'
import type { RouteRow } from './routes.ts'

/** All that one running Sanchi is made of. */
export type House = {
  readonly engine: Engine
  readonly rows: readonly RouteRow[]
  readonly clock: Clock
  /** Where files lie: uploads, outgoing mail of a trial. */
  readonly varFolder: string
  /** Served over https: cookies are `__Host-` and Secure, HSTS is sent. */
  readonly https: boolean
  /** Gives the address of a built asset by its name. */
  assets(name: string): string
  log(line: Readonly<Record<string, unknown>>): void
}
