import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'

export type Manifest = z.infer<typeof Manifest>

/** What a backup holds. It is written last: a folder without it is not a whole backup. */
export const Manifest = z.object({
  format: z.literal(1),
  takenAt: z.string(),
  /** Every migration that had run, by name. */
  migrations: z.array(z.string()),
  tables: z.array(
    z.object({
      name: z.string(),
      file: z.string(),
      columns: z.array(z.string()),
      rows: z.number().int(),
      sha256: z.string(),
    }),
  ),
  /** Where each city's record of acts ended. */
  chains: z.array(z.object({ city: z.number(), seq: z.number(), hash: z.string() })),
  files: z.object({ count: z.number().int(), bytes: z.number() }),
})

export async function readManifest(folder: string): Promise<Manifest> {
  const text = await readFile(join(folder, 'manifest.json'), 'utf8').catch(() => {
    throw new BackupUnfit(
      '控えのフォルダーに manifest.json がありません。控えが最後まで取れていないか、別のフォルダーです。',
    )
  })
  return Manifest.parse(JSON.parse(text))
}

/** A backup that cannot be taken or restored as things are; the sentence says what to do. */
export class BackupUnfit extends Error {}
