export { type BackupReport, backup } from './backup.ts'
export { BackupUnfit } from './manifest.ts'
export { type RestoreReport, restore } from './restore.ts'
