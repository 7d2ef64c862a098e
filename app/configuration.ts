import { z } from 'zod'

const port = z.coerce.number().int().min(0).max(65_535)

/** Everything that the operator may set, all of it through the environment. */
const Environment = z.object({
  /** Where the embedded database, files and outgoing mail of a trial lie. */
  SANCHI_VAR: z.string().default('var'),
  SANCHI_HOST: z.string().default('127.0.0.1'),
  SANCHI_PORT: port.optional(),
  /** How many processes answer pages; the embedded database belongs to a single one. */
  SANCHI_PROCESSES: z.coerce.number().int().min(1).max(64).default(1),
  /** postgres://… ; without it the embedded database is used. */
  DATABASE_URL: z.string().optional(),
  /** The address people use, if it is https: cookies become Secure and HSTS is sent. */
  SANCHI_PUBLIC_URL: z.url().optional(),
  /** Metrics answer on 127.0.0.1 at this port; absent: nowhere. */
  SANCHI_METRICS_PORT: port.optional(),
  SMTP_URL: z.string().optional(),
  SANCHI_MAIL_FROM: z.string().default('sanchi@localhost'),
  /** The antivirus, called with a file; 0 is clean. */
  SCAN_COMMAND: z.string().optional(),
  /** The application id that e-Stat gave this operator: a secret, sent to e-Stat alone. */
  ESTAT_APP_ID: z.string().optional(),
  /** A file with the keys of OpenID providers, which people of a city may sign in through. */
  SANCHI_OIDC_FILE: z.string().optional(),
  /** `never` keeps even an empty embedded database without the demonstration city. */
  SANCHI_DEMONSTRATION: z.enum(['when-empty', 'never']).default('when-empty'),
})

export type Configuration = {
  readonly varFolder: string
  readonly host: string
  readonly port: number | null
  readonly processes: number
  readonly databaseUrl: string | null
  readonly https: boolean
  readonly publicUrl: string | null
  readonly metricsPort: number | null
  readonly smtpUrl: string | null
  readonly mailFrom: string
  readonly scanCommand: string | null
  readonly estatAppId: string | null
  readonly oidcFile: string | null
  readonly demonstration: boolean
}

/** @throws {z.ZodError} a variable that cannot be read */
export function readConfiguration(environment: NodeJS.ProcessEnv): Configuration {
  const set = Environment.parse(environment)
  return {
    varFolder: set.SANCHI_VAR,
    host: set.SANCHI_HOST,
    port: set.SANCHI_PORT ?? null,
    processes: set.DATABASE_URL ? set.SANCHI_PROCESSES : 1,
    databaseUrl: set.DATABASE_URL || null,
    https: set.SANCHI_PUBLIC_URL?.startsWith('https:') ?? false,
    publicUrl: set.SANCHI_PUBLIC_URL ?? null,
    smtpUrl: set.SMTP_URL || null,
    mailFrom: set.SANCHI_MAIL_FROM,
    scanCommand: set.SCAN_COMMAND || null,
    estatAppId: set.ESTAT_APP_ID || null,
    oidcFile: set.SANCHI_OIDC_FILE || null,
    metricsPort: set.SANCHI_METRICS_PORT ?? null,
    // A city's own database is never filled with a demonstration unasked.
    demonstration: set.SANCHI_DEMONSTRATION === 'when-empty' && !set.DATABASE_URL,
  }
}
