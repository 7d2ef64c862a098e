import type { Row } from './engine.ts'

/** What is asked of the thread that holds an embedded database; answered in order. */
export type Asked = { readonly id: number } & (
  | { readonly kind: 'raw'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'query'; readonly text: string; readonly values: readonly unknown[] }
  | { readonly kind: 'exec'; readonly text: string }
  | { readonly kind: 'close' }
)

export type Told = { readonly id: number } & (
  | { readonly kind: 'raw'; readonly parts: readonly Uint8Array<ArrayBuffer>[] }
  | { readonly kind: 'rows'; readonly rows: readonly Row[]; readonly affected: number }
  | { readonly kind: 'done' }
  | { readonly kind: 'failed'; readonly message: string; readonly fields: Row }
)

/** An error as plain values: what a database says of it (code, constraint, detail) stays with it. */
export function failed(id: number, error: unknown): Told {
  const fields = typeof error === 'object' && error !== null ? plainFields(error) : {}
  return {
    id,
    kind: 'failed',
    message: error instanceof Error ? error.message : `${error}`,
    fields,
  }
}

const plainFields = (error: object): Row =>
  Object.fromEntries(
    Object.entries(error).filter(([, value]) => ['string', 'number'].includes(typeof value)),
  )
