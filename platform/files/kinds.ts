import { objectionToArchive } from './archive.ts'

export type FileKind = 'pdf' | 'jpeg' | 'png' | 'heic' | 'xlsx' | 'docx' | 'csv' | 'json'

type Kind = {
  readonly label: string
  readonly extensions: readonly string[]
  readonly type: string
  /** Whether the bytes begin, or read, as they must. */
  fits(bytes: Uint8Array): boolean
  /** Why a file of this kind may still not be kept. */
  objection(bytes: Uint8Array): Promise<string | null>
  /** Of a zip: the part that makes it the kind it says it is. */
  readonly archived?: string
}

/** What a text begins with that is a page and no table. */
export const isPage = (head: Uint8Array): boolean =>
  /^\uFEFF?\s*</.test(new TextDecoder().decode(head.subarray(0, 200)))

const beginsWith = (bytes: Uint8Array, ...head: readonly number[]) =>
  bytes.length > head.length && head.every((byte, n) => bytes[n] === byte)
const isZip = (bytes: Uint8Array) => beginsWith(bytes, 0x50, 0x4b, 0x03, 0x04)
const noObjection = async () => null
const mostPixels = 50_000_000
const tooManyPixels = '画像が大きすぎます。5,000万画素までに縮めて送ってください。'

export const kinds: Readonly<Record<FileKind, Kind>> = {
  pdf: {
    label: 'PDF',
    extensions: ['pdf'],
    type: 'application/pdf',
    fits: (bytes) => beginsWith(bytes, 0x25, 0x50, 0x44, 0x46, 0x2d),
    objection: noObjection,
  },
  jpeg: {
    label: 'JPEG画像',
    extensions: ['jpg', 'jpeg'],
    type: 'image/jpeg',
    fits: (bytes) => beginsWith(bytes, 0xff, 0xd8, 0xff),
    objection: async (bytes) => (pixelsOfJpeg(bytes) > mostPixels ? tooManyPixels : null),
  },
  png: {
    label: 'PNG画像',
    extensions: ['png'],
    type: 'image/png',
    fits: (bytes) => beginsWith(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    objection: async (bytes) => (pixelsOfPng(bytes) > mostPixels ? tooManyPixels : null),
  },
  heic: {
    label: 'HEIC画像',
    extensions: ['heic', 'heif'],
    type: 'image/heic',
    fits: isHeic,
    objection: noObjection,
  },
  xlsx: {
    label: 'Excel',
    extensions: ['xlsx'],
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    fits: isZip,
    objection: (bytes) => objectionToArchive(bytes, 'xl/workbook.xml'),
    archived: 'xl/workbook.xml',
  },
  docx: {
    label: 'Word',
    extensions: ['docx'],
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    fits: isZip,
    objection: (bytes) => objectionToArchive(bytes, 'word/document.xml'),
    archived: 'word/document.xml',
  },
  csv: {
    label: 'CSV',
    extensions: ['csv'],
    type: 'text/csv',
    fits: readsAsText,
    objection: noObjection,
  },
  json: {
    label: 'JSON',
    extensions: ['json'],
    type: 'application/json',
    fits: readsAsText,
    objection: noObjection,
  },
}

/** The box that an ISO media file begins with, and a brand of still pictures in it. */
function isHeic(bytes: Uint8Array): boolean {
  const text = Buffer.from(bytes.subarray(4, 12)).toString('latin1')
  return /^ftyp(heic|heix|heim|heis|mif1|msf1)$/.test(text)
}

/** UTF-8 or CP932, without control characters, and no page in disguise. */
function readsAsText(bytes: Uint8Array): boolean {
  if (bytes.includes(0)) return false
  const readings = ['utf-8', 'shift_jis'].map((encoding) => {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes)
    } catch {
      // Not in this encoding; the other one may fit.
      return null
    }
  })
  const text = readings.find((reading) => reading !== null)
  return text !== null && text !== undefined && !/^\s*</.test(text)
}

function pixelsOfPng(bytes: Uint8Array): number {
  if (bytes.length < 24) return Number.POSITIVE_INFINITY
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return view.getUint32(16) * view.getUint32(20)
}

/** From the frame header (SOF); without one nobody can say how big it would become. */
function pixelsOfJpeg(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let at = 2
  while (at + 9 < bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame) return view.getUint16(at + 5) * view.getUint16(at + 7)
    at += 2 + view.getUint16(at + 2)
  }
  return Number.POSITIVE_INFINITY
}

/** `.xlsx` without the dot, small; '' where there is none. */
export function extensionOf(name: string): string {
  return /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''
}
