import { existsSync } from 'node:fs'
import { mkdtemp, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import packages from '../../package.json' with { type: 'json' }

/** Where the browser of the package lies when it is unpacked, with the libraries it brings. */
export type Unpacked = { readonly program: string; readonly libraries: string }

const unpackedAt = (folder: string): Unpacked => ({
  program: join(folder, 'chromium'),
  libraries: join(folder, 'al2023/lib'),
})

/** Runs `work` with these variables set, and puts the environment back as it was. */
async function withEnvironment<T>(wanted: Record<string, string>, work: () => Promise<T>) {
  const names = [...Object.keys(wanted), 'FONTCONFIG_PATH', 'LD_LIBRARY_PATH', 'HOME']
  const before = names.map((name) => ({ name, value: process.env[name] }))
  Object.assign(process.env, wanted)
  try {
    return await work()
  } finally {
    for (const { name, value } of before) {
      if (value === undefined) delete process.env[name]
      else process.env[name] = value
    }
  }
}

/**
 * Unpacks the Chromium that came with npm, once a machine and version, about 2 s.
 * The package itself takes whatever lies at its fixed place, a half unpacked file included; so it
 * unpacks into a folder of this process, which then takes its place in one step.
 */
export async function unpackChromium(): Promise<Unpacked> {
  const version = packages.devDependencies['@sparticuz/chromium']
  const owner = process.getuid?.() ?? 0
  const place = join(tmpdir(), `sanchi-chromium-${version}-${owner}`)
  if (existsSync(place)) return unpackedAt(place)
  const folder = await mkdtemp(`${place}-`)
  // The variable makes the package unpack its own NSS libraries too, read when it is imported.
  const wanted = { TMPDIR: folder, AWS_LAMBDA_JS_RUNTIME: 'nodejs24.x' }
  await withEnvironment(wanted, async () => {
    const { default: chromium } = await import('@sparticuz/chromium')
    await chromium.executablePath()
  })
  await rename(folder, place).catch(async (error: unknown) => {
    await rm(folder, { recursive: true, force: true })
    if (!existsSync(place)) throw error // else another process was first
  })
  return unpackedAt(place)
}
