import { Invalid } from '../errors.ts'
import { receiveFile } from '../files/receive.ts'
import { cutOffSentence, plainName } from '../files/rules.ts'

const longestHead = 16_384
const longestText = 1_048_576
const mostParts = 2_000

const unreadable = () =>
  new Invalid([
    { field: null, sentence: '送られた内容を読み取れませんでした。もう一度お試しください。' },
  ])
/** The line broke in the midst of a file: it is named, so that its sender knows which one to send again. */
const cutOff = (field: string, filename: string) =>
  new Invalid([{ field, sentence: cutOffSentence(plainName(filename)) }])
export const tooLarge = () =>
  new Invalid([{ field: null, sentence: '送られた内容が大きすぎます。分けて送ってください。' }])

export type Part = { readonly name: string; readonly value: string | File }

/**
 * The parts of a multipart/form-data body (RFC 7578) as they come: texts in memory, files to disk, so that
 * a list of 200 MB costs no more memory than one of two lines.
 * @param most bytes of the whole body
 * @throws {Invalid} it is cut off, is no such body, or is longer than `most`
 */
export async function* multipartOf(
  body: AsyncIterable<Uint8Array>,
  contentType: string,
  varFolder: string,
  most: number,
): AsyncGenerator<Part> {
  const boundary = /boundary=(?:"([^"]{1,200})"|([^;\s]{1,200}))/i.exec(contentType)
  if (!boundary) throw unreadable()
  const source = new Source(body, most)
  const mark = Buffer.from(`\r\n--${boundary[1] ?? boundary[2]}`)
  // The first boundary has no line before it.
  source.prepend('\r\n')
  for await (const before of source.until(mark)) if (before.length > longestHead) throw unreadable()
  let texts = 0
  for (let parts = 0; parts < mostParts; parts += 1) {
    if ((await source.take(2)).toString('latin1') === '--') return
    const head = await headOf(source)
    const name = valueIn(head, 'name')
    const filename = valueIn(head, 'filename')
    if (name === null) throw unreadable()
    if (filename !== null) {
      const type = /^content-type:\s*([^\r\n]*)/im.exec(head)?.[1] ?? ''
      const pieces = source.until(mark, () => cutOff(name, filename))
      yield { name, value: await receiveFile(varFolder, pieces, filename, type) }
      continue
    }
    const pieces: Uint8Array[] = []
    for await (const piece of source.until(mark)) {
      texts += piece.length
      if (texts > longestText) throw tooLarge()
      pieces.push(Uint8Array.from(piece))
    }
    yield { name, value: Buffer.concat(pieces).toString('utf8') }
  }
  throw tooLarge()
}

async function headOf(source: Source): Promise<string> {
  const pieces: Uint8Array[] = []
  let length = 0
  for await (const piece of source.until(Buffer.from('\r\n\r\n'))) {
    length += piece.length
    if (length > longestHead) throw unreadable()
    pieces.push(Uint8Array.from(piece))
  }
  return Buffer.concat(pieces).toString('utf8')
}

/** `name="…"` of a part's head; browsers write a quotation mark as %22 and line ends as %0D%0A. */
function valueIn(head: string, key: string): string | null {
  const found = new RegExp(`^content-disposition:[^\\r\\n]*[;\\s]${key}="([^"]*)"`, 'im').exec(head)
  return found?.[1]?.replace(/%0D%0A|%22/gi, (code) => (code === '%22' ? '"' : '\r\n')) ?? null
}

/** Bytes as they come, of which some are taken and some looked for. */
class Source {
  private held: Buffer = Buffer.alloc(0)
  private size = 0
  private readonly pieces: AsyncIterator<Uint8Array>
  private readonly most: number

  constructor(body: AsyncIterable<Uint8Array>, most: number) {
    this.pieces = body[Symbol.asyncIterator]()
    this.most = most
  }

  prepend(text: string): void {
    this.held = Buffer.concat([Buffer.from(text), this.held])
  }

  private async more(ended: () => Error = unreadable): Promise<void> {
    const { value, done } = await this.pieces.next()
    if (done) throw ended()
    this.size += value.length
    if (this.size > this.most) throw tooLarge()
    this.held = this.held.length === 0 ? Buffer.from(value) : Buffer.concat([this.held, value])
  }

  async take(length: number): Promise<Buffer> {
    while (this.held.length < length) await this.more()
    const taken = this.held.subarray(0, length)
    this.held = this.held.subarray(length)
    return taken
  }

  /** Everything before a mark, piece by piece; the mark itself is left out. Without it `ended` is thrown. */
  async *until(mark: Buffer, ended?: () => Error): AsyncGenerator<Uint8Array> {
    for (;;) {
      const at = this.held.indexOf(mark)
      if (at !== -1) {
        if (at > 0) yield this.held.subarray(0, at)
        this.held = this.held.subarray(at + mark.length)
        return
      }
      // The mark may have begun at the end of what is held.
      const safe = this.held.length - mark.length + 1
      if (safe > 0) {
        yield this.held.subarray(0, safe)
        this.held = this.held.subarray(safe)
      }
      await this.more(ended)
    }
  }
}
