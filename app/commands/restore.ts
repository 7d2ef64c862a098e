import { BackupUnfit, restore } from '#platform/backup'
import { readConfiguration } from '../configuration.ts'
import { openEngine } from '../open-engine.ts'

/** `bin/restore FOLDER`: brings a backup back into an empty database. */
export async function run([folder = '']: string[]): Promise<number> {
  if (folder === '') {
    console.error('usage: bin/restore FOLDER')
    return 2
  }
  const configuration = readConfiguration(process.env)
  const engine = await openEngine(configuration)
  try {
    const report = await restore(engine, configuration.varFolder, folder)
    console.log(
      `控えから戻しました：表 ${report.tables}、行 ${report.rows.toLocaleString('ja-JP')}、ファイル ${report.files}`,
    )
    for (const { city, entries } of report.chains) {
      console.log(`  ${city}: 記録の連なり ${entries.toLocaleString('ja-JP')}件 異常なし`)
    }
    return 0
  } catch (error) {
    if (!(error instanceof BackupUnfit)) throw error
    console.error(error.message)
    return 1
  } finally {
    await engine.close()
  }
}
