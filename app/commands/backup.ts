import { machineClock } from '#platform'
import { BackupUnfit, backup } from '#platform/backup'
import { readConfiguration } from '../configuration.ts'
import { openEngine } from '../open-engine.ts'

/** `bin/backup FOLDER`: every row and every file, into a new folder. */
export async function run([folder = '']: string[]): Promise<number> {
  if (folder === '') {
    console.error('usage: bin/backup FOLDER')
    return 2
  }
  const configuration = readConfiguration(process.env)
  const engine = await openEngine(configuration)
  try {
    const taken = machineClock.now().toISOString()
    const report = await backup(engine, configuration.varFolder, folder, taken)
    console.log(
      `控えを作りました：表 ${report.tables}、行 ${report.rows.toLocaleString('ja-JP')}、ファイル ${report.files}`,
    )
    for (const lost of report.lost) console.error(`見つからないファイル：${lost}`)
    return report.lost.length === 0 ? 0 : 1
  } catch (error) {
    if (!(error instanceof BackupUnfit)) throw error
    console.error(error.message)
    return 1
  } finally {
    await engine.close()
  }
}
