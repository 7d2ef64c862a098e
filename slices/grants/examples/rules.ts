/**
 * For tests: the head of a JPEG that says when it was taken.
 * @param when 「2026:10:22 10:11:12」, as cameras write it
 */
export function photoTakenAt(when: string, order: 'little' | 'big'): Uint8Array {
  const isLittle = order === 'little'
  const tiff = new DataView(new ArrayBuffer(64))
  tiff.setUint16(0, isLittle ? 0x4949 : 0x4d4d)
  tiff.setUint16(2, 42, isLittle)
  tiff.setUint32(4, 8, isLittle)
  const entry = (at: number, tag: number, kind: number, count: number, value: number) => {
    tiff.setUint16(at, 1, isLittle)
    tiff.setUint16(at + 2, tag, isLittle)
    tiff.setUint16(at + 4, kind, isLittle)
    tiff.setUint32(at + 6, count, isLittle)
    tiff.setUint32(at + 10, value, isLittle)
  }
  entry(8, 0x8769, 4, 1, 26)
  entry(26, 0x9003, 2, 20, 44)
  const bytes = new Uint8Array(tiff.buffer)
  bytes.set(new TextEncoder().encode(`${when}\0`).subarray(0, 20), 44)
  const head = [0xff, 0xd8, 0xff, 0xe1, 0, 72, 0x45, 0x78, 0x69, 0x66, 0, 0]
  const frame = [0xff, 0xc0, 0, 11, 8, 0, 8, 0, 8, 1, 1, 0x11, 0]
  return Uint8Array.from([...head, ...bytes, ...frame, 0xff, 0xd9])
}
