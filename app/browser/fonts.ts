import { mkdir, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const families = ['noto-sans-jp', 'biz-udpgothic', 'biz-udmincho']

/** Folders of the fonts that came with npm. Without a Japanese one all text is invisible. */
export function fontFolders(): string[] {
  const { resolve } = createRequire(import.meta.url)
  return families.flatMap((family) => {
    const folder = dirname(resolve(`@expo-google-fonts/${family}/package.json`))
    return ['400Regular', '500Medium', '700Bold'].map((weight) => join(folder, weight))
  })
}

/**
 * Writes a fonts.conf into `folder` that knows these fonts and no other, so that a page looks the
 * same on every machine.
 * @returns the folder, for FONTCONFIG_PATH
 */
export async function writeFontConfiguration(folder: string): Promise<string> {
  await mkdir(folder, { recursive: true })
  const directories = fontFolders().map((path) => `  <dir>${path}</dir>`)
  const prefer = (generic: string, family: string) =>
    `  <alias><family>${generic}</family><prefer><family>${family}</family></prefer></alias>`
  const lines = [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    '<fontconfig>',
    ...directories,
    `  <cachedir>${join(folder, 'cache')}</cachedir>`,
    prefer('sans-serif', 'Noto Sans JP'),
    prefer('serif', 'BIZ UDPMincho'),
    prefer('monospace', 'Noto Sans JP'),
    '</fontconfig>',
    '',
  ]
  await writeFile(join(folder, 'fonts.conf'), lines.join('\n'))
  return folder
}
