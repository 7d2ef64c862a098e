import { expect, test } from 'vitest'
import { xmlText } from './xml-text.ts'

test('exactly what XML cannot hold is left out: every sign of the first plane is asked', () => {
  // XML 1.0 §2.2: Char ::= #x9 | #xA | #xD | [#x20-#xD7FF] | [#xE000-#xFFFD] | [#x10000-#x10FFFF]
  const isChar = (code: number) =>
    [0x9, 0xa, 0xd].includes(code) ||
    (code >= 0x20 && code <= 0xd7ff) ||
    (code >= 0xe000 && code <= 0xfffd)
  for (let code = 0; code <= 0xffff; code += 1) {
    // Halves of pairs never come in: the edge takes them out.
    if (code >= 0xd800 && code <= 0xdfff) continue
    expect(xmlText(String.fromCharCode(code)) !== '', code.toString(16)).toBe(isChar(code))
  }
  expect(xmlText('𠮷')).toBe('𠮷')
})

test('what would begin a tag or an entity is written as itself', () => {
  expect(xmlText('a < b && "c" > d\n')).toBe('a &lt; b &amp;&amp; "c" &gt; d\n')
})
