import { extensionOf, type FileKind, kinds } from './kinds.ts'

export const mostFileBytes = 20 * 1_048_576
/** Lists and statistics that are read in by their rows. */
export const mostTableBytes = 200 * 1_048_576

/** A name without folders, control characters or signs that turn the reading direction. */
export function plainName(name: string): string {
  const last = name.normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  const plain = last.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '').trim()
  const extension = extensionOf(plain)
  const stem = extension ? plain.slice(0, -extension.length - 1) : plain
  const short = [...stem].slice(0, 120).join('')
  return extension ? `${short || '無題'}.${extension.slice(0, 10)}` : short || '無題'
}

/** The kind that the name's extension says, of those allowed here. */
export function kindByName(name: string, allowed: readonly FileKind[]): FileKind | null {
  const extension = extensionOf(name)
  return allowed.find((kind) => kinds[kind].extensions.includes(extension)) ?? null
}

export function notAllowedSentence(allowed: readonly FileKind[]): string {
  return `ここで受け取れるのは、${allowed.map((kind) => kinds[kind].label).join('・')}のファイルです。`
}

export function sizeSentence(size: number, most = mostFileBytes): string | null {
  if (size === 0) return '中身のないファイルです。選び直してください。'
  return size > most
    ? `ファイルは${most / 1_048_576}MBまでです。分けるか、小さくして送ってください。`
    : null
}

export function cutOffSentence(name: string): string {
  return `「${name}」は途中で切れたため受け取っていません。もう一度お送りください。`
}

/** 「拡張子は .pdf ですが、中身がPDFではありません。」 */
export function mismatchSentence(name: string, kind: FileKind, bytes: Uint8Array): string {
  // The container of old Office files, and of new ones under a password.
  const isOldOffice = [0xd0, 0xcf, 0x11, 0xe0].every((byte, n) => bytes[n] === byte)
  if (isOldOffice && (kind === 'xlsx' || kind === 'docx')) {
    return 'パスワードの付いたファイルか、古い形式のファイルです。パスワードを外し、新しい形式で保存し直してください。'
  }
  return `拡張子は .${extensionOf(name)} ですが、中身が${kinds[kind].label}ではありません。`
}
