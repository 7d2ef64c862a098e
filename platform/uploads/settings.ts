import { z } from 'zod'
import type { Here } from '../here.ts'
import { setting, settingOn } from '../settings/index.ts'

const sentence = '1〜100の整数で入れてください。'

const largestUpload = setting(
  'largest-upload-megabytes',
  z.coerce.number(sentence).int(sentence).min(1, sentence).max(100, sentence),
  50,
  {
    label: '申請などに添付できる1つのファイルの大きさ',
    source: '運用上の初期値',
    unit: 'MB',
    toBeChecked: true,
  },
)

/** Megabytes that one file of an application may have in this city. */
export function largestUploadMegabytes(here: Here): Promise<number> {
  return settingOn(here, largestUpload)
}

/** The same in bytes. */
export async function largestUploadBytes(here: Here): Promise<number> {
  return (await largestUploadMegabytes(here)) * 1_048_576
}
