// Builds the program: the server as one bundle, the assets with their hashes in their names.
//
//     dist/server/main.js        from app/main.ts, packages left outside
//     dist/assets/…-<hash>.css   the files of ui/styles in the order of order.json
//     dist/assets/…-<hash>.js    from ui/islands/main.ts, for the browser
//     dist/assets/manifest.json  { "sanchi.css": "sanchi-<hash>.css", "islands.js": … }
//
// With two words, only that program: bin/build.ts ENTRY OUTFILE.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, parse } from 'node:path'
import { build, transform } from 'esbuild'
import { z } from 'zod'
import { sourceStamp } from './source-stamp.ts'

const shortHash = (text: string | Uint8Array) =>
  createHash('sha256').update(text).digest('hex').slice(0, 12)

/**
 * One program as one file, and beside it the thread of its embedded database, each with a map of its lines; the
 * sources themselves lie beside them too.
 */
async function buildProgram(root: string, entry: string, outfile: string): Promise<void> {
  const { dir, name } = parse(outfile)
  await build({
    absWorkingDir: root,
    entryPoints: { [name]: entry, 'own-thread': 'platform/database/own-thread.ts' },
    outdir: dir,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node24',
    packages: 'external',
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx',
    sourcemap: true,
    sourcesContent: false,
    logLevel: 'warning',
  })
}

async function styleSheet(root: string): Promise<string> {
  const folder = join(root, 'ui/styles')
  const order = z.array(z.string()).parse(readJson(join(folder, 'order.json')))
  const forgotten = readdirSync(folder).filter((n) => n.endsWith('.css') && !order.includes(n))
  if (forgotten.length > 0) throw new Error(`ui/styles/order.json lacks ${forgotten.join(', ')}`)
  const joined = order.map((name) => readFileSync(join(folder, name), 'utf8')).join('\n')
  return (await transform(joined, { loader: 'css', minify: true })).code
}

async function islands(root: string): Promise<string> {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: ['ui/islands/main.ts'],
    bundle: true,
    platform: 'browser',
    format: 'esm',
    target: 'es2022',
    minify: true,
    write: false,
    logLevel: 'warning',
  })
  return outputFiles.map(({ text }) => text).join('')
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'))
}

/** Builds everything under `root`. @throws with esbuild's words when a source does not build */
export async function buildAll(root: string): Promise<void> {
  const [css, js] = await Promise.all([
    styleSheet(root),
    islands(root),
    buildProgram(root, 'app/main.ts', 'dist/server/main.js'),
  ])
  const assets = [
    { name: 'sanchi.css', hashed: `sanchi-${shortHash(css)}.css`, text: css },
    { name: 'islands.js', hashed: `islands-${shortHash(js)}.js`, text: js },
  ]
  const folder = join(root, 'dist/assets')
  mkdirSync(folder, { recursive: true })
  for (const { hashed, text } of assets) writeFileSync(join(folder, hashed), text)
  const manifest = Object.fromEntries(assets.map(({ name, hashed }) => [name, hashed]))
  writeFileSync(join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`)
  const kept = new Set(['manifest.json', ...Object.values(manifest)])
  for (const old of readdirSync(folder)) if (!kept.has(old)) rmSync(join(folder, old))
}

if (import.meta.main) {
  const root = join(import.meta.dirname, '..')
  const [entry, outfile] = process.argv.slice(2).filter((word) => !word.startsWith('--'))
  if (entry && outfile) {
    await buildProgram(root, entry, outfile)
    process.exit()
  }
  const stampFile = join(root, 'dist/.stamp')
  const stamp = sourceStamp(root)
  const fresh = existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp
  if (!(process.argv.includes('--if-changed') && fresh)) {
    const began = performance.now()
    try {
      await buildAll(root)
      writeFileSync(stampFile, stamp)
      console.error(`Built in ${Math.round(performance.now() - began)} ms.`)
    } catch (error) {
      // esbuild has shown the places already; a stack of its own files would hide them.
      console.error(`The build failed. ${error instanceof Error ? error.message : error}`)
      process.exitCode = 1
    }
  }
}
