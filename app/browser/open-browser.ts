import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'
import { writeFontConfiguration } from './fonts.ts'
import { unpackChromium } from './unpack-chromium.ts'

/**
 * A Chromium without a window: the one named in CHROMIUM_PATH, else the one that came with npm,
 * which needs nothing from the system. Close it with `browser.close()`.
 */
export async function openBrowser(): Promise<Browser> {
  const fonts = await writeFontConfiguration(join(tmpdir(), `sanchi-fonts-${process.pid}`))
  const own = process.env.CHROMIUM_PATH
  const unpacked = own === undefined ? await unpackChromium() : null
  const browser = await chromium.launch({
    executablePath: own ?? unpacked?.program ?? '',
    // Not the package's own arguments: they switch off the very security that is tested here.
    args: [
      '--no-sandbox',
      '--headless=shell',
      '--font-render-hinting=none',
      '--disable-gpu',
      '--disable-dev-shm-usage',
      // A closed network answers none of these, and a browser that asks it waits.
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-quic',
      '--no-first-run',
    ],
    env: {
      ...process.env,
      FONTCONFIG_PATH: fonts,
      ...(unpacked && { LD_LIBRARY_PATH: unpacked.libraries }),
    },
  })
  browser.on('disconnected', () => rmSync(fonts, { recursive: true, force: true }))
  return browser
}
