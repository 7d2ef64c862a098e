import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createTransport } from 'nodemailer'

export type Letter = {
  /** The same letter sent twice bears the same id. */
  readonly id: string
  readonly to: string
  readonly subject: string
  readonly text: string
}
export type Mailer = (letter: Letter) => Promise<void>

const fields = (from: string, { id, to, subject, text }: Letter) => ({
  from,
  to: { name: '', address: to },
  subject: subject.replace(/\s+/g, ' '),
  text,
  messageId: `<${id}@sanchi.invalid>`,
  headers: { 'Auto-Submitted': 'auto-generated' },
})

/** @param url smtp://user:password@host:port or smtps://… */
export function smtpMailer(url: string, from: string): Mailer {
  const transport = createTransport({ url, connectionTimeout: 10_000, socketTimeout: 20_000 })
  return async (letter) => {
    await transport.sendMail(fields(from, letter))
  }
}

/** For a trial without a mail server: each letter as a file `<id>.eml` that a mail program opens. */
export function folderMailer(folder: string, from: string): Mailer {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' })
  return async (letter) => {
    const { message } = await transport.sendMail(fields(from, letter))
    if (!Buffer.isBuffer(message)) throw new TypeError('the letter was not written at once')
    await mkdir(folder, { recursive: true, mode: 0o700 })
    const path = join(folder, `${letter.id}.eml`)
    await writeFile(`${path}.part`, message, { mode: 0o600 })
    await rename(`${path}.part`, path)
  }
}
