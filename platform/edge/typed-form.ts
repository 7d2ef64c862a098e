import type { HonoRequest, MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { Invalid } from '../errors.ts'
import { forgetReceived } from '../files/receive.ts'
import { cleanText } from './matching.ts'
import { multipartOf, tooLarge } from './multipart.ts'

export type Flat = Record<string, string | string[]>
export type TypedForm = { readonly flat: Flat; readonly files: Record<string, File[]> }

const megabyte = 1_048_576
/** Ten attachments of a form; or one list that is read by its rows; and the words beside them. */
const uploadLimits = { attachments: 110 * megabyte, large: 202 * megabyte }

const isMultipart = (request: HonoRequest) =>
  (request.header('content-type') ?? '').startsWith('multipart/form-data')

/** Files are counted as they are written to disk; a form that brings none is held whole, and short. */
export function limitOf(files: true | 'large' | undefined): MiddlewareHandler {
  const short = bodyLimit({
    maxSize: megabyte,
    onError: () => {
      throw tooLarge()
    },
  })
  return (c, next) => (files && isMultipart(c.req) ? next() : short(c, next))
}

/**
 * A form as its row takes it. One with files is written to disk as it comes: whoever reads it calls
 * `forgetFiles` when the request is over.
 */
export function readForm(
  request: HonoRequest,
  varFolder: string,
  files: true | 'large' | undefined,
): Promise<TypedForm> {
  if (!files) return readTypedForm(request)
  const most = uploadLimits[files === 'large' ? 'large' : 'attachments']
  return readFormWithFiles(request, varFolder, most)
}

/** A form as the browser sent it: every name with its text, or its texts where it came several times. */
export async function readTypedForm(request: HonoRequest): Promise<TypedForm> {
  const form: TypedForm = { flat: {}, files: {} }
  const data = await request.raw.formData().catch(() => {
    throw new Invalid([
      { field: null, sentence: '送られた内容を読み取れませんでした。もう一度お試しください。' },
    ])
  })
  for (const [name, value] of data) add(form, name, value)
  return form
}

async function readFormWithFiles(
  request: HonoRequest,
  varFolder: string,
  most: number,
): Promise<TypedForm> {
  const type = request.header('content-type') ?? ''
  const { body } = request.raw
  if (!isMultipart(request) || body === null) return readTypedForm(request)
  if (Number(request.header('content-length') ?? 0) > most) throw tooLarge()
  const form: TypedForm = { flat: {}, files: {} }
  try {
    for await (const { name, value } of multipartOf(piecesOf(body), type, varFolder, most))
      add(form, name, value)
    return form
  } catch (error) {
    await forgetFiles(form)
    throw error
  }
}

/** Removes from disk what came with a form and was not kept. */
export function forgetFiles({ files }: TypedForm): Promise<void> {
  return forgetReceived(Object.values(files).flat())
}

/** A body as it comes. */
export async function* piecesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = body.getReader()
  for (;;) {
    const { value, done } = await reader.read()
    if (done) return
    yield value
  }
}

function add({ flat, files }: TypedForm, name: string, value: string | File): void {
  if (value instanceof File) {
    if (value.size > 0 || value.name) files[name] = [...(files[name] ?? []), value]
    return
  }
  const text = cleanText(value).replaceAll('\r\n', '\n')
  const before = flat[name]
  flat[name] = before === undefined ? text : [before, text].flat()
}

/** Said of a form that waited until its sender had signed in again; see `signInFirst`. */
export const waiting = '_waiting'

/** The name that a form bears on its page, where it has one. */
export function formNameOf({ _form }: Flat): string | undefined {
  return typeof _form === 'string' && _form !== '' ? _form : undefined
}

const forbidden = new Set(['__proto__', 'constructor', 'prototype'])

type Tree = { [name: string]: unknown }

/**
 * `rows.0.price` becomes `{ rows: [{ price }] }`: lists of rows in one form, without JavaScript.
 * Lists are closed up, so that an emptied middle row leaves no hole.
 */
export function nest(flat: Readonly<Record<string, unknown>>): Tree {
  const tree: Tree = Object.create(null)
  for (const [name, value] of Object.entries(flat)) {
    const path = name.split('.')
    if (path.some((step) => forbidden.has(step)) || path.length > 6) continue
    let at = tree
    for (const step of path.slice(0, -1)) {
      const next = at[step]
      at = isTree(next) ? next : graft(at, step)
    }
    const last = path.at(-1)
    if (last !== undefined) at[last] = value
  }
  return closeUp(tree) as Tree
}

function isTree(value: unknown): value is Tree {
  return (
    typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof File)
  )
}

function graft(at: Tree, step: string): Tree {
  const branch: Tree = Object.create(null)
  at[step] = branch
  return branch
}

function closeUp(value: unknown): unknown {
  if (!isTree(value)) return value
  const names = Object.keys(value)
  if (names.length > 0 && names.every((n) => /^\d{1,4}$/.test(n))) {
    return names.sort((a, b) => Number(a) - Number(b)).map((n) => closeUp(value[n]))
  }
  return Object.fromEntries(names.map((n) => [n, closeUp(value[n])]))
}
