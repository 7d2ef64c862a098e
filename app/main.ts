import { DirectoryInUse } from '#platform/database'

/** What `bin/…` runs: one word says what to do, `serve` where nothing is said. */
const commands: Readonly<Record<string, () => Promise<{ run(args: string[]): Promise<number> }>>> =
  {
    serve: () => import('./commands/serve.ts'),
    seed: () => import('./commands/seed.ts'),
    generate: () => import('./commands/generate.ts'),
    'found-city': () => import('./commands/found-city.ts'),
    'verify-audit': () => import('./commands/verify-audit.ts'),
    backup: () => import('./commands/backup.ts'),
    restore: () => import('./commands/restore.ts'),
  }

const [word = 'serve', ...args] = process.argv.slice(2)
const command = commands[word]
if (!command) {
  console.error(`No such command: ${word}. Known: ${Object.keys(commands).join(', ')}.`)
  process.exit(2)
}
try {
  process.exitCode = await (await command()).run(args)
} catch (error) {
  if (!(error instanceof DirectoryInUse)) throw error
  console.error(error.message)
  process.exitCode = 1
}
