import { isUuid } from '../addresses.ts'
import type { Flat, TypedForm } from '../edge/typed-form.ts'
import { Invalid } from '../errors.ts'
import { receiveFile } from '../files/receive.ts'
import { cutOffSentence } from '../files/rules.ts'
import type { Here } from '../here.ts'
import { comeOf, dropPart, partPath, piecesIn } from './parts.ts'
import { unknownUpload } from './rules.ts'
import { type Upload, uploadOf } from './tables.ts'

/** What a form names that came before it, by pieces: `_upload.<field>` holds the id. */
function namedIn(flat: Flat): { readonly field: string; readonly id: string }[] {
  return Object.entries(flat).flatMap(([name, id]) =>
    name.startsWith('_upload.') && typeof id === 'string' && id !== ''
      ? [{ field: name.slice('_upload.'.length), id }]
      : [],
  )
}

export type SentFiles = {
  readonly ids: readonly string[]
  /** Removes the pieces once the form was accepted. */
  drop(): Promise<void>
}

/**
 * Puts the files that came by pieces into a form as if they had come with it: hashed, measured and looked at
 * anew from the bytes that lie here. Whoever called forgets the form's files when the request is over.
 * @param path the address that the form was sent to; a file begun for another form is not taken
 * @throws {Invalid} it is unknown, somebody else's, or has not come whole
 */
export async function joinSentFiles(
  form: TypedForm,
  path: string,
  varFolder: string,
  read: <T>(work: (here: Here) => Promise<T>) => Promise<T>,
): Promise<SentFiles> {
  const named = namedIn(form.flat)
  const paths: string[] = []
  for (const { field, id } of named) {
    const sent = await read(async (here) => {
      const upload = isUuid(id) && here.person.id !== null ? await uploadOf(here, id) : null
      return upload === null ? null : { ...upload, part: partPath(varFolder, here.city, upload.id) }
    })
    form.files[field] = [await wholeFile(sent, path, field, varFolder)]
    if (sent !== null) paths.push(sent.part)
  }
  return {
    ids: named.map(({ id }) => id),
    async drop() {
      for (const part of paths) await dropPart(part)
    },
  }
}

async function wholeFile(
  sent: (Upload & { readonly part: string }) | null,
  path: string,
  field: string,
  varFolder: string,
): Promise<File> {
  const refuse = (sentence: string) => new Invalid([{ field, sentence }])
  if (sent === null || sent.formPath !== path) throw refuse(unknownUpload)
  const { part, size, name, type } = sent
  if ((await comeOf(part)) !== size) throw refuse(cutOffSentence(name))
  return receiveFile(varFolder, piecesIn(part), name, type)
}
