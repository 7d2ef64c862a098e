import type { Context, Hono } from 'hono'
import { isUuid } from '../addresses.ts'
import { limiter } from '../edge/limits.ts'
import { insistOurOwnForm } from '../edge/own-form.ts'
import { piecesOf, readTypedForm } from '../edge/typed-form.ts'
import { plainName, sizeSentence } from '../files/rules.ts'
import type { Here } from '../here.ts'
import type { Person } from '../person.ts'
import { comeOf, partPath, putPieces } from './parts.ts'
import { placingOf, wholeNumberOf } from './rules.ts'
import { largestUploadBytes } from './settings.ts'
import { beginUpload, touchUpload, type Upload, uploadOf } from './tables.ts'

type Door = {
  readonly https: boolean
  readonly varFolder: string
  /** One transaction as whoever sent the request. */
  inside<T>(c: Context, mode: 'read' | 'write', work: (here: Here) => Promise<T>): Promise<T>
  /** Whether a form at this address takes files from this person. */
  takesFiles(person: Person, path: string): boolean
}

/**
 * Files by pieces, in the manner of tus (https://tus.io): a file that was cut off goes on where it stopped,
 * for the same account on any device, after any sign-in.
 *
 * `POST /uploads` (form, name, type, size, changedAt) answers `{ id, offset }`: the file under way, new
 * or gone on with. `GET /uploads/<id>` answers `{ offset, size }`, the bytes that have come. `PATCH
 * /uploads/<id>` with `upload-offset` takes the bytes that follow there and answers `{ offset }`; at
 * another place than where it stopped 409 with the right one. 403 who is not signed in or no form takes a
 * file from them; 404 an unknown one and somebody else's, alike; 413 too large.
 */
export function uploadWays(
  app: Hono<{ Variables: { requestId: string } }>,
  { https, varFolder, inside, takesFiles }: Door,
): void {
  const pace = limiter(600)
  const writing = new Set<string>()

  app.post('/uploads', async (c) => {
    const { flat } = await readTypedForm(c.req)
    insistOurOwnForm(c, https, flat)
    const text = (name: string) => (typeof flat[name] === 'string' ? flat[name] : '')
    const [formPath, type] = [text('form'), text('type').slice(0, 200)]
    const name = plainName(text('name'))
    const [size, changedAt] = [wholeNumberOf(text('size')), wholeNumberOf(text('changedAt'))]
    if (size === null || formPath === '' || formPath.length > 400)
      return c.json({ sentence: 'ファイルの大きさが分かりません。' }, 422)
    const answer = await inside(c, 'write', async (here) => {
      if (here.person.id === null || !takesFiles(here.person, formPath)) return null
      pace.spend(here.person.id)
      const sentence = sizeSentence(size, await largestUploadBytes(here))
      if (sentence !== null) return { sentence }
      const made = { formPath, name, type, size, changedAt: changedAt ?? 0 }
      const id = await beginUpload(here, made)
      return { id, path: partPath(varFolder, here.city, id) }
    })
    if (answer === null) return c.json({ sentence: 'サインインし直してください。' }, 403)
    if ('sentence' in answer) return c.json({ sentence: answer.sentence }, 413)
    return c.json({ id: answer.id, offset: await comeOf(answer.path) }, 201)
  })

  /** The own file under way, and where its bytes lie. */
  const found = (c: Context, work: (here: Here, upload: Upload) => Promise<void>) =>
    inside(c, 'read', async (here) => {
      const id = c.req.param('id') ?? ''
      if (here.person.id === null) return 403
      const upload = isUuid(id) ? await uploadOf(here, id) : null
      if (upload === null) return 404
      pace.spend(here.person.id)
      await work(here, upload)
      return { ...upload, path: partPath(varFolder, here.city, id) }
    })
  const unknown = (c: Context, status: 403 | 404) => c.json({ offset: null }, status)
  const nothing = async () => undefined

  app.get('/uploads/:id', async (c) => {
    const upload = await found(c, nothing)
    if (typeof upload === 'number') return unknown(c, upload)
    return c.json({ offset: await comeOf(upload.path), size: upload.size })
  })

  app.patch('/uploads/:id', async (c) => {
    insistOurOwnForm(c, https, { _csrf: c.req.header('x-csrf') ?? '' })
    const upload = await found(c, nothing)
    if (typeof upload === 'number') return unknown(c, upload)
    const { id, path, size } = upload
    const come = await comeOf(path)
    const offset = wholeNumberOf(c.req.header('upload-offset')) ?? -1
    const length = wholeNumberOf(c.req.header('content-length'))
    const placing = placingOf({ offset, length }, come, size)
    if (placing === 'too long') return c.json({ offset: come }, 413)
    // A second line of the same file waits until the first has ended, and asks again.
    if (placing === 'elsewhere' || writing.has(path)) return c.json({ offset: come }, 409)
    const { body } = c.req.raw
    if (body === null) return c.json({ offset: come })
    writing.add(path)
    try {
      const now = await putPieces(path, piecesOf(body), come, size)
      await inside(c, 'write', (here) => touchUpload(here, id))
      return c.json({ offset: now })
    } catch (error) {
      if (error instanceof RangeError) return c.json({ offset: await comeOf(path) }, 413)
      throw error
    } finally {
      writing.delete(path)
    }
  })
}
