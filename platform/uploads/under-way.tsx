import { Notice } from '#ui'
import { sizeText } from '../files/file-link.tsx'
import type { Here } from '../here.ts'
import { comeOf, partPath } from './parts.ts'
import { uploadsOf } from './tables.ts'

export type FileUnderWay = { readonly name: string; readonly size: number; readonly come: number }

/** Files of one's own for the form at an address that it has not taken yet. */
export async function filesUnderWay(here: Here, formPath: string): Promise<FileUnderWay[]> {
  if (here.person.id === null) return []
  const uploads = await uploadsOf(here, formPath)
  return Promise.all(
    uploads.map(async ({ id, name, size }) => ({
      name,
      size,
      come: await comeOf(partPath(here.varFolder, here.city, id)),
    })),
  )
}

/** What has come of them, and how they are gone on with. */
export function FilesUnderWay({ files }: { files: readonly FileUnderWay[] }) {
  if (files.length === 0) return null
  return (
    <Notice kind="info">
      <p>送りかけのファイルがあります。同じファイルをもう一度選ぶと、続きから送れます。</p>
      <ul>
        {files.map(({ name, size, come }) => (
          <li>{`${name}（${sizeText(size)}のうち${sizeText(come)}まで届いています）`}</li>
        ))}
      </ul>
    </Notice>
  )
}
