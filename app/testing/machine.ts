import type { PGlite } from '@electric-sql/pglite'

// What of the embedded database's memory and files, both Emscripten's, is used here and not in its types.
type Node = { readonly mode: number; contents: Uint8Array<ArrayBuffer>; usedBytes: number }
type OpenFile = {
  readonly fd: number
  readonly path: string
  readonly flags: number
  readonly position: number
}
type Stream = OpenFile & { readonly node: Node | undefined }
type FileOperations = { write(stream: Stream, ...rest: readonly unknown[]): number }
type Module = {
  readonly wasmMemory: WebAssembly.Memory
  stackSave(): number
  stackRestore(at: number): void
  readonly MEMFS: { readonly ops_table: { readonly file: { readonly stream: FileOperations } } }
  readonly FS: {
    readonly streams: readonly (Stream | null | undefined)[]
    createStream(stream: object, fd: number): Stream
    closeStream(fd: number): void
    lookupPath(path: string): { readonly node: Node & { readonly stream_ops: FileOperations } }
    readdir(path: string): string[]
    isDir(mode: number): boolean
    mkdir(path: string, mode: number): void
    rmdir(path: string): void
    create(path: string, mode: number): object
    close(stream: object): void
    unlink(path: string): void
  }
}

const PAGE = 64 * 1024
const EMPTY = Buffer.alloc(PAGE)
const DATA = '/pglite/data'

type Kept = Pick<Node, 'contents' | 'usedBytes'>

/** All that an embedded database was between two questions. */
export type Moment = {
  /** The pages of its memory that were not empty, by number. */
  readonly pages: ReadonlyMap<number, Buffer>
  readonly stack: number
  /** By path, folders before what lies in them. */
  readonly entries: ReadonlyMap<string, { readonly mode: number; readonly file: Kept | null }>
  readonly streams: readonly OpenFile[]
}

/**
 * The machine on which an embedded database runs, its memory and its files: kept as it stands, and put
 * back as it stood. That takes a small part of the time in which another one starts.
 */
export type Machine = {
  /** @param like a moment from which much is unchanged; what is, is kept once for both */
  keep(like?: Moment): Moment
  /** @param to a moment of this same machine; no library may have been loaded since */
  rewind(to: Moment): void
}

export function machineOf(lite: PGlite): Machine {
  const module = lite.Module as unknown as Module
  const { FS } = module

  // What is kept is never written: a file that would be gets a copy of its own first.
  const kept = new WeakSet<Uint8Array>()
  const operations = module.MEMFS.ops_table.file.stream
  const write = operations.write
  operations.write = (stream, ...rest) => {
    const { node } = stream
    if (node && kept.has(node.contents)) node.contents = node.contents.slice()
    return write(stream, ...rest)
  }

  function* walk(folder: string): Generator<[string, Node]> {
    for (const name of FS.readdir(folder)) {
      if (name === '.' || name === '..') continue
      const path = `${folder}/${name}`
      const { node } = FS.lookupPath(path)
      yield [path, node]
      if (FS.isDir(node.mode)) yield* walk(path)
    }
  }
  const openFiles = () =>
    FS.streams.flatMap((stream) => (stream?.path?.startsWith(`${DATA}/`) ? [stream] : []))
  const memory = () => Buffer.from(module.wasmMemory.buffer)

  function rewindFiles({ entries, streams }: Moment): void {
    for (const { fd } of openFiles()) FS.closeStream(fd)
    const there = new Map(walk(DATA))
    for (const [path, { mode }] of [...there].reverse()) {
      if (entries.has(path)) continue
      if (FS.isDir(mode)) FS.rmdir(path)
      else FS.unlink(path)
    }
    for (const [path, { mode, file }] of entries) {
      if (file === null) {
        if (!there.has(path)) FS.mkdir(path, mode)
        continue
      }
      if (!there.has(path)) FS.close(FS.create(path, mode))
      Object.assign(there.get(path) ?? FS.lookupPath(path).node, file)
    }
    for (const { fd, ...stream } of streams) {
      const { node } = FS.lookupPath(stream.path)
      const rest = { stream_ops: node.stream_ops, seekable: true, ungotten: [], error: false }
      FS.createStream({ ...stream, ...rest, node }, fd)
    }
  }

  return {
    keep(like) {
      const bytes = memory()
      const pages = new Map<number, Buffer>()
      for (let n = 0; n * PAGE < bytes.length; n += 1) {
        const page = bytes.subarray(n * PAGE, (n + 1) * PAGE)
        if (page.equals(EMPTY)) continue
        const before = like?.pages.get(n)
        pages.set(n, before?.equals(page) ? before : Buffer.from(page))
      }
      const entries = new Map<string, { mode: number; file: Kept | null }>()
      for (const [path, { mode, contents, usedBytes }] of walk(DATA)) {
        const isFolder = FS.isDir(mode)
        if (!isFolder) kept.add(contents)
        entries.set(path, { mode, file: isFolder ? null : { contents, usedBytes } })
      }
      const streams = openFiles().map(({ fd, path, flags, position }) => ({
        ...{ fd, path, flags, position },
      }))
      return { pages, stack: module.stackSave(), entries, streams }
    },
    rewind(to) {
      const bytes = memory()
      for (let n = 0; n * PAGE < bytes.length; n += 1) bytes.set(to.pages.get(n) ?? EMPTY, n * PAGE)
      module.stackRestore(to.stack)
      rewindFiles(to)
    },
  }
}
