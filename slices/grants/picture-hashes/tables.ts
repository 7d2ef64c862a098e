import { lightnessOf } from '#platform/typesetting'
import { pictureHash, SIDE, scanInPdf } from './rules.ts'

/** The hash of a picture as it was sent, or of a scan in a PDF; '' where there is nothing to compare. */
export async function hashOfPicture(bytes: Uint8Array, name: string): Promise<string> {
  const isPdf = /\.pdf$/i.test(name)
  const picture = isPdf ? scanInPdf(bytes) : bytes
  if (picture === null) return ''
  const type = !isPdf && /\.png$/i.test(name) ? 'image/png' : 'image/jpeg'
  const lightness = await lightnessOf(picture, type, SIDE)
  return lightness === null ? '' : (pictureHash(lightness) ?? '')
}
