import { formatShortWareki, isLocalDate, type LocalDate } from '#packages/japan'
import type { Finding } from '../irregularities/rules.ts'

const DATE_TIME_ORIGINAL = 0x9003
const EXIF_POINTER = 0x8769

/** A view of the TIFF block in the APP1 segment of a JPEG; null where there is none. */
function exifOf(
  jpeg: Uint8Array,
): { readonly view: DataView; readonly little: 'little' | 'big' } | null {
  const view = new DataView(jpeg.buffer, jpeg.byteOffset, jpeg.byteLength)
  if (view.byteLength < 4 || view.getUint16(0) !== 0xffd8) return null
  for (let at = 2; at + 4 <= view.byteLength; ) {
    const marker = view.getUint16(at)
    const length = view.getUint16(at + 2)
    if (marker < 0xff00 || marker === 0xffda || length < 2) return null
    const isExif =
      marker === 0xffe1 &&
      length >= 16 &&
      at + 2 + length <= view.byteLength &&
      view.getUint32(at + 4) === 0x45786966
    if (isExif) {
      const tiff = new DataView(jpeg.buffer, jpeg.byteOffset + at + 10, length - 8)
      return { view: tiff, little: tiff.getUint16(0) === 0x4949 ? 'little' : 'big' }
    }
    at += 2 + length
  }
  return null
}

/** Where the value of a tag stands in one directory of a TIFF block; null where it is not there. */
function valueAt(view: DataView, isLittle: boolean, directory: number, tag: number): number | null {
  if (directory + 2 > view.byteLength) return null
  const count = view.getUint16(directory, isLittle)
  for (let entry = 0; entry < count; entry += 1) {
    const at = directory + 2 + entry * 12
    if (at + 12 > view.byteLength) return null
    if (view.getUint16(at, isLittle) === tag) return view.getUint32(at + 8, isLittle)
  }
  return null
}

/**
 * The day on which a JPEG says that it was taken (EXIF DateTimeOriginal, tag 0x9003); null where it says nothing,
 * as a picture that was edited or sent by a messenger does, or where its block is broken.
 * @see CIPA DC-008 (Exif 2.32), 4.6.5
 */
export function takenOn(jpeg: Uint8Array): LocalDate | null {
  const exif = exifOf(jpeg)
  if (exif === null || exif.view.byteLength < 8) return null
  const { view } = exif
  const isLittle = exif.little === 'little'
  const own = valueAt(view, isLittle, view.getUint32(4, isLittle), EXIF_POINTER)
  const at = own === null ? null : valueAt(view, isLittle, own, DATE_TIME_ORIGINAL)
  if (at === null || at + 10 > view.byteLength) return null
  const text = new TextDecoder('latin1').decode(
    new Uint8Array(view.buffer, view.byteOffset + at, 10),
  )
  const day = text.replaceAll(':', '-')
  return isLocalDate(day) ? day : null
}

/** D7: a photograph of the report that was taken outside of the period. */
export function photosOutside(
  photos: readonly {
    readonly id: string
    readonly caption: string
    readonly takenOn: LocalDate | null
  }[],
  span: { readonly allowedFromOn: LocalDate; readonly endsOn: LocalDate },
): readonly Finding[] {
  return photos.flatMap(({ id, caption, takenOn: day }): Finding[] => {
    if (day === null || (day >= span.allowedFromOn && day <= span.endsOn)) return []
    return [
      {
        check: 'D7',
        key: id,
        question: `写真「${caption}」は${formatShortWareki(day)}に撮られています。補助事業の写真であることを説明してください。`,
        detail: `撮影日が補助事業の期間（${formatShortWareki(span.allowedFromOn)}から${formatShortWareki(span.endsOn)}まで）の外です。`,
      },
    ]
  })
}
