import type { Context, Hono } from 'hono'
import { draftWays } from '../drafts/index.ts'
import type { Here } from '../here.ts'
import type { House } from '../house.ts'
import { uploadWays } from '../uploads/index.ts'
import { fileTakersOf } from './matching.ts'

/** One transaction as whoever sent the request. */
type Inside = <T>(
  c: Context,
  mode: 'read' | 'write',
  work: (here: Here) => Promise<T>,
) => Promise<T>

/** The ways beside the rows: what is typed, and files under way, are kept, and no act is done. */
export function waysBeside(
  app: Hono<{ Variables: { requestId: string } }>,
  { https, varFolder, rows }: House,
  inside: Inside,
): void {
  draftWays(app, { https, write: (c, work) => inside(c, 'write', work) })
  uploadWays(app, { https, varFolder, inside, takesFiles: fileTakersOf(rows) })
}
